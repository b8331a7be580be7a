export type FaultKind = '429' | '503' | '504' | 'drop-before' | 'drop-after' | 'error-after' | 'slow' | '401' | '403' | 'malformed'

export interface FaultRule {
  match: { method: string; path: string }
  times: number
  fault: FaultKind
  /** Seconds (decimals allowed) or an HTTP date. */
  retryAfter?: number | string
  milliseconds?: number
}

/** Planned misbehavior: the first rule that matches and has uses left is spent on a request. `*` is one path segment. */
export class Faults {
  #rules: { rule: FaultRule; pattern: RegExp; left: number }[] = []

  replace(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, pattern: patternOf(rule.match.path), left: rule.times }))
  }

  clear(): void {
    this.#rules = []
  }

  take(method: string, path: string): FaultRule | null {
    const hit = this.#rules.find(
      (candidate) => candidate.left > 0 && candidate.rule.match.method === method && candidate.pattern.test(path),
    )
    if (!hit) return null
    hit.left -= 1
    return hit.rule
  }
}

function patternOf(path: string): RegExp {
  const escaped = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('[^/]+')}$`)
}

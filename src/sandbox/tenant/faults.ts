export type FaultKind = '429' | '503' | '504' | 'drop-before' | 'drop-after' | 'error-after' | 'slow' | 'late' | '401' | '403' | 'malformed'

export interface FaultRule {
  match: { method: string; path: string }
  times: number
  fault: FaultKind
  /** Seconds (decimals allowed) or an HTTP date. */
  retryAfter?: number | string
  /** Of the machine's time for `slow`, of the sandbox clock for `late`. */
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

  /** `path` as sent, without its query; a rule may spell it plainly or escaped. */
  take(method: string, path: string): FaultRule | null {
    if (this.#rules.length === 0) return null
    const spellings = [path, unescaped(path)]
    const hit = this.#rules.find(({ rule, pattern, left }) => {
      return left > 0 && rule.match.method === method && spellings.some((spelling) => pattern.test(spelling))
    })
    if (!hit) return null
    hit.left -= 1
    return hit.rule
  }
}

/** Segment by segment, so that an escaped slash stays inside its own. */
function unescaped(path: string): string {
  return path.split('/').map(plain).join('/')
}

function plain(segment: string): string {
  try {
    const text = decodeURIComponent(segment)
    return text.includes('/') ? segment : text
  } catch {
    return segment
  }
}

function patternOf(path: string): RegExp {
  const escaped = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('[^/]+')}$`)
}

import type { RuleThatBinds } from './series-plan.ts'
import type { CheckInRules } from './series-problem.ts'

export const RULES_THAT_BIND: readonly RuleThatBinds[] = ['tentative', 'protected-times', 'program-hours', 'buffer', 'limit']

/** The same rules without one of them; null when it is not among them. */
export function withoutRule(rules: CheckInRules, rule: RuleThatBinds): CheckInRules | null {
  const { protectedTimes, earliest, latest, ...others } = rules
  switch (rule) {
    case 'tentative':
      return rules.tentativeBlocks ? { ...rules, tentativeBlocks: false } : null
    case 'protected-times':
      return protectedTimes ? { ...others, ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) } : null
    case 'program-hours':
      return earliest || latest ? { ...others, ...(protectedTimes ? { protectedTimes } : {}) } : null
    case 'buffer':
      return rules.bufferMinutes > 0 ? { ...rules, bufferMinutes: 0 } : null
    case 'limit':
      return { ...rules, maxPerDay: Number.POSITIVE_INFINITY }
  }
}

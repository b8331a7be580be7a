import type { CheckInRules } from './check-in-rules.ts'
import type { RuleThatBinds } from './shortage.ts'

export const RULES_THAT_BIND: readonly RuleThatBinds[] = ['tentative', 'protected-times', 'program-hours', 'buffer', 'limit']

/** The same rules with one of them set aside. */
export function withoutRule(rules: CheckInRules, rule: RuleThatBinds): CheckInRules {
  switch (rule) {
    case 'tentative':
      return { ...rules, tentativeBlocks: false }
    case 'protected-times': {
      const { protectedTimes: _, ...fewer } = rules
      return fewer
    }
    case 'program-hours': {
      const { earliest: _from, latest: _to, ...fewer } = rules
      return fewer
    }
    case 'buffer':
      return { ...rules, bufferMinutes: 0 }
    case 'limit':
      return { ...rules, maxPerDay: Number.POSITIVE_INFINITY }
  }
}

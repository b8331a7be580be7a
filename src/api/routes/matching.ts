import type { MentorshipId, ProgramId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { allowPairAgain } from '../../usecases/matching/allow-pair-again.ts'
import { changeMatchRules } from '../../usecases/matching/change-match-rules.ts'
import { excludePair } from '../../usecases/matching/exclude-pair.ts'
import { getMatchRules } from '../../usecases/matching/get-match-rules.ts'
import { listExclusions } from '../../usecases/matching/list-exclusions.ts'
import { previewMatchRules } from '../../usecases/matching/preview-match-rules.ts'
import { sayNeverAgain } from '../../usecases/matching/say-never-again.ts'
import { takeBackNeverAgain } from '../../usecases/matching/take-back-never-again.ts'
import type { Handlers } from '../handler.ts'

type Names =
  | 'getMatchRules'
  | 'changeMatchRules'
  | 'previewMatchRules'
  | 'sayNeverAgain'
  | 'takeBackNeverAgain'
  | 'listExclusions'
  | 'excludePair'
  | 'allowPairAgain'

const pairOf = ({ personId, otherId }: { personId: string; otherId: string }) => [personId as PersonId, otherId as PersonId] as const

export const matching: Handlers<Names> = {
  getMatchRules: ({ world, actor, params }) => getMatchRules(world, actor, params.programId as ProgramId),
  changeMatchRules: ({ world, actor, params, body: { replaces, ...rules } }) =>
    changeMatchRules(world, actor, params.programId as ProgramId, rules, replaces),
  previewMatchRules: ({ world, actor, params, body }) => previewMatchRules(world, actor, params.programId as ProgramId, body),
  sayNeverAgain: ({ world, actor, params }) => sayNeverAgain(world, actor, params.mentorshipId as MentorshipId),
  takeBackNeverAgain: ({ world, actor, params }) => takeBackNeverAgain(world, actor, params.mentorshipId as MentorshipId),
  listExclusions: ({ world, actor }) => listExclusions(world, actor),
  excludePair: ({ world, actor, body }) => excludePair(world, actor, pairOf(body)),
  allowPairAgain: ({ world, actor, params }) => allowPairAgain(world, actor, pairOf(params)),
}

import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Wish } from '../../domain/rounds/adjust.ts'
import { adjustRound } from '../../usecases/rounds/adjust-round.ts'
import { discardRound } from '../../usecases/rounds/discard-round.ts'
import { getRound } from '../../usecases/rounds/get-round.ts'
import { listChoices } from '../../usecases/rounds/list-choices.ts'
import { listRounds } from '../../usecases/rounds/list-rounds.ts'
import { openRound } from '../../usecases/rounds/open-round.ts'
import { previewRound } from '../../usecases/rounds/preview-round.ts'
import { publishRound } from '../../usecases/rounds/publish-round.ts'
import { replayRound } from '../../usecases/rounds/replay-round.ts'
import type { RoundPath } from '../../usecases/rounds/round-at-hand.ts'
import { undoAdjustment } from '../../usecases/rounds/undo-adjustment.ts'
import type { Handlers } from '../handler.ts'

type Names =
  | 'previewRound'
  | 'openRound'
  | 'listRounds'
  | 'getRound'
  | 'listRoundChoices'
  | 'adjustRound'
  | 'undoAdjustment'
  | 'publishRound'
  | 'discardRound'
  | 'replayRound'

const pathOf = (params: { programId: string; roundId: string }) => params as RoundPath

export const rounds: Handlers<Names> = {
  previewRound: ({ world, actor, params, body }) =>
    previewRound(world, actor, params.programId as ProgramId, { ...body, roundId: body.roundId as RoundId | undefined }),
  openRound: ({ world, actor, params, body }) => openRound(world, actor, params.programId as ProgramId, body),
  listRounds: ({ world, actor, params }) => listRounds(world, actor, params.programId as ProgramId),
  getRound: ({ world, actor, params }) => getRound(world, actor, pathOf(params)),
  listRoundChoices: ({ world, actor, params }) => listChoices(world, actor, pathOf(params), params.menteeId as PersonId),
  adjustRound: ({ world, actor, params, body }) => adjustRound(world, actor, pathOf(params), body as Wish & { dryRun: boolean }),
  undoAdjustment: ({ world, actor, params }) => undoAdjustment(world, actor, pathOf(params), params.adjustmentId),
  publishRound: ({ world, actor, params }) => publishRound(world, actor, pathOf(params)),
  discardRound: ({ world, actor, params }) => discardRound(world, actor, pathOf(params)),
  replayRound: ({ world, actor, params }) => replayRound(world, actor, pathOf(params)),
}

import type { Session } from '../../../src/domain/booking/series.ts'
import { answerProposal } from '../../../src/usecases/sessions/answer-proposal.ts'
import { listFreeTimes } from '../../../src/usecases/sessions/list-free-times.ts'
import { proposeTime } from '../../../src/usecases/sessions/propose-time.ts'
import { skipSession } from '../../../src/usecases/sessions/skip-session.ts'
import { undoSession } from '../../../src/usecases/sessions/undo-session.ts'
import type { Story } from '../story.ts'
import type { Pair } from '../town.ts'
import { actor, type Deed, decide, oneOf, promise, release } from './deed.ts'

const hour = 3_600_000

/** One check-in of the pair in the weeks that are written to Outlook, as people see it. */
async function someSession(
  story: Story,
  { mentorshipId }: Pair,
  which: (session: Session) => boolean = () => true,
): Promise<Session | null> {
  const near = await story.read(async (unit) => {
    const series = await unit.series.findCurrent(mentorshipId)
    const sessions = series?.state === 'booked' ? await unit.sessions.listBySeries(series.id) : []
    return sessions.filter(which).filter(({ start, slotStart }) => {
      const ahead = ((start ?? slotStart)?.getTime() ?? 0) - story.now
      return ahead > 0 && ahead < 27 * 24 * hour
    })
  })
  return near.length === 0 ? null : story.ground.dice.pick(near)
}

export function skips(pair: Pair): Deed {
  return async (story) => {
    const session = await someSession(story, pair)
    if (!session) return
    const { mentorshipId } = pair
    const yes = await decide(story, `somebody skips ${session.id}`, (world) =>
      skipSession(world, oneOf(story, pair), session.id, session.revision),
    )
    if (yes) promise(story, { what: 'skipped', mentorshipId, sessionId: session.id }, ({ sessionId }) => sessionId === session.id)
    else release(story, mentorshipId, ({ sessionId }) => sessionId === session.id)
  }
}

/** What was changed last, by whomever. */
export function undoes(pair: Pair): Deed {
  return async (story) => {
    const session = await someSession(story, pair, ({ before }) => before !== null)
    if (!session) return
    const { mentorshipId } = pair
    const yes = await decide(story, `somebody undoes ${session.id}`, (world) =>
      undoSession(world, oneOf(story, pair), session.id, session.revision),
    )
    const undone = session.start && ({ what: 'undone', mentorshipId, sessionId: session.id, to: session.start.getTime() } as const)
    if (yes && undone) promise(story, undone, ({ sessionId }) => sessionId === session.id)
    else release(story, mentorshipId, ({ sessionId }) => sessionId === session.id)
  }
}

/** One proposes a time that is offered, and the other takes it. */
export function movesTogether(pair: Pair): Deed {
  return async (story) => {
    const session = await someSession(story, pair)
    if (!session) return
    const { mentorshipId, mentee, mentor } = pair
    const offered = await story.product.act((world) => listFreeTimes(world, actor(story, mentee), session.id))
    if (!offered?.answer.ok || offered.answer.value.times.length === 0) return
    const { start } = story.ground.dice.pick(offered.answer.value.times)
    const { revision } = offered.answer.value
    const proposed = await decide(story, `the mentee proposes ${start.toISOString()} for ${session.id}`, (world) =>
      proposeTime(world, actor(story, mentee), session.id, revision, start),
    )
    if (!proposed) return
    const yes = await decide(story, `the mentor takes it`, (world) =>
      answerProposal(world, actor(story, mentor), session.id, { start, accept: true }),
    )
    const moved = { what: 'moved', mentorshipId, sessionId: session.id, to: start.getTime() } as const
    if (yes) promise(story, moved, ({ sessionId }) => sessionId === session.id)
    else release(story, mentorshipId, ({ sessionId }) => sessionId === session.id)
  }
}

/** What they agreed on is already being written to Outlook when one of them takes it back. */
export function movesAndRegrets(pair: Pair): Deed {
  return async (story) => {
    await movesTogether(pair)(story)
    story.duringWrite(undoes(pair))
  }
}

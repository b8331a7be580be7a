import type { Agreement } from '../../../src/domain/mentorships/mentorship.ts'
import type { CheckInLength } from '../../../src/domain/programs/program.ts'
import { appGraphToken } from '../../../src/sandbox/entra/tokens.ts'
import { bookAgain, findAnotherTime } from '../../../src/usecases/mentorships/book-again.ts'
import { confirmAgreement } from '../../../src/usecases/mentorships/confirm-agreement.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { extendSeries } from '../../../src/usecases/mentorships/extend-series.ts'
import { pauseSeries } from '../../../src/usecases/mentorships/pause-series.ts'
import { proposeAgreement } from '../../../src/usecases/mentorships/propose-agreement.ts'
import { resumePaused } from '../../../src/usecases/mentorships/resume-paused.ts'
import { shortenSeries } from '../../../src/usecases/mentorships/shorten-series.ts'
import { readBooks, type SeriesRow } from '../books.ts'
import type { Promised } from '../evidence.ts'
import type { Story } from '../story.ts'
import type { Pair } from '../town.ts'
import { actor, type Deed, decide, oneOf, promise, release } from './deed.ts'

const day = 86_400_000
/** Everything about the series as a whole and its sessions. */
const ofTheSeries = ({ what }: Promised): boolean => what !== 'booked' && what !== 'ended'
const everything = (): boolean => true

export function confirms({ mentorshipId, mentor }: Pair): Deed {
  return async (story) => {
    const yes = await decide(story, `the mentor of ${mentorshipId} confirms`, (world) =>
      confirmAgreement(world, actor(story, mentor), mentorshipId, 1),
    )
    if (yes) promise(story, { what: 'booked', mentorshipId }, ({ what }) => what === 'booked')
  }
}

export function ends(pair: Pair): Deed {
  return async (story) => {
    const { mentorshipId } = pair
    const yes = await decide(story, `somebody ends ${mentorshipId}`, (world) => endMentorship(world, oneOf(story, pair), mentorshipId, ''))
    if (yes) promise(story, { what: 'ended', mentorshipId }, everything)
    else release(story, mentorshipId)
  }
}

export function pauses(pair: Pair): Deed {
  return about(pair, 'paused', (story, { version }) => {
    // Far enough away that nothing resumes by itself before the end.
    const until = story.ground.dice.pick([null, new Date(story.now + (25 + story.ground.dice.whole(20)) * day).toISOString().slice(0, 10)])
    return (world) => pauseSeries(world, oneOf(story, pair), pair.mentorshipId, version, until)
  })
}

export function resumes(pair: Pair): Deed {
  return about(
    pair,
    null,
    (story, { version }) =>
      (world) =>
        resumePaused(world, oneOf(story, pair), pair.mentorshipId, version),
  )
}

export function seeksAnotherTime(pair: Pair): Deed {
  return about(
    pair,
    null,
    (story, { version }) =>
      (world) =>
        findAnotherTime(world, oneOf(story, pair), pair.mentorshipId, version),
  )
}

export function booksAgain(pair: Pair): Deed {
  return about(
    pair,
    null,
    (story, { version }) =>
      (world) =>
        bookAgain(world, oneOf(story, pair), pair.mentorshipId, version),
  )
}

export function extendsBy(pair: Pair, weeks: number): Deed {
  return about(
    pair,
    null,
    (story, { version }) =>
      (world) =>
        extendSeries(world, oneOf(story, pair), pair.mentorshipId, version, weeks),
  )
}

/** To a date some weeks from now. */
export function shortens(pair: Pair, weeks: number): Deed {
  return about(pair, null, (story, { version }) => {
    const lastDate = new Date(story.now + 7 * weeks * day).toISOString().slice(0, 10)
    return (world) => shortenSeries(world, oneOf(story, pair), pair.mentorshipId, version, lastDate)
  })
}

/** One proposes another length, the other confirms; only then it holds. */
export function changesRhythm({ mentorshipId, mentee, mentor }: Pair): Deed {
  return async (story) => {
    const current = await story.read((unit) => unit.mentorships.findAgreement(mentorshipId))
    if (!current) return
    const terms = { ...termsOf(current), lengthMinutes: otherLength(current.lengthMinutes) }
    const proposed = await decide(story, `the mentee of ${mentorshipId} proposes ${terms.lengthMinutes} minutes`, (world) =>
      proposeAgreement(world, actor(story, mentee), mentorshipId, current.version, terms),
    )
    if (!proposed) return
    const yes = await decide(story, `the mentor of ${mentorshipId} agrees`, (world) =>
      confirmAgreement(world, actor(story, mentor), mentorshipId, current.version + 1),
    )
    if (yes) promise(story, { what: 'rhythm', mentorshipId, to: terms.lengthMinutes }, ofTheSeries)
    else release(story, mentorshipId, ofTheSeries)
  }
}

/** The account is closed or deleted, and nobody asks the product. At least one of the pair stays, so that there is somebody to tell. */
export function leaves({ mentee, mentor }: Pair): Deed {
  return async (story) => {
    const { tenant, dice, wire } = story.ground
    const others = new Set(story.town.pairs.flatMap((pair) => [pair.mentee, pair.mentor]))
    const id = dice.pick([mentee, mentor])
    if (others.size < 3 || [...others].some((other) => !tenant.users.get(other)?.accountEnabled)) return
    const token = await appGraphToken(tenant, tenant.apps.get(tenant.product.clientId)!)
    const deleted = dice.whole(2) === 0
    story.tell(`${deleted ? 'an account is deleted' : 'an account is closed'}: ${id}`)
    const { status } = deleted
      ? await wire.ask('DELETE', `/users/${id}`, token)
      : await wire.ask('PATCH', `/users/${id}`, token, { accountEnabled: false })
    if (status >= 400) throw new Error(`the directory answers ${status}`)
    for (const { mentorshipId } of story.town.pairs.filter((pair) => pair.mentee === id || pair.mentor === id)) {
      promise(story, { what: 'ended', mentorshipId }, everything)
      story.overruledUntil.set(mentorshipId, Number.POSITIVE_INFINITY)
    }
  }
}

type Change = (story: Story, standing: SeriesRow) => Parameters<typeof decide>[2]

/** What changes the series that stands, seen as it is now. */
function about({ mentorshipId }: Pair, what: 'paused' | null, change: Change): Deed {
  return async (story) => {
    const standing = (await readBooks(story.ground.db)).series.findLast(
      (series) => series.mentorshipId === mentorshipId && !['cancelled', 'cancelling'].includes(series.state),
    )
    if (!standing) return
    const deed = change(story, standing)
    const yes = await decide(story, `somebody wants ${mentorshipId} (${standing.state}) ${what ?? 'otherwise'}`, deed)
    if (yes && what) promise(story, { what, mentorshipId }, ofTheSeries)
    else release(story, mentorshipId, ofTheSeries)
  }
}

function termsOf({ cadence, lengthMinutes, boundaries, goals }: Agreement) {
  return { cadence, lengthMinutes, boundaries, goals }
}

function otherLength(length: CheckInLength): CheckInLength {
  return length === 30 ? 60 : 30
}

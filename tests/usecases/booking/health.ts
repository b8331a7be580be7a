import type { Session } from '../../../src/domain/booking/series.ts'
import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { compareSeries } from '../../../src/usecases/booking/compare-series.ts'
import { resumeSeries } from '../../../src/usecases/booking/resume-series.ts'
import type { PretendEvent } from '../pretend-event.ts'
import { day, minute, type WorldInHand } from '../world-in-hand.ts'
import type { JobsInHand } from './jobs-in-hand.ts'

/** The duties of these minutes, in steps, and the jobs that follow: no hint ever arrives. */
export async function minutesPass(hand: WorldInHand, jobs: JobsInHand, minutes: number, step = 3): Promise<void> {
  for (let passed = 0; passed < minutes; passed += step) {
    hand.clock.pass(step * minute)
    await compareSeries(hand.world, hand.tenantId)
    await resumeSeries(hand.world, hand.tenantId)
    await jobs.work()
  }
}

/** Of all versions, without what was canceled. */
export async function sessionsOf(hand: WorldInHand, id: MentorshipId): Promise<Session[]> {
  const all = await hand.unit((unit) => unit.sessions.listByMentorship(id))
  return all.filter(({ status }) => status !== 'cancelled')
}

/**
 * What differs between Outlook and the store in the next four weeks, in words of neither: every check-in of the one has to be one of the other,
 * at the same time. A check-in that was left out less than ten minutes ago may still stand in Outlook.
 */
export async function differences(hand: WorldInHand, id: MentorshipId, events: readonly PretendEvent[]): Promise<string[]> {
  const now = hand.clock.now()
  const end = new Date(now.getTime() + 28 * day)
  const isNear = (start: Date) => start > now && start < end
  const sessions = await sessionsOf(hand, id)
  const waiting = sessions.filter(({ status, writeAfter }) => status === 'skipped' && writeAfter !== null && writeAfter > now)
  const standing = events.flatMap((event) => event.occurrences).filter(({ status, start }) => status !== 'cancelled' && isNear(start))
  const inOutlook = standing
    .filter(({ originalStart }) => !waiting.some(({ slotStart }) => slotStart?.getTime() === originalStart.getTime()))
    .map(({ start, end: until }) => `${start.toISOString()} to ${until.toISOString()}`)
  const inStore = sessions.flatMap(({ start, end: until }) =>
    start && until && isNear(start) ? [`${start.toISOString()} to ${until.toISOString()}`] : [],
  )
  return [
    ...inOutlook.filter((time) => !inStore.includes(time)).map((time) => `only in Outlook: ${time}`),
    ...inStore.filter((time) => !inOutlook.includes(time)).map((time) => `only in the store: ${time}`),
    ...(new Set(inStore).size < inStore.length ? ['twice in the store'] : []),
  ]
}

/** Purposes of everything queued for this person so far. */
export async function messagesTo(hand: WorldInHand, personId: PersonId, subjects: readonly string[]): Promise<string[]> {
  const all = await hand.unit(async (unit) => {
    const found = []
    for (const subject of subjects) found.push(...(await unit.deliveries.listOpen(subject)))
    return found
  })
  return all
    .filter((delivery) => delivery.personId === personId)
    .map(({ purpose }) => purpose)
    .sort()
}

/** Everything that a further round must leave as it is. */
export async function traces(hand: WorldInHand, id: MentorshipId, personId: PersonId, events: readonly PretendEvent[]) {
  return {
    revisions: (await sessionsOf(hand, id)).map(({ period, revision, needsChoice }) => `${period}: ${revision} ${needsChoice}`),
    outlook: events.flatMap(({ occurrences }) =>
      occurrences.map(({ occurrenceId, status, start }) => `${occurrenceId} ${status} ${+start}`),
    ),
    messages: await hand.unit((unit) => unit.deliveries.countFor(personId)),
  }
}

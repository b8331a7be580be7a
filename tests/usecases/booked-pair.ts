import type { Series, Session } from '../../src/domain/booking/series.ts'
import type { MentorshipId } from '../../src/domain/people/ids.ts'
import type { Program } from '../../src/domain/programs/program.ts'
import type { JobsInHand } from './booking/jobs-in-hand.ts'
import { anAgreedPair } from './pair.ts'
import type { WorldInHand } from './world-in-hand.ts'

export type BookedPair = Awaited<ReturnType<typeof anAgreedPair>>

/** A pair whose weekly check-ins are in both calendars, Outlook included. */
export async function aBookedPair(hand: WorldInHand, jobs: JobsInHand, about: Partial<Program> = {}): Promise<BookedPair> {
  const pair = await anAgreedPair(hand, about)
  await jobs.work()
  if ((await standingOf(hand, pair.id)).state !== 'booked') throw new Error('the pair could not be booked')
  return pair
}

export async function standingOf(hand: WorldInHand, id: MentorshipId): Promise<Series> {
  return (await hand.unit((unit) => unit.series.findCurrent(id)))!
}

/** Of all versions, in order of time; what was canceled is left out. */
export async function sessionsOf(hand: WorldInHand, id: MentorshipId): Promise<Session[]> {
  const all = await hand.unit((unit) => unit.sessions.listByMentorship(id))
  return all.filter(({ status }) => status !== 'cancelled')
}

/** Purpose and version of what was queued about a subject, with who is to get it. */
export async function toldAbout(hand: WorldInHand, subjectId: string): Promise<string[]> {
  const open = await hand.unit((unit) => unit.deliveries.listOpen(subjectId))
  const people = await hand.unit((unit) => unit.people.findMany(open.map(({ personId }) => personId)))
  return open.map(({ purpose, personId, version }) => `${purpose} ${version} to ${people.get(personId)?.name}`).sort()
}

export async function journalAbout(hand: WorldInHand, subjectId: string): Promise<string[]> {
  return (await hand.unit((unit) => unit.journal.listAbout(subjectId))).map(({ what }) => what)
}

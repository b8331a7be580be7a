import type { SeriesInOutlook } from '../../../src/ports/calendar.ts'
import type { BookedSeries } from '../../../src/usecases/booking/load-comparison.ts'
import { readOutlook } from '../../../src/usecases/booking/read-outlook.ts'
import { aMentorship, aPerson, aProgram, aSeries, aSession, at } from '../../adapters/store/samples.ts'
import { HandClock } from '../../support/hand-clock.ts'
import { PretendCalendar } from '../pretend-calendar.ts'

const program = aProgram()
function aBooked(eventId: string): BookedSeries {
  const mentorship = aMentorship(program)
  const series = aSeries(mentorship, { eventId })
  return { series, mentorship, program, members: [aPerson(), aPerson()], sessions: [aSession(series, { occurrenceId: `${eventId}/2` })] }
}
const booked = [aBooked('first'), aBooked('second')]
const { organizerId } = booked[0]!.series
const watch = {
  ...{ organizerId, subscriptionId: 'hints', clientState: 'secret', expiresAt: null, attempts: 1, notBefore: null },
  ...{ changesFrom: 'here', changesUntil: at('2026-11-17T09:00:00Z') },
}

/** The events that are read after these changes. */
async function readAfter(changes: { eventIds?: string[]; lostIds?: string[] }, told = false): Promise<string[]> {
  const read: string[] = []
  const calendar = new PretendCalendar()
  calendar.readChanges = async () => ({ ok: true, value: { kind: 'changes', eventIds: [], lostIds: [], next: 'there', ...changes } })
  calendar.readSeries = async (_organizer, eventId) => {
    read.push(eventId)
    const series: SeriesInOutlook = { joinUrl: null, lastDate: null, occurrences: [] }
    return { ok: true, value: series }
  }
  const world = { calendar, clock: new HandClock('2026-11-16T09:00:00.000Z') }
  const answer = await readOutlook(world, { organizerId, watch, booked }, told)
  expect(answer).toMatchObject({ ok: true, value: { place: { changesFrom: 'there', changesUntil: watch.changesUntil } } })
  return read
}

test('meetings with others are no reason to read a series, whether or not we were told', async () => {
  expect(await readAfter({ eventIds: ['work', 'dentist'] })).toEqual([])
  expect(await readAfter({ eventIds: ['work'] }, true)).toEqual([])
})

test('a series is read when it or an occurrence of it has changed, and no other', async () => {
  expect(await readAfter({ eventIds: ['work', 'second'] })).toEqual(['second'])
  expect(await readAfter({ lostIds: ['first'] })).toEqual(['first'])
  expect(await readAfter({ eventIds: ['work'], lostIds: ['second/2'] }, true)).toEqual(['second'])
})

test('something unknown that is gone may have been of any series', async () => {
  expect(await readAfter({ lostIds: ['second/2', 'who knows'] })).toEqual(['first', 'second'])
})

test('nothing in the list is nothing, unless we were told of something', async () => {
  expect(await readAfter({})).toEqual([])
  expect(await readAfter({}, true)).toEqual(['first', 'second'])
})

import { mayBePaused } from '../../../src/domain/mentorships/pausable.ts'
import type { Cadence } from '../../../src/domain/programs/program.ts'

const standing = { state: 'booked', cadence: 'weekly', from: '2026-11-09', weeks: 2 } as const
/** A quarter to midnight in New York. */
const sunday = new Date('2026-11-16T04:45:00Z')
const paused = (until: string | null, about: { timeZone?: string; cadence?: Cadence } = {}) => {
  const { timeZone = 'America/New_York', cadence = 'weekly' } = about
  return mayBePaused({ standing: { ...standing, cadence }, timeZone, now: sunday }, until)
}
const no = (reason: string) => ({ ok: false, reason })

test('a series pauses while a whole week of it lies ahead of its organizer', () => {
  expect(paused(null)).toMatchObject({ ok: true })
  expect(paused(null, { timeZone: 'Europe/London' })).toEqual(no('nothingToPause'))
  expect(paused(null, { cadence: 'once' })).toEqual(no('nothingToPause'))
})

test('a pause ends on a day to come, and within a year and a day', () => {
  expect(paused('2026-11-15')).toEqual(no('tooSoon'))
  expect(paused('2026-11-16')).toMatchObject({ ok: true })
  expect(paused('2027-11-16')).toMatchObject({ ok: true })
  expect(paused('2027-11-17')).toEqual(no('tooLate'))
})

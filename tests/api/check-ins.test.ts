import type { Reply } from '../support/api-client.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aBookedPair, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
let programId: string
let pairs = 0
let mentee: Someone
let mentor: Someone
let mentorshipId: string
/** A Monday, 09:30 in London. */
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  programId = await aProgram(product, manager)
})
afterAll(() => product.close())
beforeEach(async () => {
  pairs += 1
  mentee = product.tenant.person(`Mia ${pairs}`, {}, 'GMT Standard Time')
  mentor = product.tenant.person(`Max ${pairs}`, {}, 'W. Europe Standard Time')
  mentorshipId = (await aBookedPair(product, programId, mentee, mentor)).id
})

const params = () => ({ mentorshipId })
const view = async (person = mentee) => product.as(person).call('getMentorship', { params: params() })
const series = async () => (await view()).series!
const second = async () => (await series()).occurrences[1]!
const occurrence = async (sessionId: string) => (await series()).occurrences.find((each) => each.sessionId === sessionId)!
/** What both see from now on, or a fault where they differ. */
async function seen(): Promise<string[]> {
  const from = product.world.clock.now().toISOString()
  const [mine, theirs] = await Promise.all([mentee, mentor].map((person) => product.tenant.calendarView(person, from, '2026-08-01')))
  const starts = mine!.map((event) => event.start.dateTime.slice(0, 16))
  expect(theirs!.map((event) => event.start.dateTime.slice(0, 16))).toEqual(starts)
  return starts
}
const minute = ({ start }: { start: string | null }) => start!.slice(0, 16)
type Occurrence = Reply<'getMentorship'>['series'] extends infer S ? (S extends { occurrences: (infer O)[] } ? O : never) : never
const input = ({ sessionId, revision }: Occurrence) => ({ params: { sessionId }, body: { revision } })

test('one session is skipped, and gone from both calendars after the ten minutes in which it could be undone', async () => {
  const session = await second()
  expect(session.may).toEqual(['propose', 'skip'])
  await product.as(mentor).call('skipSession', input(session))
  await product.advance('PT9M')
  expect(await seen()).toContain(minute(session))
  expect(await occurrence(session.sessionId)).toMatchObject({
    status: 'skipped',
    reason: { kind: 'chosen', person: mentor.id },
    may: ['undo'],
  })
  await product.advance('PT2M')
  expect(await seen()).not.toContain(minute(session))
  expect(await occurrence(session.sessionId)).toMatchObject({ may: [], undoUntil: null, inOutlook: true })
  expect(product.mail.to(mentee).filter((purpose) => purpose === 'session.changed')).toHaveLength(1)
  expect(await product.as(mentor).refusal('undoSession', input({ ...session, revision: 1 }))).toBe('409 nothingToUndo')
})

test('skipped and undone, no calendar ever changed', async () => {
  const session = await second()
  const before = await seen()
  await product.as(mentor).call('skipSession', input(session))
  expect(await product.as(mentee).refusal('skipSession', input(session))).toBe('409 changedMeanwhile')
  await product.as(mentee).call('undoSession', input({ ...session, revision: 1 }))
  await product.advance('PT15M')
  expect(await seen()).toEqual(before)
})

test('another time is proposed and accepted, and both calendars follow; undone, both go back', async () => {
  const session = await second()
  const { sessionId } = session
  const { times, revision } = await product.as(mentee).call('listFreeTimes', { params: { sessionId } })
  expect(times.length).toBeGreaterThan(2)
  const [{ start }] = times as [{ start: string; end: string }]
  await product.as(mentee).call('proposeTime', { params: { sessionId }, body: { revision, start } })
  expect(await occurrence(sessionId)).toMatchObject({ start: session.start, proposal: { by: mentee.id, start, acceptedBy: [mentee.id] } })
  expect((await view(mentor)).series!.occurrences[1]!.may).toContain('answer')
  await product.as(mentor).call('answerProposal', { params: { sessionId }, body: { start, accept: true } })
  await product.settle()
  expect(await seen()).toContain(minute({ start }))
  expect(await seen()).not.toContain(minute(session))
  const moved = await occurrence(sessionId)
  expect(moved).toMatchObject({ status: 'moved', start, settledBy: 'person', before: { start: session.start }, proposal: null })
  await product.as(mentor).call('undoSession', input(moved))
  await product.settle()
  expect(await seen()).toContain(minute(session))
  expect(await seen()).not.toContain(minute({ start }))
})

test('a busy colleague is asked no more often than ten times a minute what is free', async () => {
  const { sessionId } = await second()
  for (let call = 0; call < 10; call++) await product.as(mentee).call('listFreeTimes', { params: { sessionId } })
  expect(await product.as(mentee).refusal('listFreeTimes', { params: { sessionId } })).toBe('429')
  expect((await product.as(mentor).call('listFreeTimes', { params: { sessionId } })).times.length).toBeGreaterThan(0)
  await product.advance('PT1M')
  await product.as(mentee).call('listFreeTimes', { params: { sessionId } })
})

test('nobody but the two finds the session or the series', async () => {
  const session = await second()
  const stranger = product.as(manager)
  expect(await stranger.refusal('listFreeTimes', { params: { sessionId: session.sessionId } })).toBe('404')
  expect(await stranger.refusal('skipSession', input(session))).toBe('404')
  expect(await stranger.refusal('pauseSeries', { params: params(), body: { version: 1, until: null } })).toBe('404')
  expect(await stranger.refusal('shortenSeries', { params: params(), body: { version: 1, lastDate: '2026-03-01' } })).toBe('404')
})

test('a pause takes what lies ahead out of both calendars, and resumed it is booked anew', async () => {
  await product.as(mentor).call('pauseSeries', { params: params(), body: { version: 1, until: null } })
  await product.settle()
  expect(await seen()).toEqual([])
  expect(await series()).toMatchObject({ state: 'paused', pausedUntil: null, may: ['resume', 'pause'] })
  expect(await product.as(mentor).refusal('pauseSeries', { params: params(), body: { version: 1, until: '2026-12-24' } })).toBe(
    '409 changedMeanwhile',
  )
  await product.as(mentee).call('resumeSeries', { params: params(), body: { version: 2 } })
  await product.settle()
  expect(await series()).toMatchObject({ state: 'booked', version: 3, cause: 'resumed' })
  expect((await seen()).length).toBeGreaterThan(5)
})

test('a new rhythm that both confirm takes the place of the old one in both calendars', async () => {
  const old = await seen()
  const body = { cadence: 'biweekly' as const, lengthMinutes: 45 as const, boundaries: '', goals: [], version: 1 }
  await product.as(mentor).call('proposeAgreement', { params: params(), body })
  await product.settle()
  expect(await seen()).toEqual(old)
  await product.as(mentee).call('confirmAgreement', { params: params(), body: { version: 2 } })
  await product.settle()
  await product.advance('PT2M')
  expect(await series()).toMatchObject({ state: 'booked', version: 2, cadence: 'biweekly', lengthMinutes: 45, next: null })
  expect(await seen()).toHaveLength(4)
})

test('extended and shortened, the same event has another last date', async () => {
  const before = await seen()
  await product.as(mentee).call('extendSeries', { params: params(), body: { version: 1, weeks: 2 } })
  await product.settle()
  expect((await seen()).slice(0, before.length)).toEqual(before)
  expect(await seen()).toHaveLength(before.length + 2)
  const third = (await series()).occurrences[2]!
  await product.as(mentor).call('shortenSeries', { params: params(), body: { version: 1, lastDate: third.start!.slice(0, 10) } })
  await product.settle()
  expect(await seen()).toEqual(before.slice(0, 3))
  expect(product.mail.to(mentee).filter((purpose) => purpose === 'series.range')).toHaveLength(2)
})

describe('held', () => {
  test('is what both say, and who said what is shown to both', async () => {
    await product.advance('P9D')
    const past = (await view()).sessions.find((session) => session.past)!
    await product.as(mentee).call('recordHeld', { params: { sessionId: past.id }, body: { held: true } })
    const half = (await view(mentor)).sessions.find(({ id }) => id === past.id)!
    expect(half).toMatchObject({ held: null, heldBy: null, heldSaid: [{ person: mentee.id, held: true }] })
    await product.as(mentor).call('recordHeld', { params: { sessionId: past.id }, body: { held: true } })
    expect((await view()).sessions.find(({ id }) => id === past.id)).toMatchObject({ held: 'held', heldBy: 'people' })
  })

  test('or what Teams saw, without a word of anybody', async () => {
    const first = (await view()).sessions[0]!
    const event = (await product.tenant.calendarView(mentee, first.start, first.end))[0]!
    const after = Date.parse(first.end) - product.world.clock.now().getTime()
    await product.advance(`PT${Math.ceil(after / 60_000) + 1}M`)
    const records = [mentee, mentor].map(({ address: user }) => ({ user, joined: first.start, left: first.end }))
    const body = { organizer: mentee.address, event: event.id, records }
    expect((await product.tenant.wire.control('/attendance', { method: 'POST', body })).status).toBeLessThan(300)
    await product.advance('PT20M')
    expect((await view()).sessions.find(({ id }) => id === first.id)).toMatchObject({ held: 'held', heldBy: 'attendance', heldSaid: [] })
  })
})

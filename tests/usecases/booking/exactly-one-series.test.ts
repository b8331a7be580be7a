import type { Reply } from '../../support/api-client.ts'
import type { Someone } from '../../support/graph-tenant.ts'
import { ProductUnderTest } from '../../support/product-under-test.ts'
import { aBookedPair, aProgram } from '../../support/situations.ts'

/** Whatever breaks while a series is booked: in the end it stands in Outlook exactly once, for both. */
let product: ProductUnderTest
let manager: Someone
let pairs = 0

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
})
afterAll(() => product.close())
beforeEach(async () => {
  await product.tenant.wire.control('/faults', { method: 'DELETE' })
  await product.tenant.wire.control('/options', { method: 'POST', body: { transactionId: 'honored' } })
  product.failAt(null)
})

interface Pair {
  mentee: Someone
  mentor: Someone
  mentorship: Reply<'getMentorship'>
}

/** A pair whose booking has run once, into whatever was planned. */
async function aPair(): Promise<Pair> {
  pairs += 1
  const mentee = product.tenant.person(`Mentee ${pairs}`)
  const mentor = product.tenant.person(`Mentor ${pairs}`)
  return { mentee, mentor, mentorship: await aBookedPair(product, await aProgram(product, manager), mentee, mentor) }
}

async function seriesOf({ mentee, mentorship }: Pair): Promise<NonNullable<Reply<'getMentorship'>['series']>> {
  return (await product.as(mentee).call('getMentorship', { params: { mentorshipId: mentorship.id } })).series!
}

async function startsOf(person: Someone): Promise<string[]> {
  return (await product.tenant.calendarView(person, '2026-02-01', '2026-12-31')).map((event) => event.start.dateTime.slice(0, 19))
}

/** Time goes by until the booking has come to rest. */
async function untilBooked(pair: Pair): Promise<void> {
  for (let minutes = 0; minutes < 120 && (await seriesOf(pair)).state !== 'booked'; minutes += 11) await product.advance('PT11M')
}

async function expectOneSeries(pair: Pair): Promise<void> {
  const { state, occurrences } = await seriesOf(pair)
  expect(state).toBe('booked')
  const planned = occurrences.map(({ start }) => new Date(start!).toISOString().slice(0, 19))
  for (const person of [pair.mentee, pair.mentor]) {
    expect(await startsOf(person)).toEqual(planned)
  }
  expect(product.mail.to(pair.mentee).filter((purpose) => purpose === 'series.booked')).toHaveLength(1)
}

describe.each(['honored', 'ignored'])('transaction ids %s by Graph', (transactionId) => {
  test.each(['drop-before', 'drop-after', 'error-after', '503', '504', 'malformed'])('a POST that ends in %s', async (fault) => {
    await product.tenant.wire.control('/options', { method: 'POST', body: { transactionId } })
    await product.tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault })
    const pair = await aPair()
    expect(await seriesOf(pair)).toMatchObject({ state: 'waiting', waitingFor: 'outlook' })
    await untilBooked(pair)
    await expectOneSeries(pair)
  })
})

describe('a worker that dies at a boundary of the protocol', () => {
  const boundaries = [
    ...['P2 taken to plan', 'P3 calendars read', 'P5 held and persisted', 'P6 leased', 'P7 sent', 'P8 stored'],
    ...['P10 attempt counted', 'P10 asked for', 'P10 subscribed'],
  ]

  test('these are all the boundaries of a booking without trouble', async () => {
    product.steps.length = 0
    await expectOneSeries(await aPair())
    expect(new Set(product.steps)).toEqual(new Set(['P0 decided', ...boundaries]))
  })

  test.each(boundaries)('%s', async (boundary) => {
    product.failAt(boundary)
    const pair = await aPair()
    await untilBooked(pair)
    await expectOneSeries(pair)
  })

  test('after the search for a lost answer', async () => {
    await product.tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault: 'drop-after' })
    product.failAt('P6 searched')
    const pair = await aPair()
    await untilBooked(pair)
    await expectOneSeries(pair)
  })
})

describe('what it waits for is told', () => {
  test('Graph asks for an hour', async () => {
    await product.tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault: '429', retryAfter: 3600 })
    const pair = await aPair()
    expect(await seriesOf(pair)).toMatchObject({ state: 'waiting', waitingFor: 'throttled' })
    await product.advance('PT61M')
    await expectOneSeries(pair)
  })

  test('a permission that is missing for a while', async () => {
    await product.tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault: '403', times: 2 })
    const pair = await aPair()
    expect(await seriesOf(pair)).toMatchObject({ state: 'waiting', waitingFor: 'permission' })
    await product.advance('PT61M')
    await product.advance('PT61M')
    await expectOneSeries(pair)
  })

  test('somebody without a mailbox is never taken for free, and is looked at again a day later', async () => {
    pairs += 1
    const mentee = product.tenant.person(`Mentee ${pairs}`)
    const mentor = product.tenant.person(`Mentor ${pairs}`)
    mentor.user.mailbox.kind = 'none'
    const pair = { mentee, mentor, mentorship: await aBookedPair(product, await aProgram(product, manager), mentee, mentor) }
    expect(await seriesOf(pair)).toMatchObject({ state: 'waiting', waitingFor: 'mailbox', slot: null })
    mentor.user.mailbox.kind = 'cloud'
    await product.advance('PT25H')
    await expectOneSeries(pair)
  })
})

test('a mentorship that ends while its answer is lost leaves nothing behind in Outlook', async () => {
  await product.tenant.wire.plan({ method: 'POST', path: '/v1.0/users/*/events', fault: 'drop-after' })
  const pair = await aPair()
  await product.as(pair.mentor).call('endMentorship', { params: { mentorshipId: pair.mentorship.id }, body: { reason: '' } })
  await product.settle()
  for (const person of [pair.mentee, pair.mentor]) expect(await startsOf(person)).toEqual([])
})

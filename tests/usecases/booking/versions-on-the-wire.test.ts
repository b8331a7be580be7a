import type { Reply } from '../../support/api-client.ts'
import type { Someone } from '../../support/graph-tenant.ts'
import { ProductUnderTest } from '../../support/product-under-test.ts'
import { aBookedPair, aProgram } from '../../support/situations.ts'

/** One version of a series after the other, as Outlook shows them, and what that costs of requests. */
let product: ProductUnderTest
let manager: Someone
let pairs = 0

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
})
afterAll(() => product.close())

interface Pair {
  mentee: Someone
  mentor: Someone
  params: { mentorshipId: string }
}

async function aPair(): Promise<Pair> {
  pairs += 1
  const mentee = product.tenant.person(`Mentee ${pairs}`)
  const mentor = product.tenant.person(`Mentor ${pairs}`)
  const { id } = await aBookedPair(product, await aProgram(product, manager), mentee, mentor)
  return { mentee, mentor, params: { mentorshipId: id } }
}

const mentorshipOf = ({ mentee, params }: Pair): Promise<Reply<'getMentorship'>> => product.as(mentee).call('getMentorship', { params })

async function expectInOutlook(pair: Pair, count: number): Promise<void> {
  const { series } = await mentorshipOf(pair)
  expect(series!.state).toBe('booked')
  const expected = series!.occurrences.flatMap(({ start }) => (start ? [new Date(start).toISOString().slice(0, 19)] : []))
  expect(expected).toHaveLength(count)
  for (const person of [pair.mentee, pair.mentor]) {
    const view = await product.tenant.calendarView(person, '2026-02-01', '2026-12-31')
    expect(view.map((event) => event.start.dateTime.slice(0, 19))).toEqual(expected)
  }
}

const graphRequests = async (since: number) =>
  (await product.tenant.wire.journal(since))
    .filter(({ path }) => path.startsWith('/v1.0/') && !path.endsWith('/$batch'))
    .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/g, '*').replace(/events\/[^/]+/, 'events/*')}`)

describe('a booking', () => {
  test('asks Graph for calendars, the series and one subscription, and for nothing else', async () => {
    const before = await product.tenant.journalEnd()
    const pair = await aPair()
    const since = (await graphRequests(before)).filter((request) => /getSchedule|\/events|subscriptions/.test(request))
    expect(since).toEqual(['POST /v1.0/users/*/calendar/getSchedule', 'POST /v1.0/users/*/events', 'POST /v1.0/subscriptions'])
    await expectInOutlook(pair, 8)
  })
})

describe('another rhythm', () => {
  test('takes the place of the one before, in both calendars', async () => {
    const pair = await aPair()
    const { agreement } = await mentorshipOf(pair)
    const body = { version: agreement.version, cadence: 'biweekly', lengthMinutes: 60, boundaries: '', goals: [] } as const
    await product.as(pair.mentee).call('proposeAgreement', { params: pair.params, body: { ...body, goals: [] } })
    await product.as(pair.mentor).call('confirmAgreement', { params: pair.params, body: { version: agreement.version + 1 } })
    await product.settle()
    await product.advance('PT2M')
    await expectInOutlook(pair, 4)
  })
})

describe('its range', () => {
  test('grows and shrinks in both calendars, in the one event that there is', async () => {
    const pair = await aPair()
    const before = (await product.tenant.requests('POST', /\/events$/)).length
    const { series } = await mentorshipOf(pair)
    await product.as(pair.mentor).call('extendSeries', { params: pair.params, body: { version: series!.version, weeks: 3 } })
    await product.settle()
    await expectInOutlook(pair, 11)
    const fifth = (await mentorshipOf(pair)).series!.occurrences[4]!.start!
    const lastDate = new Date(fifth).toISOString().slice(0, 10)
    await product.as(pair.mentee).call('shortenSeries', { params: pair.params, body: { version: series!.version, lastDate } })
    await product.settle()
    await expectInOutlook(pair, 5)
    expect((await product.tenant.requests('POST', /\/events$/)).length).toBe(before)
  })
})

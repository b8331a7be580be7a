import type { MentorshipId } from '../../../src/domain/people/ids.ts'
import type { Someone } from '../../support/graph-tenant.ts'
import { ProductUnderTest } from '../../support/product-under-test.ts'
import { aBookedPair, aProgram } from '../../support/situations.ts'
import { minutesPass, OutlookUser } from './on-the-wire.ts'

/** People change their calendars in Outlook, and nobody tells us, or tells us too often: a quarter of an hour later both say the same. */
let product: ProductUnderTest
let manager: Someone
let pairs = 0
let mentee: OutlookUser
let mentor: OutlookUser
let id: MentorshipId

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
})
afterAll(() => product.close())
beforeEach(async () => {
  await product.tenant.wire.control('/options', { method: 'POST', body: { notifications: 'lose' } })
  await untilMorning()
  await aPair()
})

const day = 86_400_000

/** Half past nine on a weekday: what is told is told at once. */
async function untilMorning(): Promise<void> {
  const now = product.tenant.time.now()
  const morning = new Date(`${now.toISOString().slice(0, 10)}T09:30:00Z`)
  while (morning < now || morning.getUTCDay() % 6 === 0) morning.setTime(morning.getTime() + day)
  product.tenant.time.set(morning.toISOString())
  await product.tenant.wire.control('/idle')
  await product.settle()
}

async function aPair(): Promise<void> {
  pairs += 1
  mentee = new OutlookUser(product, product.tenant.person(`Mentee ${pairs}`))
  mentor = new OutlookUser(product, product.tenant.person(`Mentor ${pairs}`))
  id = (await aBookedPair(product, await aProgram(product, manager), mentee.person, mentor.person)).id as MentorshipId
  await product.compare()
}

const stored = () =>
  product.world.store.transaction(product.tenantId, async (unit) => ({
    series: (await unit.series.findCurrent(id))!,
    sessions: await unit.sessions.listByMentorship(id),
  }))

async function storedStarts(): Promise<string[]> {
  const now = product.tenant.time.now()
  const { sessions } = await stored()
  const near = sessions.flatMap(({ status, start }) => (start && (status === 'planned' || status === 'moved') ? [start] : []))
  return near
    .filter((start) => start > now && start.getTime() < now.getTime() + 28 * day)
    .map((start) => start.toISOString().slice(0, 16))
    .toSorted()
}

/** Both calendars and the store say the same; another half hour changes nothing and tells nobody anything. */
async function expectRest(...told: string[]): Promise<void> {
  const starts = await storedStarts()
  expect(await mentee.starts()).toEqual(starts)
  expect(await mentor.starts()).toEqual(starts)
  for (const { person } of [mentee, mentor]) expect(product.mail.to(person)).toEqual(expect.arrayContaining(told))
  const before = [await stored(), product.mail.to(mentee.person), product.mail.to(mentor.person)].map((what) => summary(what))
  await minutesPass(product, 30, 10)
  const after = [await stored(), product.mail.to(mentee.person), product.mail.to(mentor.person)].map((what) => summary(what))
  expect(after).toEqual(before)
  for (const { person } of [mentee, mentor])
    for (const purpose of told) expect(product.mail.to(person).filter((sent) => sent === purpose)).toHaveLength(1)
}

function summary(what: unknown): string {
  return JSON.stringify(what, (key, value) => (['comparedAt', 'provenAt', 'lease'].includes(key) ? undefined : value))
}

/** The same weekday and an hour that is free, in UTC. */
const laterThatDay = (start: string, hours: number) =>
  `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + hours).padStart(2, '0')}:20`

describe('with every notification lost,', () => {
  test('the organizer moves one', async () => {
    const [, second] = await mentee.checkIns()
    const to = laterThatDay(second.start.dateTime, 2)
    await mentee.move(second, to)
    await minutesPass(product, 15)
    expect(await storedStarts()).toContain(to)
    await expectRest('session.changed')
  })

  test('the organizer takes one out', async () => {
    const [first, second] = await mentee.checkIns()
    await mentee.remove(second)
    await minutesPass(product, 15)
    expect(await storedStarts()).not.toContain(second.start.dateTime.slice(0, 16))
    expect(await storedStarts()).toContain(first.start.dateTime.slice(0, 16))
    await expectRest('session.changed')
  })

  test('the organizer deletes the whole series', async () => {
    const [first] = await mentee.checkIns()
    await mentee.remove({ id: first.seriesMasterId })
    await minutesPass(product, 15)
    expect((await stored()).series.state).toBe('removed')
    await expectRest('series.removed')
  })

  test('the organizer gives the whole series another time', async () => {
    const [first] = await mentee.checkIns()
    const { slot } = (await stored()).series
    await mentee.move({ id: first.seriesMasterId }, laterThatDay(first.start.dateTime, 3))
    await minutesPass(product, 15)
    const changed = (await stored()).series.slot
    expect(changed).toMatchObject({ weekday: slot!.weekday, time: laterThatDay(first.start.dateTime, 3).slice(11) })
    expect((await storedStarts()).map((start) => start.slice(11))).toEqual(Array((await storedStarts()).length).fill(changed!.time))
    await expectRest('series.changed')
  })

  test('a member declines one', async () => {
    const [, second] = await mentor.checkIns()
    await mentor.answer(second.id, 'decline')
    await minutesPass(product, 15)
    expect(await storedStarts()).not.toContain(second.start.dateTime.slice(0, 16))
    expect((await stored()).sessions.filter(({ reason }) => reason?.kind === 'declined')).toEqual([
      expect.objectContaining({ status: 'moved', settledBy: 'rule' }),
    ])
    await expectRest('session.changed')
  })

  test('a member declines them all', async () => {
    const [first] = await mentor.checkIns()
    const before = await storedStarts()
    await mentor.answer(first.seriesMasterId, 'decline')
    await minutesPass(product, 15)
    expect((await stored()).series.declinedBy).toBe(mentor.person.id)
    expect(await mentee.starts()).toEqual(before)
    expect(await storedStarts()).toEqual(before)
    for (const { person } of [mentee, mentor])
      expect(product.mail.to(person).filter((purpose) => purpose === 'series.declined')).toHaveLength(1)
  })

  test.each(['busy', 'tentative'] as const)('a member has something %s over one', async (showAs) => {
    const [, second] = await mentor.checkIns()
    const start = second.start.dateTime.slice(0, 16)
    await mentor.add(
      `${start.slice(0, 14)}00`,
      `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + 1).padStart(2, '0')}:30`,
      showAs,
    )
    await minutesPass(product, 15)
    expect(await storedStarts()).not.toContain(start)
    expect((await stored()).sessions.filter(({ status }) => status === 'planned' || status === 'moved')).toHaveLength(8)
    await expectRest('session.changed')
  })

  test('a member is away for a week', async () => {
    const [, second] = await mentee.checkIns()
    const week = new Date(Date.parse(second.start.dateTime.slice(0, 10)) - 4 * day)
    const at = (days: number) => new Date(week.getTime() + days * day).toISOString().slice(0, 16)
    await mentor.add(at(0), at(9), 'oof')
    await minutesPass(product, 25)
    const { sessions } = await stored()
    expect(sessions.filter(({ reason }) => reason?.kind === 'away')).toEqual([expect.objectContaining({ status: 'skipped' })])
    await expectRest('session.changed')
  })

  test('a member’s mailbox is gone for a while: nothing changes until it is back, and then what happened meanwhile is followed', async () => {
    const [, second] = await mentee.checkIns()
    await mentee.remove(second)
    const before = await storedStarts()
    mentee.person.user.mailbox.kind = 'none'
    await minutesPass(product, 20, 10)
    expect(await storedStarts()).toEqual(before)
    expect((await stored()).series.state).toBe('booked')
    mentee.person.user.mailbox.kind = 'cloud'
    await minutesPass(product, 15)
    await expectRest('session.changed')
  })

  test('Graph has forgotten where we were', async () => {
    const [, second] = await mentee.checkIns()
    await mentee.remove(second)
    await product.tenant.wire.control('/delta/expire', { method: 'POST' })
    await minutesPass(product, 15)
    await expectRest('session.changed')
  })

  test('for five days nobody works: the subscription has run out, is made anew, and what happened is followed', async () => {
    const [, second] = await mentee.checkIns()
    await mentee.remove(second)
    await product.tenant.time.advance('P5D')
    await product.tenant.wire.control('/idle')
    await product.compare()
    await minutesPass(product, 15)
    expect(await mentee.starts()).toEqual(await storedStarts())
    const live = [...product.tenant.wire.sandbox.tenant.subscriptions.values()].filter(
      ({ resource, expires }) => resource.includes(mentee.person.id) && new Date(expires) > product.tenant.time.now(),
    )
    expect(live).toHaveLength(1)
  })
})

describe.each(['deliver', 'duplicate', 'reorder'])('with notifications that Graph would %s,', (notifications) => {
  test('what people do is followed at once and told once', async () => {
    await product.tenant.wire.control('/options', { method: 'POST', body: { notifications } })
    const [, second, third] = await mentee.checkIns()
    const to = laterThatDay(second.start.dateTime, 2)
    await mentee.move(second, to)
    await mentee.remove(third)
    await product.tenant.time.advance('PT10S')
    await product.tenant.wire.control('/idle')
    await product.tenant.time.advance('PT10S')
    await product.settle()
    expect(await storedStarts()).toContain(to)
    expect(await storedStarts()).not.toContain(third.start.dateTime.slice(0, 16))
    await minutesPass(product, 15)
    await expectRest('series.changed')
  })
})

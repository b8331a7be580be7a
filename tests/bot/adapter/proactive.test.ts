import type { Delivery } from '../../../src/domain/deliveries/delivery.ts'
import type { DeliveryId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { ensureProfile } from '../../../src/usecases/people/ensure-profile.ts'
import { aCompany, type Company } from '../../support/company.ts'
import type { Someone } from '../../support/graph-tenant.ts'
import { BotUnderTest } from './bot-under-test.ts'

let bot: BotUnderTest
let company: Company
const printed = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')]

beforeAll(async () => {
  bot = await BotUnderTest.start('2026-02-02T14:37:00Z')
  company = aCompany(bot.tenant)
})
afterAll(async () => {
  await bot.close()
  for (const spy of printed) expect(spy).not.toHaveBeenCalled()
})

/** A welcome that is due, as `sendDelivery` finds it. */
async function welcomeFor(person: Someone, changes: Partial<Delivery> = {}): Promise<Delivery> {
  await ensureProfile(bot.world, bot.tenantId, person.id)
  return {
    id: bot.world.chance.uuid() as DeliveryId,
    personId: person.id,
    purpose: 'welcome',
    subjectId: person.id,
    version: 1,
    state: 'queued',
    notBefore: new Date(0),
    attempts: 0,
    activityId: null,
    problem: null,
    sentAt: null,
    ...changes,
  }
}

const send = async (person: Someone, changes: Partial<Delivery> = {}) =>
  bot.bot.conversations.send(bot.tenantId, await welcomeFor(person, changes))
const referenceOf = (person: PersonId) => bot.world.store.transaction(bot.tenantId, (unit) => unit.conversations.find(person))

test('installing the app welcomes a person once, however often Teams tells of it', async () => {
  await bot.install(company.mentee)
  expect(bot.titles(company.mentee)).toEqual(['Welcome to Mentoring'])
  expect(await referenceOf(company.mentee.id)).toMatchObject({ serviceUrl: bot.tenant.wire.sandbox.connector })
  await bot.uninstall(company.mentee)
  expect(await referenceOf(company.mentee.id)).toBeNull()
  await bot.install(company.mentee)
  expect(bot.titles(company.mentee)).toEqual(['Welcome to Mentoring'])
})

test('somebody without the app gets it before their first card, and the chat is remembered', async () => {
  const answer = await send(company.mentor)
  const [card] = bot.chat(company.mentor)
  expect(answer).toEqual({ kind: 'sent', activityId: card!.id })
  expect(bot.tenant.wire.sandbox.tenant.users.get(company.mentor.id)!.installedApps.size).toBe(1)
  expect(await referenceOf(company.mentor.id)).toMatchObject({ personId: company.mentor.id })
})

test('a card is redrawn in its place', async () => {
  const answer = await send(company.mentor)
  if (answer.kind !== 'sent') throw new Error(answer.kind)
  await bot.settle()
  const before = bot.chat(company.mentor).length
  company.mentor.user.givenName = 'Renamed'
  await bot.tenant.time.advance('P2D')
  await bot.bot.conversations.refresh(bot.tenantId, await welcomeFor(company.mentor, { state: 'sent', activityId: answer.activityId }))
  const kept = bot.chat(company.mentor).find(({ id }) => id === answer.activityId)!
  expect(JSON.stringify(kept.activity)).toContain('Hello Renamed')
  expect(bot.chat(company.mentor)).toHaveLength(before)
})

test('a card that is gone is not an error when it is redrawn', async () => {
  await bot.bot.conversations.refresh(bot.tenantId, await welcomeFor(company.mentor, { state: 'sent', activityId: '17' }))
})

test('whoever blocked the bot is unreachable', async () => {
  const path = '/connector/v3/conversations/*/activities'
  await bot.tenant.wire.plan({ method: 'POST', path, fault: '403' })
  expect(await send(company.mentor)).toEqual({ kind: 'unreachable', problem: 'blocked' })
})

test('whoever removed the app keeps it removed', async () => {
  await bot.uninstall(company.mentor)
  const before = bot.chat(company.mentor).length
  expect(await send(company.mentor)).toEqual({ kind: 'unreachable', problem: 'removed' })
  expect(bot.tenant.wire.sandbox.tenant.users.get(company.mentor.id)!.installedApps.size).toBe(0)
  expect(bot.chat(company.mentor)).toHaveLength(before)
})

test('somebody whom the directory has no more is unreachable', async () => {
  await ensureProfile(bot.world, bot.tenantId, company.colleague.id)
  bot.tenant.wire.sandbox.tenant.users.delete(company.colleague.id)
  expect(await send(company.colleague)).toEqual({ kind: 'unreachable', problem: 'personGone' })
})

test('too fast, and away, mean later, by the time the channel names', async () => {
  await send(company.programManager)
  const path = '/connector/v3/conversations/*/activities'
  await bot.tenant.wire.plan({ method: 'POST', path, fault: '429', retryAfter: 17, times: 20 })
  const asked = bot.tenant.time.now()
  const throttled = await send(company.programManager)
  if (throttled.kind !== 'tryAgain') throw new Error(throttled.kind)
  expect(Math.floor((throttled.at!.getTime() - asked.getTime()) / 1000)).toBe(17)
  await bot.tenant.wire.plan({ method: 'POST', path, fault: '504', times: 20 })
  expect(await send(company.programManager)).toEqual({ kind: 'tryAgain', at: null })
  await bot.tenant.wire.plan({ method: 'POST', path, fault: 'drop-before', times: 20 })
  expect(await send(company.programManager)).toEqual({ kind: 'tryAgain', at: null })
  await bot.tenant.wire.control('/faults', { method: 'DELETE' })
  const posts = await bot.tenant.requests('POST', /^\/connector\/.*activities$/)
  expect(posts.filter(({ fault }) => fault !== null).map(({ fault }) => fault)).toEqual(['403', '429', '504', 'drop-before'])
})

test('a chat that was kept at a foreign address is never written to', async () => {
  const reference = { personId: company.programManager.id, conversationId: 'a:1', serviceUrl: 'https://169.254.169.254/connector/' }
  await bot.world.store.transaction(bot.tenantId, (unit) => unit.conversations.save(reference, new Date()))
  await expect(send(company.programManager)).rejects.toThrow('foreign address')
})

import { aCompany, type Company } from '../../support/company.ts'
import { BotUnderTest, cardOf } from './bot-under-test.ts'

let bot: BotUnderTest
let company: Company
const printed = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')]

beforeAll(async () => {
  bot = await BotUnderTest.start('2026-02-02T14:37:00Z')
  company = aCompany(bot.tenant)
  await bot.install(company.mentee)
})
afterAll(async () => {
  await bot.close()
  for (const spy of printed) expect(spy).not.toHaveBeenCalled()
})

async function answerTo(text: string, more = {}): Promise<string> {
  expect((await bot.say(company.mentee, text, more)).status).toBe(200)
  return bot.titles(company.mentee).at(-1)!
}

test.each(['hi', 'Hello!', 'HOME', 'Start', 'Guten Morgen', ' hallo '])('%j is greeted by name', async (text) => {
  expect(await answerTo(text)).toBe('Hello Amara')
  await bot.tenant.time.advance('PT1M')
})

test.each(['waiting', 'Waiting', 'Offen', 'what is waiting?'])('%j tells what waits', async (text) => {
  expect(await answerTo(text)).toBe('Nothing is waiting for you')
  await bot.tenant.time.advance('PT1M')
})

test.each(['help', 'Hilfe', '?', 'Tell me a joke about Outlook', '[click](https://evil.example)'])(
  '%j gets the words the bot knows',
  async (text) => {
    expect(await answerTo(text)).toBe('What I can do')
    await bot.tenant.time.advance('PT1M')
  },
)

test('in a group chat the bot points to the personal one, and does not take that for a place to write to', async () => {
  const chat = [...bot.tenant.wire.sandbox.tenant.conversations.values()].find(({ userId }) => userId === company.mentee.id)!
  const conversation = { id: chat.id, conversationType: 'groupChat', tenantId: bot.tenantId }
  const before = await bot.world.store.transaction(bot.tenantId, (unit) => unit.conversations.find(company.mentee.id))
  expect(await answerTo('<at>Mentoring</at> waiting', { conversation })).toMatch(/^I only talk in the personal chat/)
  expect(await bot.world.store.transaction(bot.tenantId, (unit) => unit.conversations.find(company.mentee.id))).toEqual(before)
})

test('a client in a language we do not have reads English, and a locale that is none does no harm', async () => {
  expect(await answerTo('help', { locale: 'ja-JP' })).toBe('What I can do')
  expect(await answerTo('help', { locale: 'not a locale' })).toBe('What I can do')
})

test('the answer is a card whose buttons lead into Mentoring', () => {
  expect(cardOf(bot.chat(company.mentee).at(-1)!)).toMatchObject({
    type: 'AdaptiveCard',
    actions: [{ type: 'Action.OpenUrl', url: `https://teams.microsoft.com/l/entity/${bot.tenant.wire.sandbox.manifestId}/mentoring` }],
  })
})

import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { aCompany, type Company } from '../../support/company.ts'
import { BotUnderTest, type Json } from './bot-under-test.ts'

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

/** "help", as Teams sends it: what a good token gets answered. */
function activity(changes: Json = {}): Json {
  const { connector, tenantId, clientId } = bot.tenant.wire.sandbox
  return {
    type: 'message',
    id: '1770043031467',
    channelId: 'msteams',
    serviceUrl: connector,
    text: 'help',
    from: { id: '29:1a', name: 'Amara Okafor', aadObjectId: company.mentee.id },
    recipient: { id: `28:${clientId}`, name: 'Mentoring' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    ...changes,
  }
}

interface Forgery {
  claims?: Json
  header?: Json
  /** Seconds from now. */
  expires?: number
  key?: 'channel' | 'entra' | 'own'
}

async function token({ claims = {}, header = {}, expires = 3600, key = 'channel' }: Forgery = {}): Promise<string> {
  const { tenant, clientId, connector } = bot.tenant.wire.sandbox
  const signing = tenant.keys[key === 'entra' ? 'entra' : 'bot'].current
  const { privateKey } = key === 'own' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : signing
  const now = Math.floor(Date.now() / 1000)
  const all = { iss: 'https://api.botframework.com', aud: clientId, serviceurl: connector, nbf: now - 10, exp: now + expires, ...claims }
  const jwt = new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: signing.kid, typ: 'JWT', ...header })
  return `Bearer ${await jwt.sign(privateKey)}`
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function tampered(good: string): string {
  const [head, payload, signature] = good.split('.')
  const claims = { ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), extra: 'x' }
  return [head, base64(claims), signature].join('.')
}

function unsigned(good: string, alg: string): string {
  const [, payload] = good.split('.')
  return `Bearer ${base64({ alg, typ: 'JWT' })}.${payload}.`
}

const forgeries: Record<string, () => Promise<string | null>> = {
  'no token': async () => null,
  'no bearer': async () => (await token()).replace('Bearer', 'Basic'),
  garbage: async () => 'Bearer not.a.token',
  'nothing after bearer': async () => 'Bearer ',
  'another audience': () => token({ claims: { aud: company.mentee.id } }),
  'no audience': () => token({ claims: { aud: undefined } }),
  'another issuer': () => token({ claims: { iss: 'https://sts.windows.net/0/' } }),
  'the Emulator': () =>
    token({
      claims: {
        iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
        appid: bot.tenant.wire.sandbox.clientId,
      },
    }),
  'a skill of the same id': () => token({ claims: { ver: '1.0', appid: company.mentee.id }, key: 'entra' }),
  'another service address': () => token({ claims: { serviceurl: 'https://evil.example/' } }),
  'no service address': () => token({ claims: { serviceurl: undefined } }),
  expired: () => token({ expires: -600 }),
  'no end': () => token({ claims: { exp: undefined } }),
  'not valid yet': () => token({ claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } }),
  'a changed payload': async () => tampered(await token()),
  'a cut signature': async () => (await token()).slice(0, -4),
  'a key of Entra': () => token({ key: 'entra' }),
  "the channel's key id on another key": () => token({ key: 'own' }),
  'an unknown key': () => token({ header: { kid: 'unknown' } }),
  'algorithm none': async () => unsigned(await token(), 'none'),
  'algorithm None': async () => unsigned(await token(), 'None'),
  "a person's token for the tab": async () => `Bearer ${await bot.tenant.signIn(company.mentee)}`,
}

async function answersAfter(send: () => Promise<{ status: number; body: string }>) {
  const before = bot.chat(company.mentee).length
  const answer = await send()
  return { ...answer, answered: bot.chat(company.mentee).length - before }
}

test('the channel itself is let in and answered', async () => {
  const chat = { id: await chatOf(), conversationType: 'personal', tenantId: bot.tenantId }
  expect(await answersAfter(async () => bot.post(activity({ conversation: chat }), await token()))).toEqual({
    status: 200,
    body: '',
    answered: 1,
  })
})

async function chatOf(): Promise<string> {
  await bot.install(company.mentee)
  return [...bot.tenant.wire.sandbox.tenant.conversations.values()].find(({ userId }) => userId === company.mentee.id)!.id
}

test.each(Object.entries(forgeries))('%s: 401, and nothing happens', async (_, forge) => {
  const chat = { id: await chatOf(), conversationType: 'personal', tenantId: bot.tenantId }
  const answer = await answersAfter(async () => bot.post(activity({ conversation: chat }), await forge()))
  expect([answer.status, answer.answered]).toEqual([401, 0])
  expect(JSON.parse(answer.body).error.code).toBe('sign_in_needed')
})

test('keys that the channel does not endorse for Teams sign nothing here', async () => {
  const other = await BotUnderTest.start('2026-02-02T14:37:00Z')
  const { tenant } = other.tenant.wire.sandbox
  const known = tenant.keys.bot.document()
  tenant.keys.bot.document = () => ({ keys: known.keys.map((key) => ({ ...key, endorsements: ['webchat'] })) })
  const body = { ...activity(), serviceUrl: other.tenant.wire.sandbox.connector }
  const answer = await other.post(body, await other.signed())
  await other.close()
  expect(answer.status).toBe(401)
})

const refused: [name: string, status: number, changes: () => Json][] = [
  ['a conversation of another tenant', 403, () => ({ conversation: { id: 'a:1', tenantId: company.mentor.id } })],
  ['channel data of another tenant', 403, () => ({ channelData: { tenant: { id: company.mentor.id } } })],
  ['no tenant at all', 403, () => ({ conversation: { id: 'a:1' }, channelData: undefined })],
  ['another channel', 403, () => ({ channelId: 'webchat' })],
  ['a sender without an object id', 400, () => ({ from: { id: '29:1a' } })],
  ['a sender whose object id is none', 400, () => ({ from: { id: '29:1a', aadObjectId: '../../admin' } })],
  ['no conversation', 400, () => ({ conversation: undefined })],
  ['no type', 400, () => ({ type: undefined })],
]

test.each(refused)('%s is refused', async (_, status, changes) => {
  const answer = await answersAfter(async () => bot.post(activity(changes()), await token()))
  expect([answer.status, answer.answered]).toEqual([status, 0])
})

const hostile = [
  'http://smba.trafficmanager.net/teams/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://evil.example/smba.trafficmanager.net/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://user:password@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://xn--smba-trafficmanager.net/',
  'https://169.254.169.254/metadata/',
  'https://[::ffff:169.254.169.254]/',
  'https://127.0.0.1/',
  'https://localhost/',
  'http://localhost:3978/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  '//smba.trafficmanager.net/',
  '',
]

test.each(hostile)('even a signed activity does not make the bot write to %j', async (serviceUrl) => {
  const answer = await answersAfter(async () => bot.post(activity({ serviceUrl }), await token({ claims: { serviceurl: serviceUrl } })))
  expect([answer.status, answer.answered]).toEqual([403, 0])
})

test('the log names why and never what was sent', async () => {
  await bot.post(activity({ text: 'a secret sentence' }), 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln')
  expect(bot.log.lines().at(-1)).toMatchObject({ code: 'bot.refused', why: 'token' })
  expect(bot.log.text).not.toMatch(/secret sentence|eyJ/)
})

test('without authentication, on this machine, a client without tokens is served', async () => {
  const playground = await BotUnderTest.start('2026-02-02T14:37:00Z', { auth: 'off' })
  const { connector, tenantId } = playground.tenant.wire.sandbox
  const greeting = { ...activity(), type: 'event', serviceUrl: connector, conversation: { id: 'a:1', tenantId }, channelData: undefined }
  const statuses = [
    (await playground.post({ ...greeting, channelId: 'emulator' }, null)).status,
    (await playground.post({ ...greeting, serviceUrl: 'https://evil.example/' }, null)).status,
  ]
  await playground.close()
  expect(statuses).toEqual([200, 403])
})

import { mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { addEvent } from '../../../src/sandbox/graph/calendar/add.ts'
import { startHost } from '../../../src/sandbox/host/server.ts'
import type {
  CalendarEntry,
  CalendarWindow,
  Change,
  ChatMessage,
  ClockMove,
  HostInfo,
  Outcome,
  Person,
} from '../../../src/sandbox/host/wire.ts'
import { type RunningSandbox, startSandbox } from '../../../src/sandbox/start.ts'
import { findUser } from '../../../src/sandbox/tenant/people.ts'
import { type PretendBot, startPretendBot } from './pretend-bot.ts'

const mentee = 'amara.okafor@contoso.example'
const mentor = 'lukas.brandt@contoso.example'
const week = 'from=2026-11-30T00:00:00Z&to=2026-12-07T00:00:00Z'

let sandbox: RunningSandbox
let bot: PretendBot
let host: Awaited<ReturnType<typeof startHost>>

beforeAll(async () => {
  const assets = await mkdtemp(join(tmpdir(), 'host-assets-'))
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>page</title>')
  sandbox = await startSandbox({ port: 0, people: 60, seed: 7, clock: new Date('2026-11-23T08:00:00Z') })
  bot = await startPretendBot(sandbox.tenant)
  sandbox.tenant.botEndpoint = bot.url
  host = await startHost(sandbox.tenant, { port: 0, tabUrl: 'http://localhost:3978/tab/?theme={theme}', assets })
})

afterAll(async () => {
  await host.close()
  await sandbox.close()
  await bot.close()
})

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${host.url}${path}`)
  expect(response.status).toBe(200)
  return (await response.json()) as T
}

async function post<T>(path: string, body: unknown): Promise<{ status: number; body: T }> {
  const response = await fetch(`${host.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as T }
}

/** Sends a request with headers that fetch would not let through. */
function statusWith(headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${host.url}/api/clock`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end(method === 'POST' ? '{"advance":"PT1H"}' : undefined)
  })
}

const entriesOf = async (person: string): Promise<CalendarEntry[]> =>
  (await get<CalendarWindow>(`/api/people/${person}/calendar?${week}`)).entries

describe('the page', () => {
  test('is served for every view with a policy that frames nothing but the tab', async () => {
    const response = await fetch(`${host.url}/?as=${mentee}&view=chat`)
    expect(await response.text()).toContain('<title>page</title>')
    expect(response.headers.get('content-security-policy')).toContain('frame-src http://localhost:3978;')
    expect((await fetch(`${host.url}/missing.js`)).status).toBe(404)
    expect((await fetch(`${host.url}/..%2f..%2fpackage.json`)).status).toBe(404)
    expect((await fetch(`${host.url}/api/people/%E0%A4%A`)).status).toBe(400)
  })

  test('is refused to a foreign name that resolves to this machine, and to a foreign page that posts', async () => {
    expect(await statusWith({ host: 'attacker.example' })).toBe(403)
    expect(await statusWith({ host: 'teams.microsoft.com' })).toBe(200)
    expect(await statusWith({ origin: 'https://attacker.example' }, 'POST')).toBe(403)
    expect(await statusWith({ origin: 'null' }, 'POST')).toBe(403)
  })
})

describe('people', () => {
  test('the cast comes in the order of the story, each with a part', async () => {
    const cast = await get<Person[]>('/api/cast')
    expect(cast.slice(0, 2).map(({ displayName }) => displayName)).toEqual(['Amara Okafor', 'Lukas Brandt'])
    expect(cast.every(({ part }) => part !== null)).toBe(true)
  })

  test('are found by the beginnings of their names without accents, in any order', async () => {
    expect((await get<Person[]>('/api/people?search=ziel%20tom')).map(({ displayName }) => displayName)).toEqual(['Tomasz Zieliński'])
    expect(await get<Person[]>('/api/people?search=omasz')).toEqual([])
  })

  test('who is unknown is refused with a reason', async () => {
    const response = await fetch(`${host.url}/api/people/nobody@contoso.example`)
    expect([response.status, await response.json()]).toEqual([
      404,
      { problem: 'There is nobody called nobody@contoso.example in this tenant.' },
    ])
  })
})

describe('chat', () => {
  test('what a person writes reaches the bot as theirs, and both sides are in the chat', async () => {
    const said = await post<Outcome>(`/api/people/${mentee}/chat`, { text: 'good *morning*', locale: 'de-de' })
    expect(said.body).toEqual({ kind: 'done' })
    const activity = bot.received.find(({ text }) => text === 'good *morning*')
    const { id } = findUser(sandbox.tenant, mentee)!
    expect(activity).toMatchObject({
      type: 'message',
      locale: 'de-de',
      from: { aadObjectId: id },
      conversation: { tenantId: sandbox.tenantId },
    })
    const chat = await get<ChatMessage[]>(`/api/people/${mentee}/chat`)
    expect(chat.map(({ from, text, markdown }) => ({ from, text, markdown }))).toEqual([
      { from: 'user', text: 'good *morning*', markdown: false },
      { from: 'bot', text: '**You said** good *morning* <b>and no tag is drawn</b>', markdown: true },
    ])
  })

  test('the error a bot answers an Execute with is told to the person in its words', async () => {
    const action = { verb: 'request.fail', data: {} }
    const answer = await post<Outcome>(`/api/people/${mentee}/chat/execute`, { message: '1', action, locale: 'en-us' })
    expect(answer.body).toEqual({ kind: 'refused', text: 'This request has expired.' })
  })

  test('a bot that is not there is told, not thrown', async () => {
    sandbox.tenant.botEndpoint = null
    const answer = await post<Outcome>(`/api/people/${mentee}/chat`, { text: 'anybody?', locale: 'en-us' })
    sandbox.tenant.botEndpoint = bot.url
    expect(answer.body).toMatchObject({ kind: 'refused', text: expect.stringContaining('No bot is registered') })
  })

  test('what the page would never send is refused with the place of the fault', async () => {
    expect(await post(`/api/people/${mentee}/chat`, { text: '  ', locale: 'en-us' })).toMatchObject({ status: 400 })
    expect(await post(`/api/people/${mentee}/chat`, { text: 'x', locale: 'en-us', extra: 1 })).toMatchObject({ status: 400 })
    const broken = await fetch(`${host.url}/api/clock`, { method: 'POST', body: '{' })
    expect([broken.status, await broken.json()]).toEqual([400, { problem: 'The request is not JSON.' }])
  })
})

test('the tab’s token is the person’s own, for the product', async () => {
  const { body } = await post<{ token: string }>(`/api/people/${mentor}/token`, {})
  const info = await get<HostInfo>('/api/host')
  expect(decodeJwt(body.token)).toMatchObject({
    preferred_username: mentor,
    tid: info.tenantId,
    aud: sandbox.clientId,
    scp: 'access_as_user',
  })
})

describe('calendar', () => {
  const subject = 'Check-in 7919'

  test('an invitation shows in both calendars, and an answer reaches the organizer', async () => {
    const at = (time: string) => ({ dateTime: `2026-12-01T${time}:00`, timeZone: 'UTC' })
    addEvent(sandbox.tenant, findUser(sandbox.tenant, mentee)!, {
      subject,
      start: at('16:45'),
      end: at('17:15'),
      attendees: [{ address: mentor }],
    })
    const invitation = (await entriesOf(mentor)).find((entry) => entry.subject === subject)!
    expect(invitation).toMatchObject({
      isOrganizer: false,
      response: 'notResponded',
      organizer: 'Amara Okafor',
      start: '2026-12-01T16:45:00.000Z',
    })

    const deed = { deed: 'answer', id: invitation.id, answer: 'decline', comment: 'Train', proposal: null }
    expect((await post<Outcome>(`/api/people/${mentor}/calendar`, deed)).body).toEqual({ kind: 'done' })
    const [own] = (await entriesOf(mentee)).filter((entry) => entry.subject === subject)
    expect(own?.attendees.find(({ address }) => address === mentor)?.response).toBe('declined')
  })

  test('the organizer moves and cancels it; the next reading shows it', async () => {
    const own = (await entriesOf(mentee)).find((entry) => entry.subject === subject)!
    const to = { start: '2026-12-03T10:15:00Z', end: '2026-12-03T10:45:00Z' }
    expect((await post<Outcome>(`/api/people/${mentee}/calendar`, { deed: 'move', id: own.id, to })).body).toEqual({ kind: 'done' })
    expect((await entriesOf(mentee)).find(({ id }) => id === own.id)?.start).toBe('2026-12-03T10:15:00.000Z')
    await post(`/api/people/${mentee}/calendar`, { deed: 'cancel', id: own.id, comment: '' })
    expect((await entriesOf(mentee)).some((entry) => entry.subject === subject)).toBe(false)
  })

  test('what Exchange would refuse is refused in its words', async () => {
    const answer = await post<Outcome>(`/api/people/${mentee}/calendar`, { deed: 'delete', id: 'AAMkNothing' })
    expect(answer.body).toMatchObject({ kind: 'refused' })
    expect((await fetch(`${host.url}/api/people/huimin.tan@contoso.example/calendar?${week}`)).status).toBe(409)
  })
})

describe('clock', () => {
  test('stops five minutes before the next meeting an app has booked, and passes over people’s own', async () => {
    expect((await post<ClockMove>('/api/clock', { nextCheckInOf: mentee })).body).toMatchObject({ kind: 'refused' })
    const at = (time: string) => ({ dateTime: `2026-12-04T${time}:00`, timeZone: 'UTC' })
    const online = { isOnlineMeeting: true, attendees: [{ address: mentor }] }
    addEvent(sandbox.tenant, findUser(sandbox.tenant, mentee)!, { subject: 'Own call', start: at('09:00'), end: at('09:30'), ...online })
    const booked = { transactionId: '1d2f3a44-9c1b-5e0e-8a77-0a8f4c6b2e11', ...online }
    addEvent(sandbox.tenant, findUser(sandbox.tenant, mentee)!, { subject: 'Booked', start: at('13:15'), end: at('13:45'), ...booked })
    expect((await post<ClockMove>('/api/clock', { nextCheckInOf: mentor })).body).toMatchObject({
      kind: 'moved',
      now: expect.stringMatching(/^2026-12-04T13:10:0/),
    })
  })

  test('moves forward by ISO spans alone', async () => {
    expect((await post<ClockMove>('/api/clock', { advance: 'P7D' })).body).toMatchObject({
      now: expect.stringMatching(/^2026-12-11T13:10:/),
    })
    expect(await post('/api/clock', { advance: '-P1D' })).toMatchObject({ status: 400 })
    expect(await post('/api/clock', { advance: 'soon' })).toMatchObject({ status: 400 })
  })
})

test('the stream tells the time at once and then whose chat, feed and calendar changed', async () => {
  const stop = new AbortController()
  const stream = await fetch(`${host.url}/api/changes`, { signal: stop.signal })
  const changes = changesIn(stream)
  expect((await changes.next()).value).toMatchObject({ topic: 'clock' })
  await post(`/api/people/${mentor}/chat`, { text: 'hello', locale: 'en-us' })
  expect((await changes.next()).value).toEqual({ topic: 'chat', userId: findUser(sandbox.tenant, mentor)!.id })
  sandbox.tenant.events.emit('feed', { userId: 'somebody' })
  for await (const change of changes) if (change.topic === 'feed') break
  stop.abort()
})

async function* changesIn(response: Response): AsyncGenerator<Change> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield JSON.parse(text.slice('data: '.length, end)) as Change
      text = text.slice(end + 2)
    }
  }
}

import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User
let ben: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
  ben = session.person('ben')
})
afterAll(() => session.close())

const morning = { start: at('2026-12-01T10:00:00'), end: at('2026-12-01T10:45:00') }

async function signedIn(user: User, ...scopes: string[]) {
  const { body } = await session.send('POST', `${session.control}/tokens`, { user: user.userPrincipalName, audience: 'graph', scopes })
  const headers = { authorization: `Bearer ${body.access_token}` }
  return (method: string, path: string, content?: object) => session.send(method, `${session.root}${path}`, content, headers)
}

test('a signed-in person writes, answers and takes back in their own calendar by every path it has', async () => {
  const [me, mine] = [await signedIn(ana, 'Calendars.ReadWrite', 'User.Read'), await signedIn(ben, 'Calendars.ReadWrite')]
  const attendees = [{ emailAddress: { address: ben.mail } }]
  const { id: calendar } = (await me('GET', '/me/calendar')).body
  const roads = ['/me/events', '/me/calendar/events', `/me/calendars/${calendar}/events`, `/users/${ana.id}/calendar/events`]
  const made: Json[] = []
  for (const road of roads) {
    const answer = await me('POST', road, { subject: road, ...morning, attendees })
    expect([answer.status, answer.body.organizer.emailAddress.address]).toEqual([201, ana.mail])
    made.push(answer.body)
  }
  for (const road of roads) expect((await me('GET', `${road}?$top=3&$count=true`)).body).toMatchObject({ '@odata.count': 4 })

  const copies: Json[] = (await mine('GET', '/me/events')).body.value
  const copyOf = (index: number) => copies.find((one) => one.iCalUId === made[index].iCalUId)
  for (const [index, action] of ['accept', 'tentativelyAccept', 'decline'].entries())
    expect((await mine('POST', `/me/events/${copyOf(index).id}/${action}`, { comment: 'Seen' })).status).toBe(202)
  const responses = (await me('GET', '/me/events')).body.value.map((one: Json) => one.attendees[0].status.response)
  expect(responses).toEqual(['accepted', 'tentativelyAccepted', 'declined', 'none'])

  const [first, second, third, fourth] = made
  expect((await me('PATCH', `/me/events/${first.id}`, { subject: 'Renamed' })).body.subject).toBe('Renamed')
  expect((await me('GET', `/me/events/${first.id}?$select=subject`)).body.subject).toBe('Renamed')
  expect((await me('POST', `/me/events/${first.id}/cancel`, { Comment: 'Not today' })).status).toBe(202)
  expect((await me('DELETE', `/me/events/${second.id}`)).status).toBe(204)
  expect((await me('POST', `/me/events/${third.id}/permanentDelete`)).status).toBe(204)
  expect((await session.graph('POST', `/users/${ana.id}/events/${fourth.id}/permanentDelete`)).status).toBe(204)
  expect((await me('GET', '/me/events')).body.value).toEqual([])
  expect((await mine('GET', '/me/events')).body.value.map((one: Json) => one.isCancelled)).toEqual([true, true, true])
})

test('a signed-in person sees the occurrences and extensions of their own series, and translates its id', async () => {
  const me = await signedIn(ana, 'Calendars.ReadWrite', 'User.Read')
  const recurrence = weekly('2026-12-01', 'tuesday', { type: 'numbered', numberOfOccurrences: 2 })
  const { id } = (await me('POST', '/me/events', { ...morning, recurrence })).body
  const instances = await me('GET', `/me/events/${id}/instances?startDateTime=2026-12-01&endDateTime=2026-12-31`)
  expect(instances.body.value).toHaveLength(2)
  expect((await me('POST', `/me/events/${id}/extensions`, { extensionName: 'com.example.topic', topics: ['a', 'b'] })).status).toBe(201)
  expect((await me('GET', `/me/events/${id}/extensions/com.example.topic`)).body.topics).toEqual(['a', 'b'])
  const translated = await me('POST', '/me/translateExchangeIds', {
    inputIds: [id],
    sourceIdType: 'restId',
    targetIdType: 'restImmutableEntryId',
  })
  expect((await me('GET', `/me/events/${translated.body.value[0].targetId}`)).body.id).toBe(id)
})

test('reading takes no writing right, and nobody writes into the calendar of somebody else', async () => {
  const reader = await signedIn(ana, 'Calendars.Read')
  expect((await reader('GET', '/me/events')).status).toBe(200)
  expect((await reader('POST', '/me/events', morning)).body.error.code).toBe('ErrorAccessDenied')
  const writer = await signedIn(ana, 'Calendars.ReadWrite')
  expect((await writer('POST', `/users/${ben.id}/events`, morning)).body.error.code).toBe('ErrorAccessDenied')
  expect((await session.graph('GET', '/me/events')).status).toBe(400)
})

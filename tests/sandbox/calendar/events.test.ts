import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let ana: User

beforeAll(async () => {
  session = await openSession()
  ana = session.person('ana')
})
afterAll(() => session.close())

const path = (rest = '') => `/users/${ana.id}/events${rest}`
const morning = { start: at('2026-12-01T10:00:00'), end: at('2026-12-01T10:45:00') }

function post(body: object, headers: Record<string, string> = {}) {
  return session.graph('POST', path(), body, headers)
}

describe('a created event', () => {
  test('has the defaults the service documents, and echoes no extended property', async () => {
    const { status, body } = await post({
      ...morning,
      subject: 'Review',
      body: { contentType: 'HTML', content: '<p>Bring the plan</p>' },
      singleValueExtendedProperties: [{ id: 'String {00000000-0000-0000-0000-000000000000} Name X', value: '1' }],
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      subject: 'Review',
      start: at('2026-12-01T10:00:00.0000000'),
      end: at('2026-12-01T10:45:00.0000000'),
      originalStartTimeZone: 'UTC',
      reminderMinutesBeforeStart: 15,
      isReminderOn: true,
      responseRequested: true,
      allowNewTimeProposals: true,
      hideAttendees: false,
      importance: 'normal',
      sensitivity: 'normal',
      showAs: 'busy',
      type: 'singleInstance',
      seriesMasterId: null,
      recurrence: null,
      isOrganizer: true,
      organizer: { emailAddress: { name: 'ana', address: 'ana@contoso.example' } },
      responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
      isOnlineMeeting: false,
      onlineMeetingProvider: 'unknown',
      onlineMeeting: null,
      onlineMeetingUrl: null,
      attendees: [],
    })
    expect(body).not.toHaveProperty('transactionId')
    expect(body).not.toHaveProperty('originalStart')
    expect(body).not.toHaveProperty('singleValueExtendedProperties')
    expect(body['@odata.etag']).toBe(`W/"${body.changeKey}"`)
    expect(body.body.contentType).toBe('html')
    expect(body.body.content).toMatch(/^<html><head>[\s\S]*<body>[\s\S]*<\/body><\/html>/)
  })

  test('is printed in the preferred zone, by Windows or IANA name, and instants stay in UTC', async () => {
    const made = await post(
      { subject: 'Zoned', start: at('2027-07-01T12:00:00', 'Pacific Standard Time'), end: at('2027-07-01T21:00:00', 'Europe/Paris') },
      { prefer: 'outlook.timezone="AUS Eastern Standard Time", IdType="ImmutableId"' },
    )
    expect(made.body).toMatchObject({
      start: { dateTime: '2027-07-02T05:00:00.0000000', timeZone: 'AUS Eastern Standard Time' },
      originalStartTimeZone: 'Pacific Standard Time',
      originalEndTimeZone: 'Europe/Paris',
      createdDateTime: expect.stringMatching(/Z$/),
    })
    expect(made.headers['preference-applied']).toBe('outlook.timezone="AUS Eastern Standard Time", IdType="ImmutableId"')
    const unknown = await session.graph('GET', path(`/${made.body.id}`), undefined, { prefer: 'outlook.timezone="Nowhere"' })
    expect([unknown.status, unknown.body.error.code]).toEqual([400, 'TimeZoneNotSupportedException'])
  })

  test('for the whole day is midnight to midnight of that day in any zone', async () => {
    const made = await post(
      {
        subject: 'Away',
        isAllDay: true,
        showAs: 'oof',
        start: at('2026-12-24T00:00:00', 'Tokyo Standard Time'),
        end: at('2026-12-27T00:00:00', 'Asia/Tokyo'),
      },
      { prefer: 'outlook.timezone="America/New_York"' },
    )
    expect(made.body).toMatchObject({
      isAllDay: true,
      showAs: 'oof',
      start: at('2026-12-24T00:00:00.0000000', 'America/New_York'),
      end: { dateTime: '2026-12-27T00:00:00.0000000' },
    })
  })

  test.each([
    ['an end before the start', { end: at('2026-12-01T09:59:00') }, 'ErrorPropertyValidationFailure'],
    [
      'a whole day that starts at one',
      { isAllDay: true, start: at('2026-12-01T01:00:00'), end: at('2026-12-02T00:00:00') },
      'ErrorPropertyValidationFailure',
    ],
    [
      'a whole day that ends when it starts',
      { isAllDay: true, start: at('2026-12-01T00:00:00'), end: at('2026-12-01T00:00:00') },
      'ErrorPropertyValidationFailure',
    ],
    [
      'a whole day in two zones',
      { isAllDay: true, start: at('2026-12-01T00:00:00'), end: at('2026-12-02T00:00:00', 'Asia/Tokyo') },
      'ErrorPropertyValidationFailure',
    ],
    ['no end', { end: undefined }, 'ErrorInvalidRequest'],
    ['a time that is none', { start: at('2026-12-01T25:00:00') }, 'UnableToDeserializePostBody'],
    [
      'a kind of attendee there is not',
      { attendees: [{ type: 'vip', emailAddress: { address: 'a@b.c' } }] },
      'UnableToDeserializePostBody',
    ],
    ['an address that is none', { attendees: [{ emailAddress: { address: 'not an address' } }] }, 'ErrorInvalidRecipients'],
    [
      '501 attendees',
      { attendees: Array.from({ length: 501 }, (_, index) => ({ emailAddress: { address: `a${index}@b.example` } })) },
      'ErrorInvalidRequest',
    ],
  ])('is refused with %s', async (_, more, code) => {
    const { status, body } = await post({ subject: 'Never', ...morning, ...more })
    expect([status, body.error.code]).toEqual([400, code])
  })

  test('online carries a way to join in its body, and loses it when a new body forgets it', async () => {
    const { body } = await post({
      ...morning,
      body: { contentType: 'HTML', content: '<p>Hello</p>' },
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
    })
    const { joinUrl } = body.onlineMeeting
    expect(body).toMatchObject({
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      onlineMeetingUrl: null,
      bodyPreview: expect.stringContaining('Hello'),
    })
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
    const kept = await session.graph('PATCH', path(`/${body.id}`), {
      body: { contentType: 'html', content: body.body.content.replace('Hello', 'Welcome') },
      isOnlineMeeting: false,
    })
    expect(kept.body.onlineMeeting.joinUrl).toBe(joinUrl)
    const lost = await session.graph('PATCH', path(`/${body.id}`), { body: { contentType: 'text', content: 'Plain' } })
    expect(lost.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null })
  })
})

describe('a transaction id', () => {
  const body = { subject: 'Once', transactionId: '6b1f8a52-0000-4000-8000-000000000001', ...morning }

  test('with the same content again answers 201 with the event it made', async () => {
    const first = await post(body)
    const { transactionId, ...reordered } = body
    const second = await post({ ...reordered, transactionId })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).toBe(first.body.id)
    expect(second.body.transactionId).toBe(transactionId)
    const { body: found } = await session.graph('GET', path(`?$filter=subject eq 'Once'&$count=true`))
    expect(found['@odata.count']).toBe(1)
  })

  test('with other content is a duplicate that names the event', async () => {
    const first = await post(body)
    const { status, body: refused } = await post({ ...body, subject: 'Twice' })
    expect([status, refused.error.code]).toEqual([400, 'ErrorDuplicateTransactionId'])
    expect(refused.error['@event.existingEventId']).toBe(first.body.id)
  })

  test('means nothing in a tenant that ignores it', async () => {
    session.tenant.options.transactionId = 'ignored'
    const [first, second] = [await post(body), await post(body)]
    session.tenant.options.transactionId = 'honored'
    expect(second.body.id).not.toBe(first.body.id)
    expect(second.body.transactionId).toBe(body.transactionId)
  })

  test('of a deleted event can be used again, and no PATCH changes it', async () => {
    const once = { ...body, transactionId: 'gone' }
    const first = await post(once)
    await session.graph('DELETE', path(`/${first.body.id}`))
    const second = await post(once)
    expect(second.body.id).not.toBe(first.body.id)
    const patched = await session.graph('PATCH', path(`/${second.body.id}`), { transactionId: 'other' })
    expect(patched.body.transactionId).toBe('gone')
  })
})

describe('finding events', () => {
  const marker = 'String {b7a2c9d0-1111-4222-8333-944455556666} Name MentorPairId'

  test('by extended property, by iCalUId and by start', async () => {
    const { body } = await post({ ...morning, subject: "Marked 'one'", singleValueExtendedProperties: [{ id: marker, value: "pair 'x'" }] })
    const others = await post({ ...morning, subject: 'Marked otherwise', singleValueExtendedProperties: [{ id: marker, value: 'pair y' }] })
    const find = async (filter: string) =>
      (await session.graph('GET', path(`?$select=id&$filter=${encodeURIComponent(filter)}`))).body.value.map((one: Json) => one.id)
    expect(await find(`singleValueExtendedProperties/Any(ep: ep/id eq '${marker}' and ep/value eq 'pair ''x''')`)).toEqual([body.id])
    expect(await find(`singleValueExtendedProperties/any(ep: ep/id eq '${marker.toLowerCase()}' and ep/value eq 'pair y')`)).toEqual([])
    expect(await find(`iCalUId eq '${others.body.iCalUId}'`)).toEqual([others.body.id])
    expect(
      await find(
        `(start/dateTime ge '2026-12-01T10:00' and start/dateTime le '2026-12-01T10:00:00.0000000') and startsWith(subject,'marked')`,
      ),
    ).toEqual([body.id, others.body.id])
    expect(await find(`not (start/dateTime lt '2026-12-01T10:00:01') and contains(subject, 'arked')`)).toEqual([])
    const broken = await session.graph('GET', path(`?$filter=${encodeURIComponent("subject eq 'open")}`))
    expect(broken.status).toBe(400)
  })

  test('shows extended properties only when they are expanded, and those the filter names', async () => {
    const { body } = await post({
      ...morning,
      singleValueExtendedProperties: [
        { id: marker, value: 'a' },
        { id: `${marker}2`, value: 'b' },
      ],
    })
    const plain = await session.graph('GET', path(`/${body.id}`))
    expect(plain.body).not.toHaveProperty('singleValueExtendedProperties')
    const one = await session.graph(
      'GET',
      path(`/${body.id}?$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${marker}')`)}`),
    )
    expect(one.body.singleValueExtendedProperties).toEqual([{ id: marker, value: 'a' }])
  })

  test('lists masters without expanding them, ten a page, with links to the rest', async () => {
    const bea = session.person('bea')
    for (let hour = 10; hour < 23; hour += 1)
      session.put(bea, { subject: `At ${hour}`, start: at(`2026-12-01T${hour}:00:00`), end: at(`2026-12-01T${hour}:30:00`) })
    await session.graph('POST', `/users/${bea.id}/events`, { subject: 'Weekly', ...morning, recurrence: weekly('2026-12-01', 'tuesday') })
    const first = await session.graph('GET', `/users/${bea.id}/events?$select=subject&$orderby=start/dateTime desc`)
    expect(first.body.value).toHaveLength(10)
    expect(Object.keys(first.body.value[0])).toEqual(['@odata.etag', 'id', 'subject'])
    const second = await session.graph('GET', first.body['@odata.nextLink'])
    expect(second.body).not.toHaveProperty('@odata.nextLink')
    const subjects = [...first.body.value, ...second.body.value].map((one: Json) => one.subject)
    expect(subjects.slice(0, 3)).toEqual(['At 22', 'At 21', 'At 20'])
    expect(subjects).toHaveLength(14)
    expect(subjects.filter((subject: string) => subject === 'Weekly')).toHaveLength(1)
  })

  test.each([
    ['GET', '/AAMkAnothing', undefined, 404, 'ErrorItemNotFound'],
    ['DELETE', '/AAMkAnothing', undefined, 404, 'ErrorItemNotFound'],
    ['GET', '/nonsense!', undefined, 400, 'ErrorInvalidIdMalformed'],
    ['PATCH', '/AAMkAnothing.1z', {}, 404, 'ErrorItemNotFound'],
    ['GET', '?$select=color', undefined, 400, 'RequestBroker--ParseUri'],
    ['GET', '?$top=many', undefined, 400, 'BadRequest'],
  ])('%s …/events%s is refused', async (method, rest, body, status, code) => {
    const answer = await session.graph(method, path(rest), body)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
  })

  test('keeps ids to their mailbox', async () => {
    const cal = session.person('cal')
    const { body } = await post({ ...morning })
    expect((await session.graph('GET', `/users/${cal.id}/events/${body.id}`)).status).toBe(404)
  })
})

test('a PATCH with a stale etag is refused', async () => {
  const { body } = await post({ ...morning, subject: 'Etag' })
  const first = await session.graph('PATCH', path(`/${body.id}`), { subject: 'Etag 2' }, { 'if-match': body['@odata.etag'] })
  const second = await session.graph('PATCH', path(`/${body.id}`), { subject: 'Etag 3' }, { 'if-match': body['@odata.etag'] })
  expect([first.status, second.status]).toEqual([200, 412])
})

test('an open extension is echoed on creation, added later, and read by its name or its id', async () => {
  const extension = { '@odata.type': 'microsoft.graph.openTypeExtension', extensionName: 'com.example.first', weight: 3 }
  const { body } = await post({ ...morning, extensions: [extension] })
  expect(body.extensions).toEqual([
    { ...extension, '@odata.type': '#microsoft.graph.openTypeExtension', id: 'microsoft.graph.openTypeExtension.com.example.first' },
  ])
  const added = await session.graph('POST', path(`/${body.id}/extensions`), { ...extension, extensionName: 'com.example.second' })
  expect(added.status).toBe(201)
  for (const key of ['com.example.second', added.body.id]) {
    const read = await session.graph('GET', path(`/${body.id}/extensions/${key}`))
    expect(read.body).toMatchObject({ extensionName: 'com.example.second', weight: 3 })
  }
})

test('an application that may read basics only sees no body', async () => {
  const app = await session.send('POST', `${session.control}/apps`, { permissions: ['Calendars.ReadBasic'] })
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: app.body.clientId,
    client_secret: app.body.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  })
  const token = await session.send('POST', `${session.authority}/${session.tenantId}/oauth2/v2.0/token`, form.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  })
  const { body: made } = await post({ ...morning, subject: 'Secretive', body: { contentType: 'text', content: 'the goals' } })
  const read = await session.send('GET', `${session.root}${path(`/${made.id}`)}`, undefined, {
    authorization: `Bearer ${token.body.access_token}`,
  })
  expect(read.body).toMatchObject({ subject: 'Secretive' })
  expect(JSON.stringify(read.body)).not.toContain('the goals')
})

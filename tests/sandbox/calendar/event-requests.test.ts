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
const marker = 'String {b7a2c9d0-1111-4222-8333-944455556666} Name MentorPairId'

const immutable = { prefer: 'IdType="ImmutableId"' }

async function post(more: object = {}): Promise<Json> {
  return (await session.graph('POST', path(), { subject: 'Review', ...morning, ...more })).body
}

async function options(changes: object): Promise<void> {
  expect((await session.send('POST', `${session.control}/options`, changes)).status).toBe(200)
}

describe('a request body', () => {
  test.each<[string, Json, string]>([
    ['a property events have not', { color: 'red' }, 'RequestBodyRead'],
    ['a property bodies have not', { body: { contentType: 'html', content: 'x', size: 1 } }, 'RequestBodyRead'],
    ['a property addresses have not', { attendees: [{ emailAddress: { address: 'a@b.example', phone: '1' } }] }, 'RequestBodyRead'],
    ['a number for a text', { subject: 3 }, 'UnableToDeserializePostBody'],
    ['null for a start', { start: null }, 'UnableToDeserializePostBody'],
    ['a kind of place there is not', { location: { displayName: 'Moon', locationType: 'crater' } }, 'UnableToDeserializePostBody'],
    ['half a minute of reminder', { reminderMinutesBeforeStart: 7.5 }, 'UnableToDeserializePostBody'],
    ['an object in an open extension', { extensions: [{ extensionName: 'com.example', deep: { a: 1 } }] }, 'UnableToDeserializePostBody'],
    [
      'a malformed extended property',
      { singleValueExtendedProperties: [{ id: 'MentorPairId', value: '1' }] },
      'ErrorInvalidExtendedProperty',
    ],
    [
      'an extended property of a type there is not',
      { singleValueExtendedProperties: [{ id: marker.replace('String', 'Long'), value: '1' }] },
      'ErrorInvalidExtendedProperty',
    ],
    [
      'a value that is not of the type its id says',
      { singleValueExtendedProperties: [{ id: marker.replace('String', 'Integer'), value: 'seven' }] },
      'ErrorInvalidExtendedPropertyValue',
    ],
  ])('with %s is refused, by POST and by PATCH', async (_, more, code) => {
    const { id } = await post()
    const answers = [await session.graph('POST', path(), { ...morning, ...more }), await session.graph('PATCH', path(`/${id}`), more)]
    for (const { status, body } of answers) {
      expect([status, body.error.code]).toEqual([400, code])
      expect(body.error.innerError.date).toMatch(/T\d\d:\d\d:\d\d$/)
    }
  })

  test.each([[[]], ['"text"'], ['null'], [undefined]])('that is no object (%j) is refused', async (body) => {
    expect((await session.graph('POST', path(), body)).status).toBe(400)
  })

  test('may repeat what was read: annotations and read-only properties change nothing', async () => {
    const made = await post({ transactionId: 'kept', attendees: [{ emailAddress: { address: 'guest@elsewhere.example' } }] })
    const forged = { iCalUId: 'forged', type: 'occurrence', isOrganizer: false, organizer: { emailAddress: { address: 'x@y.example' } } }
    const patched = await session.graph('PATCH', path(`/${made.id}`), { ...made, ...forged, transactionId: 'other', subject: 'Read back' })
    expect(patched.status).toBe(200)
    const { iCalUId, type, isOrganizer, organizer, transactionId, attendees } = made
    expect(patched.body).toMatchObject({ subject: 'Read back', iCalUId, type, isOrganizer, organizer, transactionId, attendees })
  })

  test('invites five hundred people, and one more is refused', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ emailAddress: { address: `p${index}@elsewhere.example` } }))
    const made = await post({ attendees: people(500) })
    expect(made.attendees).toHaveLength(500)
    for (const answer of [
      await session.graph('POST', path(), { ...morning, attendees: people(501) }),
      await session.graph('PATCH', path(`/${made.id}`), { attendees: people(501) }),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([400, 'ErrorInvalidRequest'])
  })

  test('names enumerations in any case, and the answer in lower camel case', async () => {
    const made = await post({ showAs: 'WORKINGELSEWHERE', sensitivity: 'Private', body: { contentType: 'TEXT', content: 'a < b' } })
    expect(made).toMatchObject({ showAs: 'workingElsewhere', sensitivity: 'private', body: { contentType: 'html' } })
    const text = await session.graph('GET', path(`/${made.id}`), undefined, { prefer: 'outlook.body-content-type="text"' })
    expect(text.body.body).toEqual({ contentType: 'text', content: 'a < b' })
    expect(text.headers['preference-applied']).toContain('outlook.body-content-type="text"')
  })

  test('says where the event is, and leaves an empty body empty', async () => {
    const { body, headers } = await session.graph('POST', path(), morning)
    expect(headers.location).toBe(`${session.root}/users('${ana.id}')/events('${body.id}')`)
    expect(body.body).toEqual({ contentType: 'html', content: '' })
  })

  test('keeps what it says about a place', async () => {
    const location = { displayName: 'Fourth Coffee', locationType: 'restaurant', address: { street: '4567 Main St', city: 'Redmond' } }
    const made = await post({ location, locations: [location, { displayName: 'Lobby' }] })
    expect(made.location).toMatchObject(location)
    expect(made.locations).toEqual([
      { ...location, uniqueId: 'Fourth Coffee', uniqueIdType: 'private' },
      { displayName: 'Lobby', locationType: 'default', uniqueId: 'Lobby', uniqueIdType: 'private' },
    ])
  })
})

describe('a query', () => {
  test.each([
    ['$search=review', 'BadRequest'],
    ['$levels=2', 'BadRequest'],
    ["$filter=color eq 'red'", 'RequestBroker--ParseUri'],
    ["$filter=id eq 'x'", 'ErrorInvalidProperty'],
    ["$filter=subject constructor 'x'", 'BadRequest'],
    ["$filter=singleValueExtendedProperties/any(ep: ep/id eq 'MentorPairId' and ep/value eq 'x')", 'ErrorInvalidExtendedProperty'],
    ['$orderby=color', 'RequestBroker--ParseUri'],
    ['$orderby=subject upwards', 'BadRequest'],
    ['$expand=color', 'RequestBroker--ParseUri'],
    ['$expand=subject', 'BadRequest'],
    ['$expand=singleValueExtendedProperties', 'BadRequest'],
    ["$expand=singleValueExtendedProperties($filter=id eq 'MentorPairId')", 'ErrorInvalidExtendedProperty'],
  ])('%s is refused', async (query, code) => {
    const { status, body } = await session.graph('GET', path(`?${encodeURI(query)}`))
    expect([status, body.error.code]).toEqual([400, code])
  })

  test('never shows an application with basic rights what is in extended properties', async () => {
    const { id } = await post({ singleValueExtendedProperties: [{ id: marker, value: 'pair 41' }] })
    const app = await session.send('POST', `${session.control}/apps`, { permissions: ['Calendars.ReadBasic'] })
    const form = { grant_type: 'client_credentials', client_id: app.body.clientId, client_secret: app.body.clientSecret }
    const issued = await session.send(
      'POST',
      `${session.authority}/${session.tenantId}/oauth2/v2.0/token`,
      new URLSearchParams({ ...form, scope: 'https://graph.microsoft.com/.default' }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    )
    const basic = (rest: string) =>
      session.send('GET', `${session.root}${path(rest)}`, undefined, { authorization: `Bearer ${issued.body.access_token}` })
    const expanded = encodeURI(`$expand=singleValueExtendedProperties($filter=id eq '${marker}'),extensions`)
    const read = await basic(`/${id}?${expanded}`)
    expect(read.status).toBe(200)
    expect(JSON.stringify(read.body)).not.toContain('pair 41')
    const found = await basic(encodeURI(`?$filter=singleValueExtendedProperties/any(ep: ep/id eq '${marker}' and ep/value eq 'pair 41')`))
    expect(found.body.value).toEqual([])
  })
})

test('an open extension is found and shown by its name or its id, never by its values', async () => {
  const { id } = await post({ extensions: [{ extensionName: 'com.example.one', topic: 'Goals' }, { extensionName: 'com.example.two' }] })
  const find = async (condition: string) =>
    (await session.graph('GET', path(encodeURI(`?$filter=extensions/any(x: ${condition})`)))).body.value.map((one: Json) => one.id)
  expect(await find("x/id eq 'com.example.two'")).toEqual([id])
  expect(await find("x/id eq 'microsoft.graph.openTypeExtension.com.example.one'")).toEqual([id])
  expect(await find("x/topic eq 'Goals'")).toEqual([])
  const shown = await session.graph('GET', path(encodeURI(`/${id}?$expand=extensions($filter=id eq 'com.example.one')`)))
  expect(shown.body.extensions).toEqual([
    {
      '@odata.type': '#microsoft.graph.openTypeExtension',
      id: 'microsoft.graph.openTypeExtension.com.example.one',
      extensionName: 'com.example.one',
      topic: 'Goals',
    },
  ])
})

test('numbers are ordered as numbers', async () => {
  const bea = session.person('ordered')
  for (const reminderMinutesBeforeStart of [15, 5, 120])
    await session.graph('POST', `/users/${bea.id}/events`, { ...morning, reminderMinutesBeforeStart })
  const { body } = await session.graph('GET', `/users/${bea.id}/events?$orderby=reminderMinutesBeforeStart desc`)
  expect(body.value.map((one: Json) => one.reminderMinutesBeforeStart)).toEqual([120, 15, 5])
})

test('the default calendar is reached by its id too, and another calendar is not there', async () => {
  const { id } = (await session.graph('GET', `/users/${ana.id}/calendar`)).body
  const inCalendar = (method: string, calendar: string, body?: object) =>
    session.graph(method, `/users/${ana.id}/calendars/${calendar}/events?$top=1`, body)
  const made = await inCalendar('POST', id, { subject: 'By calendar', ...morning })
  expect(made.status).toBe(201)
  expect((await session.graph('GET', path(`/${made.body.id}`))).body.subject).toBe('By calendar')
  expect((await inCalendar('GET', id)).body.value).toHaveLength(1)
  expect((await inCalendar('GET', `${id}0`)).body.error.code).toBe('ErrorItemNotFound')
})

describe('ids', () => {
  test('come in the form that is asked for, and either form finds the event and its occurrences', async () => {
    const made = await post({ recurrence: weekly('2026-12-01', 'tuesday', { type: 'numbered', numberOfOccurrences: 3 }) })
    const lasting = await session.graph('GET', path(`/${made.id}`), undefined, immutable)
    expect(lasting.body.id).not.toBe(made.id)
    expect((await session.graph('GET', path(`/${lasting.body.id}`))).body.id).toBe(made.id)
    const bounds = 'startDateTime=2026-12-01&endDateTime=2027-01-31'
    const [plain, kept] = [
      await session.graph('GET', path(`/${made.id}/instances?${bounds}`)),
      await session.graph('GET', path(`/${lasting.body.id}/instances?${bounds}&$top=2`), undefined, immutable),
    ]
    expect(kept.body.value.map((one: Json) => one.seriesMasterId)).toEqual([lasting.body.id, lasting.body.id])
    expect(plain.body.value.map((one: Json) => one.seriesMasterId)).toEqual([made.id, made.id, made.id])
    const second = await session.graph('DELETE', path(`/${kept.body.value[1].id}`))
    expect(second.status).toBe(204)
    const master = await session.graph('GET', path(`/${made.id}?$select=cancelledOccurrences`), undefined, immutable)
    expect(master.body.cancelledOccurrences).toEqual([kept.body.value[1].id])
    expect((await session.graph('GET', path(`/${plain.body.value[1].id}`))).status).toBe(404)
  })

  test('are case-sensitive', async () => {
    const { id } = await post()
    const at = [...id].findIndex((sign, index) => index > 10 && /[a-z]/.test(sign))
    const other = id.slice(0, at) + id[at].toUpperCase() + id.slice(at + 1)
    expect((await session.graph('GET', path(`/${other}`))).body.error.code).toBe('ErrorItemNotFound')
    expect((await session.graph('GET', path(`/${id.toLowerCase()}`))).body.error.code).toBe('ErrorInvalidIdMalformed')
  })

  test('are translated, up to a thousand at once, and one that names nothing says so', async () => {
    const { id } = await post()
    const lasting = (await session.graph('GET', path(`/${id}`), undefined, immutable)).body.id
    const translate = (inputIds: string[], sourceIdType: string, targetIdType: string) =>
      session.graph('POST', `/users/${ana.id}/translateExchangeIds`, { InputIds: inputIds, sourceIdType, TargetIdType: targetIdType })
    const there = await translate([id, 'AAMkAnothing', lasting], 'restId', 'restImmutableEntryId')
    expect(there.body.value).toEqual([
      { sourceId: id, targetId: lasting },
      { sourceId: 'AAMkAnothing', targetId: null, errorDetails: expect.objectContaining({ code: 'ErrorItemNotFound' }) },
      { sourceId: lasting, targetId: null, errorDetails: expect.objectContaining({ code: 'ErrorInvalidIdMalformed' }) },
    ])
    for (const format of ['ewsId', 'entryId', 'immutableEntryId']) {
      const [{ targetId }] = (await translate([lasting], 'RestImmutableEntryId', format)).body.value
      expect((await translate([targetId], format, 'restId')).body.value).toEqual([{ sourceId: targetId, targetId: id }])
    }
    expect((await translate(Array(1001).fill(id), 'restId', 'restImmutableEntryId')).status).toBe(400)
    expect((await translate([id], 'restId', 'otherId')).status).toBe(400)
  })
})

describe('where reports about the service differ, the tenant can be set', () => {
  const once = { subject: 'Once', transactionId: 'tx', ...morning }

  test('to another status for a duplicate transaction, and to remember deleted events', async () => {
    await options({ duplicateTransaction: 409, deletedTransaction: 'remembered' })
    const { body } = await session.graph('POST', path(), once)
    const other = await session.graph('POST', path(), { ...once, subject: 'Twice' }, immutable)
    expect([other.status, other.body.error.code]).toEqual([409, 'ErrorDuplicateTransactionId'])
    expect((await session.graph('GET', path(`/${other.body.error['@event.existingEventId']}`))).body.id).toBe(body.id)
    await session.graph('DELETE', path(`/${body.id}`))
    const again = await session.graph('POST', path(), once)
    expect([again.status, again.body.error['@event.existingEventId']]).toEqual([409, body.id])
    await options({ duplicateTransaction: 400, deletedTransaction: 'forgotten' })
    expect((await session.graph('POST', path(), once)).status).toBe(201)
  })

  test('to hold a repeated transaction against the event as it is by now', async () => {
    const first = await post({ transactionId: 'edited' })
    await session.graph('PATCH', path(`/${first.id}`), { subject: 'Edited' })
    const repeat = () => session.graph('POST', path(), { subject: 'Review', ...morning, transactionId: 'edited' })
    expect((await repeat()).body).toMatchObject({ id: first.id, subject: 'Edited' })
    await options({ transactionCompares: 'event' })
    expect((await repeat()).body.error.code).toBe('ErrorDuplicateTransactionId')
    await session.graph('PATCH', path(`/${first.id}`), { subject: 'Review' })
    expect((await repeat()).status).toBe(201)
    await options({ transactionCompares: 'request' })
  })

  test('to create the event though a recipient is invalid', async () => {
    const bea = session.person('bea')
    const attendees = [{ emailAddress: { address: 'nobody at all' } }, { emailAddress: { address: bea.mail } }]
    const count = async () => (await session.graph('GET', `/users/${bea.id}/events?$count=true`)).body['@odata.count']
    const refused = await session.graph('POST', path(), { ...morning, attendees })
    expect([refused.body.error.code, await count()]).toEqual(['ErrorInvalidRecipients', 0])
    await options({ invalidRecipients: 'created' })
    const created = await session.graph('POST', path(), { ...morning, attendees })
    expect([created.status, created.body.error.code, await count()]).toEqual([400, 'ErrorInvalidRecipients', 1])
    const { body } = await session.send('GET', `${session.control}/journal`)
    expect(body.entries.findLast((one: Json) => one.method === 'POST')).toMatchObject({ status: 400, applied: true })
    await options({ invalidRecipients: 'refused' })
  })

  test('to another status for no interval, to ask for the first day of the week, and to print no count', async () => {
    const create = (pattern: object) =>
      session.graph('POST', path(), {
        ...morning,
        recurrence: weekly('2026-12-01', 'tuesday', { type: 'numbered', numberOfOccurrences: 3 }, pattern),
      })
    expect((await create({ interval: 0 })).status).toBe(500)
    await options({ zeroInterval: 400, firstDayOfWeek: 'required', numberOfOccurrences: 'zero' })
    expect((await create({ interval: 0 })).status).toBe(400)
    expect((await create({})).body.error.code).toBe('ErrorPropertyValidationFailure')
    const { body } = await create({ firstDayOfWeek: 'monday' })
    expect(body.recurrence.range).toMatchObject({ type: 'numbered', numberOfOccurrences: 0 })
    const list = await session.graph('GET', path(`/${body.id}/instances?startDateTime=2026-12-01&endDateTime=2027-12-01`))
    expect(list.body.value).toHaveLength(3)
    await options({ zeroInterval: 500, firstDayOfWeek: 'optional', numberOfOccurrences: 'printed' })
    expect((await create({})).body.recurrence.range.numberOfOccurrences).toBe(3)
  })

  test('to show an event in Deleted Items by its immutable id, but none that is deleted for good', async () => {
    const [deleted, purged] = [await post(), await post()]
    const lasting = async ({ id }: Json) => (await session.graph('GET', path(`/${id}`), undefined, immutable)).body.id
    const ids = [await lasting(deleted), await lasting(purged)]
    await session.graph('DELETE', path(`/${deleted.id}`))
    await session.graph('POST', path(`/${purged.id}/permanentDelete`))
    const statuses = () => Promise.all([...ids, deleted.id].map(async (id) => (await session.graph('GET', path(`/${id}`))).status))
    expect(await statuses()).toEqual([404, 404, 404])
    await options({ deletedEvents: 'readable' })
    expect(await statuses()).toEqual([200, 404, 404])
    await options({ deletedEvents: 'gone' })
  })

  test('but not to what it does not know', async () => {
    expect((await session.send('POST', `${session.control}/options`, { duplicateTransaction: 418 })).status).toBe(400)
  })
})

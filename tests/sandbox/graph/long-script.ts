import type { Ask, TenantOnWire } from '../tenant-on-wire.ts'

const NAMES = ['Ann Abel', 'Bob Bern', 'Cem Can', 'Dua Diaz', 'Eva Ek', 'Finn Faye', 'Gil Gray', 'Hana Holm']
const WINDOW = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2027-01-01T00:00:00Z'

function slot(day: string, time: string) {
  return { dateTime: `2026-11-${day}T${time}:00`, timeZone: 'Europe/London' }
}

/** A hundred and fifty requests of every kind, one after another, as a whole suite would make them; nothing in it is left to chance. */
export async function runLongScript(tenant: TenantOnWire, listener: string): Promise<void> {
  const send = (path: string, ask: Ask = {}) => tenant.graph(path, ask).catch(() => null)
  const post = (path: string, body: unknown) => send(path, { method: 'POST', body })
  const control = (path: string, body: unknown) => tenant.control(path, { method: 'POST', body })
  await control('/clock', { frozen: true, now: '2026-11-23T08:00:00Z' })

  const people: string[] = []
  for (const name of NAMES) people.push(await tenant.join(name, { department: name.length % 2 ? 'Rail' : 'Road' }))
  const [ann = '', bob = '', cem = ''] = people
  for (const person of people.slice(1)) {
    await send(`/users/${person}/manager/$ref`, { method: 'PUT', body: { '@odata.id': `${tenant.sandbox.graph}/users/${ann}` } })
    await send(`/users/${person}/mailboxSettings`, { method: 'PATCH', body: { timeZone: 'Tokyo Standard Time' } })
    await send(`/users/${person}/manager`)
  }
  await send('/users?$select=id,displayName&$top=3')
  const expirationDateTime = '2026-11-25T08:00:00Z'
  const order = { changeType: 'created,updated,deleted', notificationUrl: listener, resource: `users/${ann}/events`, expirationDateTime }
  await post('/subscriptions', order)
  await post('/subscriptions', { ...order, resource: 'users', changeType: 'updated,deleted' })

  const recurrence = {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
    range: { type: 'numbered', startDate: '2026-11-23', numberOfOccurrences: 5 },
  }
  const attendees = [{ emailAddress: { address: 'bob.bern@contoso.example' }, type: 'required' }]
  for (const person of [ann, bob, cem]) {
    const series = await post(`/users/${person}/events`, {
      subject: 'series',
      start: slot('23', '10:00'),
      end: slot('23', '10:30'),
      recurrence,
      attendees,
    })
    const { value } = (await send(`/users/${person}/events/${series!.json.id}/instances?${WINDOW}`))!.json
    await send(`/users/${person}/events/${value[1].id}`, { method: 'PATCH', body: { subject: 'moved in name' } })
    await send(`/users/${person}/events/${value[2].id}`, { method: 'DELETE' })
    await post(`/users/${person}/events/${series!.json.id}/cancel`, { comment: 'no' })
    await send(`/users/${person}/calendarView/delta?${WINDOW}`)
    await post(`/users/${person}/calendar/getSchedule`, {
      schedules: ['bob.bern@contoso.example'],
      startTime: slot('23', '08:00'),
      endTime: slot('23', '18:00'),
    })
  }
  await controlledMisfortune(tenant, send, people)
  await batches(send, people)
  const token = await tenant.userToken(bob, 'graph', { scopes: ['Calendars.ReadWrite', 'User.Read'] })
  for (const path of ['/me', '/me/events', '/me/calendar', '/users', `/users/${ann}/events`]) await send(path, { token })
  await send('/me')
  await send('/users', { token: null })
  await talk(tenant, ann)
  await control('/clock', { advance: 'P1M' })
  tenant.forgetToken()
  for (const person of people.slice(4)) await send(`/users/${person}`, { method: 'DELETE' })
  await send('/users/delta')
}

async function controlledMisfortune(tenant: TenantOnWire, send: (path: string, ask?: Ask) => Promise<unknown>, people: readonly string[]) {
  const faults = ['429', '503', '504', '401', '403', 'drop-before', 'drop-after', 'error-after', 'malformed', 'slow']
  for (const fault of faults) {
    await tenant.plan({ method: 'PATCH', path: '/v1.0/users/*', fault, retryAfter: 1.5, milliseconds: 20 })
    await send(`/users/${people[2]}`, { method: 'PATCH', body: { jobTitle: fault } })
    await send(`/users/${people[2]}`)
  }
}

async function batches(send: (path: string, ask?: Ask) => Promise<unknown>, people: readonly string[]) {
  const read = people
    .flatMap((person) => [`/users/${person}`, `/users/${person}/mailboxSettings/timeZone`])
    .map((url, index) => ({ id: `${index}`, method: 'GET', url }))
  await send('/$batch', { method: 'POST', body: { requests: read } })
  const oneMailbox = Array.from({ length: 20 }, (_, index) => ({ id: `${index}`, method: 'GET', url: `/users/${people[0]}/calendar` }))
  await send('/$batch', { method: 'POST', body: { requests: oneMailbox } })
  const chain = [
    { id: 'a', method: 'GET', url: '/users/nobody@contoso.example' },
    { id: 'b', method: 'GET', url: `/users/${people[0]}`, dependsOn: ['a'] },
    { id: 'c', method: 'GET', url: `/users/${people[0]}`, dependsOn: ['b'] },
  ]
  await send('/$batch', { method: 'POST', body: { requests: chain } })
  await send('/$batch', { method: 'POST', body: { requests: [...read, ...oneMailbox] } })
}

async function talk(tenant: TenantOnWire, person: string) {
  const app = { 'teamsApp@odata.bind': `${tenant.sandbox.graph}/appCatalogs/teamsApps/${tenant.sandbox.teamsAppId}` }
  await tenant.graph(`/users/${person}/teamwork/installedApps`, { method: 'POST', body: app })
  const created = await tenant.connector('v3/conversations', {
    method: 'POST',
    body: {
      bot: { id: `28:${tenant.sandbox.clientId}` },
      members: [{ id: person }],
      channelData: { tenant: { id: tenant.sandbox.tenantId } },
      isGroup: false,
    },
  })
  for (const text of ['one', 'two', 'three']) {
    await tenant.connector(`v3/conversations/${created.json.id}/activities`, { method: 'POST', body: { type: 'message', text } })
  }
}

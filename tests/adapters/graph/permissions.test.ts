import { graphInstallation } from '../../../src/adapters/graph/installation.ts'
import { Listener } from '../../sandbox/subscriptions/listener.ts'
import { documentedPermissions, usedPermission } from '../../support/documented-permissions.ts'
import { GraphTenant, granted, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let listener: Listener
let mentee: Someone
let mentor: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  listener = await Listener.open()
  const boss = tenant.person('Bo Boss')
  mentee = tenant.person('Mia Mentee', { managerId: boss.id, skills: ['SQL'] })
  mentor = tenant.person('Max Mentor', { managerId: boss.id })
})
afterAll(async () => {
  await tenant.close()
  await listener.close()
})

/** The same object, which remembers what it was asked to do. */
function watched<Adapter extends object>(adapter: Adapter, asked: Set<string>): Adapter {
  return new Proxy(adapter, {
    get: (target, name, receiver) => {
      asked.add(String(name))
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}

test('everything we can ask of Graph is done with the documented permissions: none is missing, and none goes unused', async () => {
  const held = (kind: string) => documentedPermissions().flatMap((entry) => (entry.endsWith(` ${kind}`) ? entry.split(' ')[0]! : []))
  const product = tenant.wire.sandbox.tenant.apps.get(tenant.wire.sandbox.clientId)!
  product.permissions = new Set(held('application'))
  product.delegatedPermissions = new Set(held('delegated'))
  product.mailboxScope = new Set([mentee, mentor].flatMap(({ id, address }) => [id, address]))
  await tenant.wire.control(`/users/${mentee.id}`, { method: 'PATCH', body: { consent: true } })
  const before = await tenant.journalEnd()
  const asked = new Set<string>()
  const directory = watched(tenant.ours.directory, asked)
  const calendar = watched(tenant.ours.calendar, asked)
  const subscriptions = watched(tenant.ours.subscriptions, asked)
  const meetings = watched(tenant.ours.meetings, asked)
  const installation = watched(graphInstallation(tenant.ours.graph, tenant.wire.sandbox.manifestId), asked)

  granted(await directory.readMyself(await tenant.signIn(mentee)))
  granted(await directory.readPerson(mentor.id))
  for (const reading of (await directory.readPeople([mentee.id, mentor.id])).values()) granted(reading)
  for (const entry of (await directory.readEntries([mentee.id, mentor.id])).values()) granted(entry)
  for await (const page of directory.readEverybody()) granted(page)
  const [from, to] = [new Date('2026-02-09T00:00:00Z'), new Date('2026-04-06T00:00:00Z')]
  const read = granted(await calendar.readAvailability(mentee.id, [mentee, mentor], from, to))
  expect(read.map(({ busy }) => busy)).toEqual([[], []])
  const body = calendar.describeSeries({
    subject: 'Mentoring conversation',
    body: 'A conversation.',
    timeZone: 'Europe/London',
    firstDate: '2026-02-10',
    lastDate: '2026-03-31',
    time: '10:00',
    lengthMinutes: 30,
    repeats: { every: 'week', interval: 1, weekday: 'tuesday' },
    attendees: [{ address: mentor.address, name: 'Max Mentor' }],
    marker: 'pair-1:1',
    transactionId: '9d1f6c1e-0000-5000-a000-000000000001',
  })
  const { eventId, iCalUId, joinUrl } = granted(await calendar.createSeries(mentee.id, body))
  granted(await calendar.findSeries(mentee.id, 'pair-1:1'))
  granted(await calendar.findAllSeries(mentee.id, 'pair-1:1'))
  for (const { busy } of granted(await calendar.readBusyItems(mentee.id, [mentee, mentor], from, to))) expect(busy).toHaveLength(8)
  expect(granted(await calendar.readSeries(mentee.id, eventId, from, to))?.occurrences).toHaveLength(8)
  const followed = granted(await calendar.readChanges(mentee.id, null, { from, to }))
  granted(await calendar.readChanges(mentee.id, followed.kind === 'changes' ? followed.next : null, { from, to }))
  const [first, second] = granted(await calendar.readOccurrences(mentee.id, eventId, from, to))
  const stay = { user: mentor.id, joined: '2026-02-02T07:00:00Z', left: '2026-02-02T07:30:00Z' }
  await tenant.wire.control('/attendance', { method: 'POST', body: { organizer: mentee.id, event: second!.occurrenceId, records: [stay] } })
  expect(granted(await meetings.readAttendance(mentee.id, joinUrl!, new Date(0), to))).toHaveLength(1)
  const start = new Date('2026-02-11T10:00:00Z')
  granted(await calendar.moveOccurrence(mentee.id, first!.occurrenceId, start, new Date('2026-02-11T10:30:00Z')))
  granted(await calendar.cancelOccurrence(mentee.id, second!.occurrenceId, ''))
  granted(await calendar.changeLastDate(mentee.id, eventId, '2026-04-07'))
  granted(await calendar.cancelFrom(mentee.id, eventId, new Date('2026-03-01T00:00:00Z'), ''))
  granted(await calendar.removeCopies(mentor.id, iCalUId, new Date('2026-02-15T00:00:00Z')))
  granted(await calendar.cancelFrom(mentee.id, eventId, new Date('2026-02-01T00:00:00Z'), ''))
  const left = granted(await directory.readLeft(null))
  granted(await directory.readLeft(left.kind === 'changes' ? left.next : null))
  const listening = { notificationUrl: listener.url(), lifecycleUrl: listener.url('/lifecycle'), clientState: 'secret' }
  const { subscriptionId } = granted(await subscriptions.subscribe(mentee.id, listening, new Date('2026-02-03T08:00:00Z')))
  expect(granted(await subscriptions.find(mentee.id))).toHaveLength(1)
  granted(await subscriptions.renew(subscriptionId, new Date('2026-02-04T08:00:00Z')))
  granted(await subscriptions.unsubscribe(subscriptionId))
  expect(await installation.ensureInstalled(mentor.id)).toEqual({ kind: 'installed' })
  const canBeAsked = [directory, calendar, subscriptions, meetings, installation].flatMap((adapter) => Object.keys(adapter))
  expect(canBeAsked.filter((name) => !asked.has(name))).toEqual([])

  const calls = (await tenant.wire.journal(before)).filter((entry) => entry.app === product.clientId && entry.path !== '/v1.0/$batch')
  // Whoever lists subscriptions is shown their own, and needs no permission for that.
  const gated = calls.filter(({ method, path }) => `${method} ${path}` !== 'GET /v1.0/subscriptions')
  const used = new Set(gated.map(usedPermission))
  expect(calls.filter(({ status }) => status >= 400)).toEqual([])
  expect([...used].toSorted()).toEqual(documentedPermissions().toSorted())
})

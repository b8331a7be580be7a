import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { graphInstallation } from '../../../src/adapters/graph/installation.ts'
import { GraphTenant, granted, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let mentee: Someone
let mentor: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  const boss = tenant.person('Bo Boss')
  mentee = tenant.person('Mia Mentee', { managerId: boss.id, skills: ['SQL'] })
  mentor = tenant.person('Max Mentor', { managerId: boss.id })
})
afterAll(() => tenant.close())

/** The table in docs/security.md: permission and kind. */
function documented(): Map<string, string> {
  const rows = readFileSync('docs/security.md', 'utf8').matchAll(/^\| ([\w.]+) \| (delegated|application|Exchange role) \|/gm)
  return new Map([...rows].map(([, permission, kind]) => [`${permission} ${kind === 'delegated' ? 'delegated' : 'application'}`, kind!]))
}

test('everything we ask of Graph is done with the permissions that are documented, and no call needs another', async () => {
  const permissions = [...new Set([...documented().keys()].map((entry) => entry.split(' ')[0]!))]
  const ours = await tenant.limitedTo(permissions, [mentee.address, mentor.address])
  const app = [...tenant.wire.sandbox.tenant.apps.keys()].at(-1)!
  await tenant.wire.control(`/users/${mentee.id}`, { method: 'PATCH', body: { consent: true } })
  const before = await tenant.journalEnd()

  granted(await ours.directory.readMyself(await tenant.wire.userToken(mentee.id, app)))
  granted(await ours.directory.readPerson(mentor.id))
  for await (const page of ours.directory.readEverybody()) granted(page)
  const [from, to] = [new Date('2026-02-09T00:00:00Z'), new Date('2026-04-06T00:00:00Z')]
  granted(await ours.calendar.readAvailability(mentee.id, [mentee, mentor], from, to))
  const body = ours.calendar.describeSeries({
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
  const { eventId } = granted(await ours.calendar.createSeries(mentee.id, body))
  granted(await ours.calendar.findSeries(mentee.id, 'pair-1:1'))
  const [first, second] = granted(await ours.calendar.readOccurrences(mentee.id, eventId, from, to))
  granted(
    await ours.calendar.moveOccurrence(mentee.id, first!.occurrenceId, new Date('2026-02-11T10:00:00Z'), new Date('2026-02-11T10:30:00Z')),
  )
  granted(await ours.calendar.cancelOccurrence(mentee.id, second!.occurrenceId, ''))
  granted(await ours.calendar.cancelFrom(mentee.id, eventId, new Date('2026-03-01T00:00:00Z'), ''))
  const installation = graphInstallation(ours.graph, tenant.wire.sandbox.manifestId)
  expect(await installation.ensureInstalled(mentor.id)).toEqual({ kind: 'installed' })

  const calls = (await tenant.wire.journal(before)).filter((entry) => entry.app === app && entry.path !== '/v1.0/$batch')
  const used = new Set(calls.map(({ permission, user }) => `${permission} ${user ? 'delegated' : 'application'}`))
  expect(calls.filter(({ status }) => status >= 400)).toEqual([])
  expect([...used].filter((permission) => !documented().has(permission))).toEqual([])
  expect([...used].toSorted()).toEqual([
    'AppCatalog.Read.All application',
    'Calendars.ReadWrite application',
    'MailboxSettings.Read application',
    'MailboxSettings.Read delegated',
    'TeamsAppInstallation.ReadWriteSelfForUser.All application',
    'User.Read delegated',
    'User.Read.All application',
  ])
})

test('the Exchange roles that the script assigns are the documented ones', () => {
  const script = readFileSync('infra/exchange-roles.ps1', 'utf8')
  const assigned = [...script.matchAll(/'Application ([\w.]+)'/g)].map(([, role]) => `${role} application`)
  const exchange = [...documented()].filter(([, kind]) => kind === 'Exchange role').map(([permission]) => permission)
  expect(assigned.toSorted()).toEqual(exchange.toSorted())
})

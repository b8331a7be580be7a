import type { PersonId } from '../../../src/domain/people/person.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'

let tenant: GraphTenant
let boss: Someone
let ana: Someone

beforeAll(async () => {
  tenant = await GraphTenant.open('2026-11-23T08:00:00Z')
  boss = tenant.person('Bo Boss')
  ana = tenant.person(
    'Ana Ruiz',
    {
      givenName: 'Ana',
      jobTitle: 'Analyst',
      department: 'Finance',
      officeLocation: 'Madrid',
      managerId: boss.id,
      skills: ['SQL', 'Écriture'],
      interests: ['chess'],
      preferredLanguage: 'es-ES',
    },
    'Romance Standard Time',
    { start: '07:45', end: '15:30' },
  )
})
afterAll(() => tenant.close())
beforeEach(() => tenant.wire.control('/faults', { method: 'DELETE' }))

async function readAna() {
  return tenant.ours.directory.readMyself(await tenant.signIn(ana))
}

describe('reading the signed-in person', () => {
  test('gives what the tab shows without asking: title, department, site, manager, skills, zone and hours', async () => {
    expect(granted(await readAna()).person).toEqual({
      id: ana.id,
      name: 'Ana Ruiz',
      givenName: 'Ana',
      address: 'ana.ruiz@contoso.example',
      title: 'Analyst',
      department: 'Finance',
      site: 'Madrid',
      managerId: boss.id,
      kind: 'member',
      active: true,
      locale: 'es-ES',
      skills: ['SQL', 'Écriture'],
      interests: ['chess'],
      timeZone: 'Europe/Paris',
      workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '07:45', end: '15:30' },
      mailbox: true,
      roles: [],
    })
  })

  test('asks on their behalf for themself, and app-only for their manager alone', async () => {
    const before = await tenant.journalEnd()
    await readAna()
    const calls = (await tenant.wire.journal(before)).map(({ path, user, permission }) => ({ path, own: user === ana.id, permission }))
    expect(calls).toEqual([
      { path: '/v1.0/$batch', own: true, permission: null },
      { path: '/v1.0/me', own: true, permission: 'User.Read' },
      { path: '/v1.0/me/mailboxSettings', own: true, permission: 'MailboxSettings.Read' },
      { path: `/v1.0/users/${ana.id}/manager`, own: false, permission: 'User.Read.All' },
    ])
  })

  test('works for somebody whose mailbox is outside what Exchange lets the application into', async () => {
    const limited = await tenant.limitedTo(['User.Read', 'User.Read.All', 'MailboxSettings.Read'], [boss.address])
    await tenant.wire.control(`/users/${ana.id}`, { method: 'PATCH', body: { consent: true } })
    const token = await tenant.wire.userToken(ana.id, [...tenant.wire.sandbox.tenant.apps.keys()].at(-1)!)
    expect(granted(await limited.directory.readMyself(token))).toMatchObject({
      person: { timeZone: 'Europe/Paris', mailbox: true },
      mailboxSettings: 'read',
    })
    expect(granted(await limited.directory.readPerson(ana.id))).toMatchObject({ person: { name: 'Ana Ruiz' }, mailboxSettings: 'closed' })
  })

  test.each([
    ['Asia/Kathmandu', /^Asia\/Kat(h)?mandu$/],
    ['Nepal Standard Time', /^Asia\/Kat(h)?mandu$/],
    ['Newfoundland Standard Time', /^America\/St_Johns$/],
    ['UTC', /^(Etc\/)?UTC$/],
  ])('understands the mailbox zone %s', async (zone, iana) => {
    const person = tenant.person(`Zoned ${zone.replaceAll(/\W/g, '')}`, {}, zone)
    expect(granted(await tenant.ours.directory.readPerson(person.id)).person.timeZone).toMatch(iana)
  })

  test('believes the zone of the working hours rather than that of the mailbox, which is often left as it came', async () => {
    const person = tenant.person('Two Zones', {}, 'Pacific Standard Time')
    person.user.mailbox.workingHours.timeZone = 'Tokyo Standard Time'
    expect(granted(await tenant.ours.directory.readPerson(person.id)).person.timeZone).toBe('Asia/Tokyo')
  })

  test('falls back from a custom zone of the working hours to the zone of the mailbox', async () => {
    const person = tenant.person('Custom Hours', {}, 'Australia/Lord_Howe')
    person.user.mailbox.workingHours.timeZone = 'Customized Time Zone'
    expect(granted(await tenant.ours.directory.readPerson(person.id)).person.timeZone).toBe('Australia/Lord_Howe')
  })

  test('knows a zone that has only rules by its clocks, and says so where nobody has such clocks', async () => {
    const known = tenant.person('Rules Alone', {}, 'Pacific Standard Time')
    const unknown = tenant.person('Own Rules', {}, 'Pacific Standard Time')
    const rules = (bias: number) => ({ name: 'Customized Time Zone', bias, standardOffset: null, daylightOffset: null })
    known.user.mailbox.workingHours.timeZone = rules(-345)
    unknown.user.mailbox.workingHours.timeZone = rules(37)
    const readings = await tenant.ours.directory.readPeople([known.id, unknown.id])
    expect(granted(readings.get(known.id)!)).toMatchObject({
      person: { timeZone: expect.stringMatching(/Kat(h)?mandu/) },
      mailboxSettings: 'read',
    })
    expect(granted(readings.get(unknown.id)!)).toMatchObject({ mailboxSettings: 'zoneUnknown' })
  })

  test('says that somebody has no mailbox, and gives usual hours', async () => {
    const person = tenant.person('No Mailbox')
    person.user.mailbox.kind = 'none'
    const read = granted(await tenant.ours.directory.readMyself(await tenant.signIn(person)))
    expect(read).toMatchObject({
      person: { mailbox: false, timeZone: 'UTC', workingHours: { start: '08:00', end: '17:00' }, managerId: null },
      mailboxSettings: 'read',
    })
  })

  test('does without skills while the service that keeps them is away', async () => {
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/me', fault: '503', times: 4 })
    expect(granted(await readAna()).person).toMatchObject({ title: 'Analyst', skills: [] })
  })

  test('says that consent is missing', async () => {
    const person = tenant.person('No Consent')
    await tenant.wire.control(`/users/${person.id}`, { method: 'PATCH', body: { consent: false } })
    expect(refusalOf(await tenant.ours.directory.readMyself(await tenant.signIn(person)))).toEqual({ kind: 'consentNeeded' })
  })

  test('hands on the claims challenge where a second factor is demanded', async () => {
    const person = tenant.person('Needs Factor')
    await tenant.wire.control(`/users/${person.id}`, { method: 'PATCH', body: { requiresMfa: true } })
    expect(refusalOf(await tenant.ours.directory.readMyself(await tenant.signIn(person)))).toEqual({
      kind: 'signInNeeded',
      claims: expect.stringContaining('capolids'),
    })
  })

  test('renews a token that Graph no longer takes, once', async () => {
    granted(await readAna())
    const token = await tenant.signIn(ana)
    granted(await tenant.ours.directory.readMyself(token))
    await tenant.time.advance('P7D')
    expect(granted(await tenant.ours.directory.readMyself(token)).person.name).toBe('Ana Ruiz')
  })

  test('asks for a new sign-in when Graph goes on refusing, and does not ask on and on', async () => {
    const before = await tenant.journalEnd()
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/me', fault: '401', times: 9 })
    expect(refusalOf(await readAna())).toEqual({ kind: 'signInNeeded', claims: null })
    expect(await tenant.requests('GET', /\/me$/, before)).toHaveLength(2)
  })
})

describe('reading many people', () => {
  test('asks for all that Graph keeps of six in one request, and answers for each', async () => {
    const people = Array.from({ length: 13 }, (_, number) =>
      tenant.person(`Many ${number}`, { managerId: boss.id, skills: [`skill ${number}`] }),
    )
    people[4]!.user.mailbox.kind = 'none'
    const nobody = '7f0c2a55-51d7-4f6e-8d1e-0f4dbb1f2c77' as PersonId
    const before = await tenant.journalEnd()
    const readings = await tenant.ours.directory.readPeople([...people.map(({ id }) => id), nobody])
    expect(people.map(({ id }) => granted(readings.get(id)!).person.skills)).toEqual(people.map((_, number) => [`skill ${number}`]))
    expect(people.map(({ id }) => granted(readings.get(id)!).person.mailbox)).toEqual(people.map((_, number) => number !== 4))
    expect(refusalOf(readings.get(nobody)!)).toEqual({ kind: 'gone' })
    const requests = (await tenant.wire.journal(before)).filter(({ batch }) => batch === null)
    expect(requests.map(({ path }) => path)).toEqual(Array(3).fill('/v1.0/$batch'))
  })

  test('of nobody asks nothing', async () => {
    const before = await tenant.journalEnd()
    expect((await tenant.ours.directory.readPeople([])).size).toBe(0)
    expect(await tenant.journalEnd()).toBe(before)
  })
})

describe('reading who is still here', () => {
  test('asks the directory alone: a mailbox that is throttled for an hour neither delays nor hides who has left', async () => {
    const [disabled, deleted, here] = [0, 1, 2].map((number) => tenant.person(`Here ${number}`, { managerId: boss.id }))
    const ids = [disabled!.id, deleted!.id, here!.id]
    tenant.wire.forgetToken()
    await tenant.wire.graph(`/users/${disabled!.id}`, { method: 'PATCH', body: { accountEnabled: false } })
    await tenant.wire.graph(`/users/${deleted!.id}`, { method: 'DELETE' })
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/mailboxSettings', fault: '429', retryAfter: 3600, times: 9 })
    expect(refusalOf((await tenant.ours.directory.readPeople(ids)).get(disabled!.id)!).kind).toBe('throttledUntil')
    const entries = await tenant.ours.directory.readEntries(ids)
    expect(granted(entries.get(disabled!.id)!).active).toBe(false)
    expect(refusalOf(entries.get(deleted!.id)!)).toEqual({ kind: 'gone' })
    expect(granted(entries.get(here!.id)!)).toMatchObject({ name: 'Here 2', active: true, managerId: boss.id })
  })
})

describe('reading another person', () => {
  test('says gone for an id the directory does not know', async () => {
    const nobody = '7f0c2a55-51d7-4f6e-8d1e-0f4dbb1f2c77' as PersonId
    expect(refusalOf(await tenant.ours.directory.readPerson(nobody))).toEqual({ kind: 'gone' })
  })

  test('says gone for somebody who was deleted', async () => {
    const leaver = tenant.person('Lea Ver')
    tenant.wire.forgetToken()
    await tenant.wire.graph(`/users/${leaver.id}`, { method: 'DELETE' })
    expect(refusalOf(await tenant.ours.directory.readPerson(leaver.id))).toEqual({ kind: 'gone' })
  })

  test('says that the application may not, where it may not', async () => {
    const powerless = await tenant.limitedTo([])
    expect(refusalOf(await powerless.directory.readPerson(ana.id))).toEqual({ kind: 'notAllowed' })
  })

  test('is unavailable when Graph answers nonsense', async () => {
    await tenant.wire.plan({ method: 'GET', path: `/v1.0/users/${ana.id}/manager`, fault: 'malformed', times: 1 })
    expect(refusalOf(await tenant.ours.directory.readPerson(ana.id))).toEqual({ kind: 'unavailable' })
  })
})

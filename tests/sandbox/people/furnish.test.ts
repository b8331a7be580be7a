import { inflateSync } from 'node:zlib'
import { avatar } from '../../../src/sandbox/people/avatar.ts'
import { holidaysBetween } from '../../../src/sandbox/people/calendars/holidays.ts'
import type { CalendarEvent, Tenant, User } from '../../../src/sandbox/tenant/state.ts'
import { busyBetween, digestOf, furnishedTenant, week } from './furnished.ts'

const monday = Date.parse('2026-11-23T00:00:00Z')

describe('a furnished tenant', () => {
  let tenant: Tenant
  let people: User[]
  let members: User[]
  const boss = (user: User) => (user.managerId ? tenant.users.get(user.managerId) : undefined)

  beforeAll(async () => {
    tenant = await furnishedTenant()
    people = [...tenant.users.values()]
    members = people.filter(({ userType }) => userType === 'Member')
  })

  test('is the same to the byte for the same seed, on any day of the same week', async () => {
    const small = { people: 60, seed: 23 }
    const onMonday = await furnishedTenant({ ...small, clock: '2026-11-23T00:00:01Z' })
    const onSunday = await furnishedTenant({ ...small, clock: '2026-11-29T23:59:59Z' })
    const nextWeek = await furnishedTenant({ ...small, clock: '2026-11-30T00:00:00Z' })
    const otherSeed = await furnishedTenant({ ...small, seed: 24, clock: '2026-11-23T00:00:01Z' })
    expect(digestOf(onSunday)).toBe(digestOf(onMonday))
    expect(digestOf(nextWeek)).not.toBe(digestOf(onMonday))
    expect(digestOf(otherSeed)).not.toBe(digestOf(onMonday))
  })

  test.each([5, 6, 13, 40, 301])('has exactly as many people as asked for: %d', async (count) => {
    const { users } = await furnishedTenant({ people: count, seed: 11 })
    expect(users.size).toBe(count)
    expect(new Set([...users.values()].map(({ userPrincipalName }) => userPrincipalName.toLowerCase())).size).toBe(count)
  })

  test('has an org chart without cycles under one head, with 12 departments and teams of 4 to 9', () => {
    for (const user of members) {
      const above = new Set<User>()
      for (let next = boss(user); next; next = boss(next)) {
        expect(above.has(next)).toBe(false)
        above.add(next)
      }
    }
    const heads = members.filter((user) => user.managerId === null && user.jobTitle === 'Chief Executive Officer')
    expect(heads).toHaveLength(1)
    const reportsOf = (user: User) => people.filter(({ managerId }) => managerId === user.id)
    const departmentHeads = reportsOf(heads[0]!)
    expect(new Set(departmentHeads.map(({ department }) => department)).size).toBe(12)
    const leaders = members.filter((user) => user !== heads[0])
    const sizes = leaders.map((user) => reportsOf(user).length).filter((size) => size > 0)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9)
    expect(sizes.length).toBeGreaterThan(30)
  })

  test('spreads people over 8 sites in 8 time zones, named as Windows and as IANA do', () => {
    expect(new Set(members.map(({ city }) => city)).size).toBe(8)
    const zones = members.map(({ mailbox }) => mailbox.timeZone)
    expect(zones.filter((zone) => zone.includes('/')).length).toBeGreaterThan(15)
    expect(zones.filter((zone) => zone.endsWith('Time')).length).toBeGreaterThan(200)
    expect(members.some(({ mailbox }) => mailbox.workingHours.daysOfWeek.length < 5)).toBe(true)
    expect(new Set(members.map(({ mailbox }) => mailbox.workingHours.startTime)).size).toBeGreaterThan(4)
  })

  test('has the irregular accounts that every real directory has', () => {
    const count = (fits: (user: User) => boolean) => people.filter(fits).length
    expect(count(({ mailbox, userType }) => mailbox.kind === 'none' && userType === 'Member')).toBeGreaterThanOrEqual(3)
    expect(count(({ mailbox }) => mailbox.kind === 'onPremises')).toBeGreaterThanOrEqual(2)
    expect(count(({ managerId, userType }) => managerId === null && userType === 'Member')).toBeGreaterThanOrEqual(3)
    expect(count(({ accountEnabled }) => !accountEnabled)).toBeGreaterThanOrEqual(3)
    expect(count(({ userType, userPrincipalName }) => userType === 'Guest' && userPrincipalName.includes('#EXT#@'))).toBeGreaterThanOrEqual(
      3,
    )
    expect(count(({ mail, mailbox }) => mail === null && mailbox.kind === 'cloud')).toBe(1)
    expect(count(({ displayName }) => displayName.length > 100)).toBe(1)
    expect(count(({ displayName }) => /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(displayName))).toBeGreaterThanOrEqual(1)
    expect(count(({ userPrincipalName }) => !/^[\x21-\x7e]+$/.test(userPrincipalName))).toBe(0)
  })

  test('shows profiles as people fill them in: 3 to 9 skills, 2 to 5 interests, many photos, hired over 15 years', () => {
    const outside = members.filter(
      ({ skills, interests }) => skills.length < 3 || skills.length > 9 || interests.length < 2 || interests.length > 5,
    )
    expect(outside.map(({ displayName }) => displayName)).toEqual([])
    const photos = members.filter(({ photo }) => photo !== null).length / members.length
    expect(photos).toBeGreaterThan(0.5)
    expect(photos).toBeLessThan(0.7)
    const years = new Set(members.map(({ employeeHireDate }) => employeeHireDate?.slice(0, 4)))
    expect(years.size).toBeGreaterThan(13)
  })

  test('keeps calendars loaded between 8 and 20 hours in most weeks without absence, near and far', () => {
    for (const offset of [1, 13, 27]) {
      const from = monday + offset * week
      const loads = members
        .filter(({ mailbox, accountEnabled }) => mailbox.kind === 'cloud' && accountEnabled && mailbox.workingHours.daysOfWeek.length === 5)
        .map((user) => busyBetween(user, from, from + week))
        .filter((entries) => entries.every(({ isAllDay }) => !isAllDay))
        .map((entries) => entries.reduce((sum, { start, end }) => sum + (end - start) / 3_600_000, 0))
        .sort((a, b) => a - b)
      expect(loads.length).toBeGreaterThan(100)
      expect(loads[Math.floor(loads.length / 2)]).toBeGreaterThan(8)
      expect(loads.filter((load) => load >= 6 && load <= 20).length / loads.length).toBeGreaterThan(0.9)
    }
  })

  test('has every kind of entry: shared, private, tentative, away, elsewhere, moved and deleted occurrences', () => {
    const events = members.flatMap(({ mailbox }) => [...mailbox.events.values()])
    const has = (fits: (event: (typeof events)[number]) => boolean) => events.filter(fits).length
    expect(has(({ sensitivity }) => sensitivity === 'private')).toBeGreaterThan(20)
    expect(has(({ showAs, isOrganizer }) => showAs === 'tentative' && isOrganizer)).toBeGreaterThan(20)
    expect(has(({ showAs, isAllDay }) => showAs === 'oof' && isAllDay)).toBeGreaterThan(300)
    expect(has(({ showAs }) => showAs === 'workingElsewhere')).toBeGreaterThan(20)
    expect(has(({ exceptions }) => [...exceptions.values()].includes(null))).toBeGreaterThan(20)
    expect(has(({ exceptions }) => [...exceptions.values()].some((change) => change?.changes.start))).toBeGreaterThan(20)
  })

  test('shows a meeting to everyone invited who did not decline, at the same time and with the same attendees', () => {
    const byUid = Map.groupBy(
      members.flatMap((user) => [...user.mailbox.events.values()].map((event) => ({ user, event }))),
      ({ event }) => event.iCalUId,
    )
    const reached = new Set(
      members.filter(({ mailbox }) => mailbox.kind === 'cloud').map(({ mail, userPrincipalName }) => mail ?? userPrincipalName),
    )
    let shared = 0
    const wrong: string[] = []
    const told = ({ start, end, attendees }: CalendarEvent) => JSON.stringify([start, end, attendees])
    for (const [uid, copies] of byUid) {
      const own = copies.find(({ event }) => event.isOrganizer)
      if (own?.event.attendees.length === 0) continue
      shared += 1
      const expected = own?.event.attendees.filter(({ response, address }) => response !== 'declined' && reached.has(address))
      const holders = copies.filter(({ event }) => !event.isOrganizer).map(({ user }) => user.mail ?? user.userPrincipalName)
      const reaches =
        expected
          ?.map(({ address }) => address)
          .sort()
          .join() === holders.sort().join()
      if (!own || !reaches || copies.some(({ event }) => told(event) !== told(own.event))) wrong.push(uid)
    }
    expect(wrong).toEqual([])
    expect(shared).toBeGreaterThan(1000)
  })

  test('knows the public holidays of a country, those on a weekend left out', () => {
    const british = holidaysBetween('GB', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)).map(({ date }) =>
      new Date(date).toISOString().slice(0, 10),
    )
    expect(british).toEqual(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25'])
  })

  test('gives photos that are PNG pictures', () => {
    const picture = Buffer.from(avatar('someone'))
    expect(picture.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    const data = picture.indexOf('IDAT')
    expect(inflateSync(picture.subarray(data + 4, data + 4 + picture.readUInt32BE(data - 4)))).toHaveLength(96 * 13)
    expect(avatar('someone')).not.toEqual(avatar('someone else'))
  })
})

import { instantOf } from '../../../src/sandbox/graph/calendar/zones.ts'
import { type CastRole, cast, castNames } from '../../../src/sandbox/people/cast.ts'
import { nicknameOf } from '../../../src/sandbox/people/names.ts'
import type { Tenant } from '../../../src/sandbox/tenant/state.ts'
import { busyBetween, castMember, furnishedTenant, week } from './furnished.ts'

const roles = Object.keys(cast) as CastRole[]
const monday = Date.parse('2026-11-23T00:00:00Z')
const quarter = 900_000

test('the local parts are what the names give', () => {
  for (const role of roles) expect(nicknameOf(...castNames[role])).toBe(cast[role])
})

describe.each([
  { people: 300, seed: 7 },
  { people: 300, seed: 8 },
  { people: 40, seed: 9 },
  { people: 61, seed: 101 },
])('with $people people and seed $seed', ({ people, seed }) => {
  let tenant: Tenant
  const member = (role: CastRole) => castMember(tenant, role)
  beforeAll(async () => {
    tenant = await furnishedTenant({ people, seed })
  })

  test('the whole cast is there', () => {
    for (const role of roles) expect(member(role).displayName).toBe(castNames[role].join(' '))
  })

  test('mentee and mentor are active people of other departments and cities, each under their manager', () => {
    const pair = { mentee: ['Marketing', 'London', 'menteeManager'], mentor: ['Engineering', 'Berlin', 'mentorManager'] } as const
    for (const [role, [department, city, manager]] of Object.entries(pair)) {
      const user = member(role as CastRole)
      expect(user).toMatchObject({ department, city, accountEnabled: true, managerId: member(manager).id })
      expect(user.mailbox.kind).toBe('cloud')
      expect(member(manager)).toMatchObject({ accountEnabled: true })
      expect(member(manager).managerId).not.toBeNull()
    }
    expect(member('mentor').jobTitle).toMatch(/^Principal /)
  })

  test('the others are what they stand for', () => {
    expect(member('withoutMailbox').mailbox.kind).toBe('none')
    expect(member('withoutManager')).toMatchObject({ managerId: null, accountEnabled: true })
    expect(member('managedByDisabled')).toMatchObject({ managerId: member('disabledManager').id, accountEnabled: true })
    expect(member('disabledManager').accountEnabled).toBe(false)
    expect(member('secondMentor').city).toBe('Bengaluru')
    expect(member('candidate').skills.length).toBeGreaterThanOrEqual(6)
    expect(member('programManager')).toMatchObject({ department: 'People', appRoles: ['ProgramManager'] })
    const holders = [...tenant.users.values()].flatMap(({ appRoles }) => appRoles).sort()
    expect(holders).toEqual(['Admin', 'ProgramManager', 'ProgramManager', 'SafeguardingContact'])
  })

  test('mentee and mentor keep Thursday 14:00 in London free of meetings, and are away for a week and two', () => {
    const thursday = (index: number) => instantOf('Europe/London', monday + index * week + 3 * 86_400_000 + 14 * 3_600_000)
    for (const [role, away] of [
      ['mentee', [6]],
      ['mentor', [11, 12]],
    ] as const) {
      for (let index = 0; index < 40; index += 1) {
        const entries = busyBetween(member(role), thursday(index), thursday(index) + 3 * quarter)
        expect(entries.filter(({ isAllDay }) => !isAllDay)).toEqual([])
        if ((away as readonly number[]).includes(index)) expect(entries.some(({ showAs }) => showAs === 'oof')).toBe(true)
      }
    }
  })

  test('mentee and mentor share a weekly 45 minutes in at least 12 of 26 weeks, but not in all', () => {
    const to = monday + 27 * week
    const busy = [...busyBetween(member('mentee'), monday, to), ...busyBetween(member('mentor'), monday, to)]
    const isFree = (start: number) => busy.every((entry) => entry.end <= start || entry.start >= start + 3 * quarter)
    let best = 0
    for (let weekday = 0; weekday < 5; weekday += 1) {
      // 09:00 to 16:00 in London lies inside both people's working hours.
      for (let local = 9 * 60; local <= 15 * 60 + 15; local += 15) {
        let free = 0
        for (let index = 1; index <= 26; index += 1) {
          const wall = monday + index * week + weekday * 86_400_000 + local * 60_000
          if (isFree(instantOf('Europe/London', wall))) free += 1
        }
        best = Math.max(best, free)
      }
    }
    expect(best).toBeGreaterThanOrEqual(12)
    expect(best).toBeLessThanOrEqual(24)
  })
})

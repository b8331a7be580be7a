import type { CastRole } from './cast.ts'
import type { Chance } from './chance.ts'
import { type Department, departments, type Level } from './departments.ts'
import { type Site, siteIn, sites } from './sites.ts'

/** A place in the org chart, before anyone sits on it. */
export interface Seat {
  department: Department
  level: Level
  boss: Seat | null
  reports: Seat[]
  site: Site
  role: CastRole | null
}

const widestSpan = 9

/** `count` seats under one head: departments by weight, teams of 4 to 9, as many layers as that takes. Leaders come before their reports. */
export function organize(count: number, chance: Chance): Seat[] {
  const head = seatUnder(null, executive, 'Chief', siteIn('Seattle'))
  const seats = [head]
  for (const { department, size } of sizesOf(count - 1)) {
    const leader = seatUnder(head, department, 'Head', chance.weighted(sites))
    seats.push(leader)
    fill(leader, size - 1, seats, chance)
  }
  return seats
}

const executive: Department = {
  name: 'Executive',
  weight: 0,
  roles: ['Executive'],
  head: 'Chief Executive Officer',
  skills: ['leadership', 'strategy', 'P&L', 'M&A'],
}

/** Shares by weight with the largest remainders rounded up; too few people for all departments means fewer departments. */
function sizesOf(people: number): { department: Department; size: number }[] {
  const open = departments.slice(0, Math.max(1, Math.min(departments.length, Math.floor(people / 2))))
  const total = open.reduce((sum, { weight }) => sum + weight, 0)
  const least = Math.min(5, Math.floor(people / open.length))
  const spare = people - least * open.length
  const shares = open.map((department) => ({ department, exact: least + (spare * department.weight) / total }))
  const sizes = shares.map(({ department, exact }) => ({ department, size: Math.floor(exact), rest: exact % 1 }))
  let left = people - sizes.reduce((sum, { size }) => sum + size, 0)
  for (const share of [...sizes].sort((a, b) => b.rest - a.rest)) {
    if (left === 0) break
    share.size += 1
    left -= 1
  }
  return sizes
}

/** Teams of four to nine: a boss of few leads also has some people of their own. */
function fill(boss: Seat, count: number, seats: Seat[], chance: Chance): void {
  const { direct, groups } = splitOf(count)
  for (let index = 0; index < direct; index += 1) seats.push(seatUnder(boss, boss.department, memberLevel(chance), siteNear(boss, chance)))
  const led = count - direct
  for (let index = 0; index < groups; index += 1) {
    const size = Math.floor(led / groups) + (index < led % groups ? 1 : 0)
    const lead = seatUnder(boss, boss.department, 'Lead', chance.weighted(sites))
    seats.push(lead)
    fill(lead, size - 1, seats, chance)
  }
}

function splitOf(count: number): { direct: number; groups: number } {
  if (count <= widestSpan) return { direct: count, groups: 0 }
  if (count < 32) return { direct: 4, groups: Math.ceil((count - 4) / widestSpan) }
  return { direct: 0, groups: Math.min(widestSpan, Math.ceil(count / widestSpan)) }
}

function seatUnder(boss: Seat | null, department: Department, level: Level, site: Site): Seat {
  const seat: Seat = { department, level, boss, reports: [], site, role: null }
  boss?.reports.push(seat)
  return seat
}

function memberLevel(chance: Chance): Level {
  return chance.weighted([
    { level: 'Junior', weight: 22 },
    { level: 'Mid', weight: 40 },
    { level: 'Senior', weight: 28 },
    { level: 'Principal', weight: 10 },
  ] as const).level
}

/** Teams mostly sit together. */
function siteNear(boss: Seat, chance: Chance): Site {
  return chance.happens(0.75) ? boss.site : chance.weighted(sites)
}

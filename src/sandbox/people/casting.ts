import type { CastRole } from './cast.ts'
import type { Level } from './departments.ts'
import type { Seat } from './organization.ts'
import { type City, siteIn } from './sites.ts'

const isIn = (department: string) => (seat: Seat) => seat.department.name === department
const isLeaf = (seat: Seat) => seat.reports.length === 0
const isFree = (seat: Seat) => seat.role === null && seat.boss?.role !== 'disabledManager'

/** Gives the cast its seats; a role that finds none is not played. */
export function seatCast(seats: readonly Seat[]): void {
  const free = (fits: (seat: Seat) => boolean) => seats.find((seat) => isFree(seat) && fits(seat))
  const give = (seat: Seat | null | undefined, role: CastRole, city: City, level?: Level) => {
    if (!seat || seat.role !== null) return
    seat.role = role
    seat.site = siteIn(city)
    if (level && isLeaf(seat)) seat.level = level
  }

  give(seats[0], 'head', 'Seattle')
  const mentee = free((seat) => isIn('Marketing')(seat) && isLeaf(seat) && seat.boss?.role !== 'head')
  give(mentee, 'mentee', 'London', 'Junior')
  give(mentee?.boss, 'menteeManager', 'London')
  const mentor = free((seat) => isIn('Engineering')(seat) && isLeaf(seat) && seat.boss?.role !== 'head')
  give(mentor, 'mentor', 'Berlin', 'Principal')
  give(mentor?.boss, 'mentorManager', 'Berlin')
  give(
    free((seat) => isIn('People')(seat) && seat.level === 'Head'),
    'programManager',
    'New York',
  )

  const leafIn = (department: string) => free((seat) => isIn(department)(seat) && isLeaf(seat) && seat.boss?.role !== 'head')
  give(leafIn('Engineering') ?? leafIn('Product'), 'secondMentor', 'Bengaluru', 'Principal')
  give(leafIn('Product'), 'candidate', 'Berlin', 'Senior')
  give(leafIn('Operations'), 'withoutMailbox', 'Singapore', 'Mid')
  const spared = free((seat) => isIn('Sales')(seat) && isLeaf(seat) && seat.boss !== null && seat.boss.reports.length > 4)
  give(spared ?? leafIn('Sales'), 'withoutManager', 'New York', 'Senior')
  const orphan = free((seat) => isIn('Customer Success')(seat) && isLeaf(seat) && seat.boss !== null && seat.boss.role === null)
  give(orphan, 'managedByDisabled', 'Sydney', 'Mid')
  give(orphan?.boss, 'disabledManager', 'Sydney')
  give(leafIn('Operations'), 'secondProgramManager', 'Seattle', 'Senior')
  give(leafIn('People'), 'safeguardingContact', 'London', 'Senior')
  give(leafIn('IT'), 'admin', 'Seattle', 'Senior')

  const withoutManager = seats.find(({ role }) => role === 'withoutManager')
  if (withoutManager) leave(withoutManager)
}

/** Takes a seat out of its team: nobody is above it any more. */
export function leave(seat: Seat): void {
  seat.boss?.reports.splice(seat.boss.reports.indexOf(seat), 1)
  seat.boss = null
}

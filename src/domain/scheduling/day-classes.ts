import type { Agenda } from './agenda.ts'
import type { Company } from './contender.ts'
import { nextCell } from './grid.ts'
import type { SlotFrame } from './slot-frame.ts'
import { weekdayOf, type ZoneDays } from './zone-days.ts'

/** Clocks that go forward over midnight bring two days closer together. */
const CLOCK_CHANGE = 120

/** Tells the weekday (0 is Monday) of each slot of a frame in a zone; -1 where it varies. */
export type WeekdayLookup = (frame: SlotFrame, zone: ZoneDays) => Int8Array

export interface DayClasses {
  readonly count: number
  /** Of each contender the class of every slot. */
  readonly classOf: readonly Int8Array[]
  /** Whether a class is a single weekday of everybody shared. */
  readonly oneDay: readonly boolean[]
  /** How many check-ins of a class each of the people shared could have at most. */
  readonly room: readonly (readonly number[])[]
}

/**
 * Slots of different classes are never in each other's way: a class is a weekday of the people shared, or several that run into each other.
 */
export function dayClassesOf(company: Company, bufferMinutes: number, weekdays: WeekdayLookup): DayClasses {
  const { contenders, sharedPeople } = company
  const parent = Array.from({ length: sharedPeople.length * 7 }, (_, node) => node)
  const rootOf = (node: number): number => {
    let at = node
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  const link = (a: number, b: number): void => {
    parent[rootOf(a)] = rootOf(b)
  }
  const linkDays = (person: number): void => {
    for (let day = 1; day < 7; day++) link(person * 7, person * 7 + day)
  }
  sharedPeople.forEach((agenda, person) => {
    if (!daysAreApart(agenda, bufferMinutes)) linkDays(person)
  })
  const nodesOf = contenders.map(({ times, agendas, counts }) => {
    const own = sharedPeople.flatMap((agenda, person) =>
      agendas.includes(agenda) ? [{ person, weekday: weekdays(times.frame, agenda.days) }] : [],
    )
    const nodes = new Int16Array(counts.length).fill(-1)
    for (let slot = 0; slot < counts.length; slot++) {
      if (counts[slot] === 0) continue
      for (const { person, weekday } of own) {
        const day = weekday[slot]!
        if (day < 0) linkDays(person)
        const node = person * 7 + Math.max(day, 0)
        if (nodes[slot]! >= 0) link(nodes[slot]!, node)
        nodes[slot] = node
      }
    }
    return nodes
  })
  const roots = parent.map((_, node) => rootOf(node))
  const { count, classOf, classAt } = numbered(roots, nodesOf)
  const room = sharedPeople.map((agenda, person) => roomByClass(company, agenda, (weekday) => classAt[person * 7 + weekday]!, count))
  return { count, classOf, oneDay: oneDayClasses(classAt, count), room }
}

/** Numbers the classes that hold any slots; `classAt` is the class of each node, -1 for one without slots. */
function numbered(roots: readonly number[], nodesOf: readonly Int16Array[]): { count: number; classOf: Int8Array[]; classAt: Int8Array } {
  const numberOf = new Int8Array(roots.length).fill(-1)
  let count = 0
  const classOf = nodesOf.map((nodes) => {
    const classes = new Int8Array(nodes.length).fill(-1)
    for (let slot = 0; slot < nodes.length; slot++) {
      const node = nodes[slot]!
      if (node < 0) continue
      const root = roots[node]!
      if (numberOf[root]! < 0) numberOf[root] = count++
      classes[slot] = numberOf[root]!
    }
    return classes
  })
  return { count, classOf, classAt: Int8Array.from(roots, (root) => numberOf[root]!) }
}

function oneDayClasses(classAt: Int8Array, count: number): boolean[] {
  const oneDay = Array.from({ length: count }, () => true)
  for (let person = 0; person < classAt.length; person += 7) {
    const classes = [...classAt.subarray(person, person + 7)]
    classes.forEach((its, day) => {
      if (its >= 0 && classes.indexOf(its) !== day) oneDay[its] = false
    })
  }
  return oneDay
}

function roomByClass({ contenders, spacing }: Company, agenda: Agenda, classOf: (weekday: number) => number, count: number): number[] {
  const room = Array.from({ length: count }, () => 0)
  const { grid } = contenders[0]!.times
  const { firstCellOf } = agenda.days
  for (let day = 0; day + 1 < firstCellOf.length; day++) {
    const its = classOf(weekdayOf(grid, day))
    if (its < 0 || nextCell(agenda.member.starts, firstCellOf[day]!, firstCellOf[day + 1]!) < 0) continue
    room[its]! += Math.max(0, spacing.maxPerDay - agenda.load[day]!)
  }
  return room
}

/** Whether nobody's last check-in of a day can be in the way of the next day's first. */
function daysAreApart({ member }: Agenda, bufferMinutes: number): boolean {
  return member.open.every((hours, day) => {
    const next = member.open[(day + 1) % 7]![0]
    const last = hours.at(-1)
    return !next || !last || 1440 - last.end + next.start >= bufferMinutes + CLOCK_CHANGE
  })
}

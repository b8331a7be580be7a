import type { Agenda } from './agenda.ts'
import type { Company, Contender } from './contender.ts'
import { nextCell } from './grid.ts'
import type { ProgramTables } from './program-tables.ts'
import { weekdayOf } from './zone-days.ts'

/** Clocks that go forward over midnight bring two days closer together. */
const CLOCK_CHANGE = 120
const WEEK = 7

export interface DayClasses {
  readonly count: number
  /** Of each contender the weekday of every slot for one of the people shared (negative where it varies), and the class of each weekday. */
  readonly days: readonly { readonly weekdays: Int8Array; readonly classes: readonly number[] }[]
  /** Whether a class is a single weekday of everybody shared. */
  readonly oneDay: readonly boolean[]
  /** How many check-ins of a class each of the people shared could have at most. */
  readonly room: readonly (readonly number[])[]
}

/**
 * Slots of different classes are never in each other's way: a class is a weekday of the people shared, or several that run into each other.
 */
export function dayClassesOf(company: Company, tables: ProgramTables): DayClasses {
  const { contenders, sharedPeople } = company
  const links = new DayLinks(sharedPeople.length)
  sharedPeople.forEach((agenda, person) => {
    if (!daysAreApart(agenda, tables.problem.rules.bufferMinutes)) links.linkWeek(person)
  })
  const attended = contenders.map(({ agendas }) =>
    sharedPeople.flatMap((agenda, person) => (agendas.includes(agenda) ? [{ person, agenda }] : [])),
  )
  const weekdays = contenders.map((contender, index) =>
    attended[index]!.map(({ person, agenda }) => ({ person, weekdays: tables.weekdaysOf(contender.times.frame, agenda.days) })),
  )
  contenders.forEach((contender, index) => {
    linkSlots(contender, weekdays[index]!, links)
  })
  const { count, classAt } = links.numbered()
  const classesOf = (person: number): number[] => classAt.slice(person * WEEK, (person + 1) * WEEK)
  return {
    count,
    days: weekdays.map(([first]) => ({ weekdays: first!.weekdays, classes: classesOf(first!.person) })),
    oneDay: oneDayClasses(classAt, count),
    room: sharedPeople.map((agenda, person) => roomByClass(company, agenda, classesOf(person), count)),
  }
}

interface SlotDays {
  readonly person: number
  readonly weekdays: Int8Array
}

/** Marks the days of the slots that keep anything, and links those that one slot has for several people. */
function linkSlots({ counts }: Contender, own: readonly SlotDays[], links: DayLinks): void {
  for (const { person, weekdays } of own) {
    let days = 0
    for (let slot = 0; slot < counts.length; slot++) if (counts[slot] !== 0) days |= 1 << (weekdays[slot]! + 2)
    // Negative ones: the slot is carried over midnight, so no weekday is its own.
    if ((days & 3) !== 0) links.linkWeek(person)
    links.use(person, days >>> 2)
  }
  const [first, ...others] = own
  for (const other of others) {
    const met = new Array<number>(WEEK).fill(0)
    for (let slot = 0; slot < counts.length; slot++) {
      const day = first!.weekdays[slot]!
      const theirs = other.weekdays[slot]!
      if (counts[slot] !== 0) met[Math.max(day, 0)]! |= 1 << Math.max(theirs, 0)
    }
    for (let day = 0; day < WEEK; day++) {
      for (let theirs = 0; theirs < WEEK; theirs++) {
        if (((met[day]! >>> theirs) & 1) === 1) links.link(first!.person * WEEK + day, other.person * WEEK + theirs)
      }
    }
  }
}

/** The weekdays of all people shared, by person: which of them belong together. */
class DayLinks {
  readonly #parents: number[]
  readonly #used: boolean[]

  constructor(people: number) {
    this.#used = new Array<boolean>(people * WEEK).fill(false)
    this.#parents = this.#used.map((_, node) => node)
  }

  #rootOf(node: number): number {
    let at = node
    while (this.#parents[at] !== at) at = this.#parents[at]!
    return at
  }

  link(a: number, b: number): void {
    this.#parents[this.#rootOf(a)] = this.#rootOf(b)
  }

  linkWeek(person: number): void {
    for (let day = 1; day < WEEK; day++) this.link(person * WEEK, person * WEEK + day)
    this.#used[person * WEEK] = true
  }

  use(person: number, days: number): void {
    for (let day = 0; day < WEEK; day++) if (((days >>> day) & 1) === 1) this.#used[person * WEEK + day] = true
  }

  /** Numbers the classes that hold any slots; `classAt` is the class of each node, -1 for one without slots. */
  numbered(): { count: number; classAt: number[] } {
    const numberOf = this.#parents.map(() => -1)
    let count = 0
    for (let node = 0; node < numberOf.length; node++) {
      const root = this.#rootOf(node)
      if (this.#used[node] && numberOf[root]! < 0) numberOf[root] = count++
    }
    return { count, classAt: numberOf.map((_, node) => numberOf[this.#rootOf(node)]!) }
  }
}

function oneDayClasses(classAt: readonly number[], count: number): boolean[] {
  const oneDay = new Array<boolean>(count).fill(true)
  for (let node = 0; node < classAt.length; node++) {
    const its = classAt[node]!
    for (let earlier = node - (node % WEEK); its >= 0 && earlier < node; earlier++) if (classAt[earlier] === its) oneDay[its] = false
  }
  return oneDay
}

function roomByClass({ contenders, spacing }: Company, agenda: Agenda, classes: readonly number[], count: number): number[] {
  const room = new Array<number>(count).fill(0)
  const { grid } = contenders[0]!.times
  const { firstCellOf } = agenda.days
  for (let day = 0, weekday = weekdayOf(grid, 0); day + 1 < firstCellOf.length; day++, weekday = (weekday + 1) % WEEK) {
    const its = classes[weekday]!
    if (its < 0 || nextCell(agenda.member.starts, firstCellOf[day]!, firstCellOf[day + 1]!) < 0) continue
    room[its]! += Math.max(0, spacing.maxPerDay - agenda.load[day]!)
  }
  return room
}

/** Whether nobody's last check-in of a day can be in the way of the next day's first. */
function daysAreApart({ member }: Agenda, bufferMinutes: number): boolean {
  return member.open.every((hours, day) => {
    const next = member.open[(day + 1) % WEEK]![0]
    const last = hours.at(-1)
    return !next || !last || 1440 - last.end + next.start >= bufferMinutes + CLOCK_CHANGE
  })
}

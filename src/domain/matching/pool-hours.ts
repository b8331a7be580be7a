import type { Person } from '../people/person.ts'
import { sharedWeeklyHours } from '../people/working-hours.ts'
import { classesOf } from './classes.ts'
import { freeTimeWith, MOST_QUARTERS } from './free-time-with.ts'
import type { MatchRules } from './match-rules.ts'
import { calendarPoints, hoursPoints, RULED_OUT } from './points.ts'
import type { WeekBits } from './week-bits.ts'

/** Somebody of a pool, with the typical week of their calendar in UTC where it is known. */
interface Member {
  readonly person: Person
  readonly freeWeek?: WeekBits | null
}

/**
 * Weighed points for the time in common of one mentee with every mentor, those of the last call: by both calendars where they are known,
 * else by working hours, whose rule holds either way.
 */
export function hoursWith(mentors: readonly Member[], at: Date, rules: MatchRules): (mentee: Member) => Int32Array {
  const classes = classesOf(mentors, ({ person }) => JSON.stringify([person.timeZone, person.workingHours]))
  const byHoursWith = rememberedByHours(
    classes.first.map(({ person }) => person),
    at,
    rules,
  )
  const timeWith = freeTimeWith(mentors.map(({ freeWeek }) => freeWeek ?? null))
  const isKnown = Uint8Array.from(mentors, ({ freeWeek }) => (freeWeek ? 1 : 0))
  const forQuarters = Int32Array.from(
    { length: 2 * MOST_QUARTERS },
    (_, quarters) => rules.weights.sharedHours * calendarPoints(Math.min(quarters, MOST_QUARTERS) / 4),
  )
  const points = new Int32Array(mentors.length)
  return ({ person, freeWeek }) => {
    const forClass = byHoursWith(person)
    for (let mentor = 0; mentor < points.length; mentor++) points[mentor] = forClass[classes.of[mentor]!]!
    if (!freeWeek) return points
    const quarters = timeWith(freeWeek)
    for (let mentor = 0; mentor < points.length; mentor++)
      if (isKnown[mentor] === 1 && points[mentor] !== RULED_OUT) points[mentor] = forQuarters[quarters[mentor]!]!
    return points
  }
}

/** For each class of hours the points; people of the same zone and hours share them. */
function rememberedByHours(
  classes: readonly Person[],
  at: Date,
  { weights, leastSharedHours }: MatchRules,
): (person: Person) => Int32Array {
  const remembered = new Map<string, Int32Array>()
  return (person) => {
    const key = JSON.stringify([person.timeZone, person.workingHours])
    const known = remembered.get(key)
    if (known) return known
    const points = Int32Array.from(classes, (other) => {
      const shared = sharedWeeklyHours(person, other, at)
      return shared < leastSharedHours ? RULED_OUT : weights.sharedHours * hoursPoints(shared)
    })
    remembered.set(key, points)
    return points
  }
}

import { malformed, passColon, passComma, passSpace, passString, passValue } from './pass-json.ts'

const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** What getSchedule tells of one calendar. Each is as it came: null, missing and wrong types are for the reader. */
export interface Schedule {
  /** The address as it was asked for. */
  scheduleId?: unknown
  /** One digit a slot. */
  availabilityView?: unknown
  workingHours?: unknown
  /** The entries of the calendar; left out unless they were wanted. */
  scheduleItems?: unknown
  error?: unknown
}

const apart: readonly string[] = ['scheduleId', 'availabilityView', 'workingHours', 'error'] satisfies (keyof Schedule)[]
const all: readonly string[] = [...apart, 'scheduleItems' satisfies keyof Schedule]

/**
 * The schedules in the body of a getSchedule answer (`{"value": [scheduleInformation…]}`). The entries of the calendars (`scheduleItems`),
 * by far the most of it, are passed over and never made unless they are wanted. A SyntaxError for what is not JSON, and for what has no list of schedules.
 */
export function readSchedules(body: Buffer, items = false): Schedule[] {
  const wanted = items ? all : apart
  let schedules: Schedule[] | null = null
  const end = eachProperty(body, passSpace(body, afterMark(body)), (name, at) => {
    if (name !== 'value') return passValue(body, at)
    const list: Schedule[] = []
    schedules = body[at] === openArray ? list : null
    return schedules ? eachItem(body, at, (item) => readSchedule(body, item, list, wanted)) : passValue(body, at)
  })
  if (passSpace(body, end) < body.length) throw malformed(end)
  if (!schedules) throw new SyntaxError('an answer without schedules')
  return schedules
}

/** Reads the item at `at` into the list, unless it is no object. Answers with its end. */
function readSchedule(body: Buffer, at: number, list: Schedule[], wanted: readonly string[]): number {
  if (body[at] !== openObject) return passValue(body, at)
  const schedule: Record<string, unknown> = {}
  list.push(schedule)
  return eachProperty(body, at, (name, value) => {
    const end = passValue(body, value)
    if (wanted.includes(name)) schedule[name] = JSON.parse(body.toString('utf8', value, end))
    return end
  })
}

/** Calls `visit` with each property of the object at `at`; it answers with the end of the value. Answers with the end of the object. */
function eachProperty(body: Buffer, at: number, visit: (name: string, value: number) => number): number {
  if (body[at] !== openObject) throw malformed(at)
  return each(body, at, closeObject, (start) => {
    const end = passString(body, start)
    const name = JSON.parse(body.toString('utf8', start, end)) as string
    return visit(name, passColon(body, end))
  })
}

function eachItem(body: Buffer, at: number, visit: (item: number) => number): number {
  return each(body, at, closeArray, visit)
}

function each(body: Buffer, at: number, close: number, visit: (at: number) => number): number {
  let next = passSpace(body, at + 1)
  if (body[next] === close) return next + 1
  while (next >= 0) next = passComma(body, visit(next), close)
  return -1 - next
}

/** A byte order mark is not JSON, but fetch and others take it. */
function afterMark(body: Buffer): number {
  return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0
}

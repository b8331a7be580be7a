import { DateTime } from 'luxon'
import type { CalendarEntry } from '../../wire.ts'

/** The part of an entry that lies on one local day; minutes after local midnight by the wall clock. */
export interface Segment {
  entry: CalendarEntry
  from: number
  to: number
  /** Where it stands among those it overlaps. */
  lane: number
  lanes: number
}

export interface CalendarDay {
  /** Local midnight. */
  date: DateTime
  allDay: CalendarEntry[]
  segments: Segment[]
}

const LEAST_MINUTES = 20
const FULL_DAY = 24 * 60

/** The local days from `first` on, each with what lies on it; entries at the same time stand side by side. */
export function daysOf(first: DateTime, count: number, entries: readonly CalendarEntry[]): CalendarDay[] {
  return Array.from({ length: count }, (_, index) => {
    const date = first.plus({ days: index })
    return {
      date,
      allDay: entries.filter((entry) => entry.allDay && coversDay(entry, date)),
      segments: inLanes(entries.flatMap((entry) => (entry.allDay ? [] : (segmentOn(entry, date) ?? [])))),
    }
  })
}

/** Half a day of tolerance: an all-day entry of another zone belongs to the day it mostly covers. */
function coversDay(entry: CalendarEntry, date: DateTime): boolean {
  const first = DateTime.fromISO(entry.start, { zone: date.zone }).plus({ hours: 12 }).startOf('day')
  const last = DateTime.fromISO(entry.end, { zone: date.zone }).minus({ hours: 12 }).startOf('day')
  return first <= date && date <= last
}

function segmentOn(entry: CalendarEntry, date: DateTime): Omit<Segment, 'lane' | 'lanes'> | null {
  const start = DateTime.fromISO(entry.start, { zone: date.zone })
  const end = DateTime.fromISO(entry.end, { zone: date.zone })
  const next = date.plus({ days: 1 })
  if (start >= next || end < date || (end <= date && start < date)) return null
  const from = start < date ? 0 : wallMinutes(start)
  const to = end >= next ? FULL_DAY : wallMinutes(end)
  return { entry, from, to: Math.min(FULL_DAY, Math.max(to, from + LEAST_MINUTES)) }
}

function wallMinutes(time: DateTime): number {
  return time.hour * 60 + time.minute
}

function inLanes(segments: Omit<Segment, 'lane' | 'lanes'>[]): Segment[] {
  const placed: Segment[] = []
  let cluster: Segment[] = []
  let clusterEnd = -1
  const close = () => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane + 1))
    for (const segment of cluster) segment.lanes = lanes
    cluster = []
  }
  for (const segment of segments.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (segment.from >= clusterEnd) close()
    const taken = new Set(cluster.filter(({ to }) => to > segment.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    const inLane = { ...segment, lane, lanes: 1 }
    cluster.push(inLane)
    placed.push(inLane)
    clusterEnd = cluster.length === 1 ? segment.to : Math.max(clusterEnd, segment.to)
  }
  close()
  return placed
}

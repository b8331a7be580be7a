import ICAL from 'ical.js'
import type { Attendee, CalendarEvent, ResponseKind, Sensitivity, ShowAs } from '../../tenant/state.ts'
import type { Block } from '../ics.ts'
import { day, type Wall, wallOf } from './wall.ts'
import { utc, type Zone, type Zones } from './zone.ts'

/** A VEVENT, read: all its times are wall-clock times of `zone`. */
export interface Entry {
  line: number
  uid: string
  zone: Zone
  start: Wall
  end: Wall
  isAllDay: boolean
  /** Which occurrence of the series with this uid it replaces; null: it stands for itself. */
  replaces: { at: Wall; isDate: boolean; andFollowing: boolean } | null
  rules: ICAL.Recur[]
  /** Dates (all-day) or times added to and taken from the series. */
  added: Wall[]
  excluded: { at: Wall; isDate: boolean }[]
  isCancelled: boolean
  what: Pick<CalendarEvent, 'subject' | 'showAs' | 'sensitivity' | 'importance' | 'body' | 'locations' | 'categories'>
  organizer: { name: string; address: string } | null
  attendees: Attendee[]
}

interface Moment {
  wall: Wall
  isDate: boolean
  zone: Zone
}

/** Reads one VEVENT. Throws an Error that says what is wrong with it. `home` is the zone of times without one. */
export function readEntry(block: Block, zones: Zones, home: Zone): Entry {
  const component = new ICAL.Component(ICAL.parse(block.text) as unknown[])
  if (component.hasProperty('exrule')) throw new Error('EXRULE is obsolete and cannot be read')
  const moments = (name: string) => component.getAllProperties(name).flatMap((property) => momentsIn(property, zones, home))
  const [start] = moments('dtstart')
  if (!start) throw new Error('DTSTART is missing')
  const told = ({ wall, isDate, zone }: Moment) => (isDate ? wall : start.zone.toWall(zone.toInstant(wall)))
  const end = endOf(component, start, moments('dtend')[0], told)
  if (end < start.wall) throw new Error('it ends before it starts')
  const allDayFlag = text(component, 'x-microsoft-cdo-alldayevent').toUpperCase() === 'TRUE'
  const [replaced] = moments('recurrence-id')
  const isCancelled = text(component, 'status').toUpperCase() === 'CANCELLED'
  return {
    line: block.line,
    uid: text(component, 'uid'),
    zone: start.zone,
    start: start.wall,
    end,
    isAllDay: start.isDate || (allDayFlag && start.wall % day === 0 && end % day === 0 && end > start.wall),
    replaces: replaced
      ? {
          at: told(replaced),
          isDate: replaced.isDate,
          andFollowing: component.getFirstProperty('recurrence-id')?.getFirstParameter('range') === 'THISANDFUTURE',
        }
      : null,
    rules: component.getAllProperties('rrule').map((property) => ruleIn(property, start)),
    added: moments('rdate').map(told),
    excluded: moments('exdate').map((moment) => ({ at: told(moment), isDate: moment.isDate })),
    isCancelled,
    what: whatIn(component, isCancelled),
    organizer: organizerIn(component),
    attendees: component.getAllProperties('attendee').flatMap(attendeeIn),
  }
}

/** The same entry told in the wall-clock times of another zone; dates stay what they are. */
export function inZone(entry: Entry, zone: Zone): Entry {
  if (entry.zone === zone || (zone.name !== null && entry.zone.name === zone.name)) return entry
  const told = (wall: Wall) => zone.toWall(entry.zone.toInstant(wall))
  const { replaces } = entry
  return {
    ...entry,
    zone,
    ...(entry.isAllDay ? {} : { start: told(entry.start), end: told(entry.end) }),
    replaces: replaces && !replaces.isDate ? { ...replaces, at: told(replaces.at) } : replaces,
  }
}

function momentsIn(property: ICAL.Property, zones: Zones, home: Zone): Moment[] {
  const tzid = property.getFirstParameter('tzid')
  const zone = tzid ? zones.find(tzid) : home
  if (!zone) throw new Error(`time zone "${tzid}" is neither defined in the file nor known by name`)
  return property.getValues().map((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value
    if (!(time instanceof ICAL.Time)) throw new Error(`${property.name.toUpperCase()} is not a date`)
    const wall = wallOf(time)
    const written = String(property.jCal[3]).slice(0, 10)
    if (property.getValues().length === 1 && new Date(wall).toISOString().slice(0, 10) !== written) {
      throw new Error(`${property.name.toUpperCase()} ${written} does not exist`)
    }
    return { wall, isDate: time.isDate, zone: !time.isDate && time.zone === ICAL.Timezone.utcTimezone ? utc : zone }
  })
}

function endOf(component: ICAL.Component, start: Moment, end: Moment | undefined, told: (moment: Moment) => Wall): Wall {
  if (end) return told(end)
  const duration = component.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) {
    const days = (duration.weeks * 7 + duration.days) * (duration.isNegative ? -1 : 1) * day
    const rest = duration.toSeconds() * 1000 - days
    // Days are counted on the clock, hours in real time.
    return start.zone.toWall(start.zone.toInstant(start.wall + days) + rest)
  }
  return start.isDate ? start.wall + day : start.wall
}

/** The rule with UNTIL as wall-clock time of the series; a bare date includes that day. */
function ruleIn(property: ICAL.Property, start: Moment): ICAL.Recur {
  const rule = property.getFirstValue()
  if (!(rule instanceof ICAL.Recur) || !rule.freq) throw new Error('RRULE cannot be read')
  if (!rule.until) return rule
  const wall = wallOf(rule.until)
  const isUtc = !rule.until.isDate && rule.until.zone === ICAL.Timezone.utcTimezone
  const until = isUtc ? start.zone.toWall(wall) : rule.until.isDate && !start.isDate ? wall + day - 1000 : wall
  const copy = rule.clone()
  copy.until = ICAL.Time.fromJSDate(new Date(until), true)
  copy.until.zone = ICAL.Timezone.localTimezone
  return copy
}

function whatIn(component: ICAL.Component, isCancelled: boolean): Entry['what'] {
  const location = text(component, 'location')
  const priority = Number(text(component, 'priority') || 0)
  return {
    subject: text(component, 'summary'),
    showAs: isCancelled ? 'free' : showAsIn(component),
    sensitivity: sensitivities[text(component, 'class').toUpperCase()] ?? 'normal',
    importance: priority >= 1 && priority <= 4 ? 'high' : priority >= 6 ? 'low' : 'normal',
    body: { contentType: 'text', content: text(component, 'description') },
    locations: location ? [location] : [],
    categories: component.getAllProperties('categories').flatMap((property) => property.getValues().map(String)),
  }
}

function showAsIn(component: ICAL.Component): ShowAs {
  const named = text(component, 'x-microsoft-cdo-busystatus') || text(component, 'x-microsoft-cdo-intendedstatus')
  const status = busyStatus[named.toUpperCase()]
  if (status) return status
  if (text(component, 'transp').toUpperCase() === 'TRANSPARENT') return 'free'
  return text(component, 'status').toUpperCase() === 'TENTATIVE' ? 'tentative' : 'busy'
}

const busyStatus: Record<string, ShowAs> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'oof',
  WORKINGELSEWHERE: 'workingElsewhere',
}
const sensitivities: Record<string, Sensitivity> = { PRIVATE: 'private', CONFIDENTIAL: 'confidential', 'X-PERSONAL': 'personal' }
const answers: Record<string, ResponseKind> = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentativelyAccepted' }

function organizerIn(component: ICAL.Component): Entry['organizer'] {
  const property = component.getFirstProperty('organizer')
  const address = property && addressIn(property)
  return address ? { name: property.getFirstParameter('cn') || address, address } : null
}

function attendeeIn(property: ICAL.Property): Attendee[] {
  const address = addressIn(property)
  if (!address) return []
  const role = property.getFirstParameter('role')?.toUpperCase()
  const kind = property.getFirstParameter('cutype')?.toUpperCase()
  const type = kind === 'RESOURCE' || kind === 'ROOM' ? 'resource' : role === 'OPT-PARTICIPANT' ? 'optional' : 'required'
  const response = answers[property.getFirstParameter('partstat')?.toUpperCase() ?? ''] ?? 'none'
  return [{ type, name: property.getFirstParameter('cn') || address, address, response, time: '0001-01-01T00:00:00Z' }]
}

function addressIn(property: ICAL.Property): string | null {
  return /^mailto:(.+@.+)$/i.exec(String(property.getFirstValue() ?? ''))?.[1] ?? null
}

function text(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '')
}

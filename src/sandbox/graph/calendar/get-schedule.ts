import { z } from 'zod'
import { reaches } from '../../tenant/mailbox-scope.ts'
import type { ShowAs, User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { readAction } from './action-body.ts'
import { personAt } from './addresses.ts'
import { zonedTimeBody } from './body-schema.ts'
import { printHoursZone } from './custom-zone.ts'
import type { Occurrence } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'
import { readTime } from './read-draft.ts'
import { effective, overlapping, showAsOf } from './view.ts'
import { instantMs, printDateTime, zoneNamed } from './zoned-time.ts'
import { localOf } from './zones.ts'

const minute = 60_000
const day = 86_400_000
const mostDays = 62
const mostEntries = 1000

const scheduleBody = z.object({
  schedules: z.array(z.string()).min(1),
  starttime: zonedTimeBody,
  endtime: zonedTimeBody,
  availabilityviewinterval: z.number().int().nullish(),
})

/** The digit of a slot; the highest of everything that overlaps it is shown. What is not known to be free is busy. */
const digits: Record<ShowAs, string> = { free: '0', workingElsewhere: '0', tentative: '1', busy: '2', unknown: '2', oof: '3' }

/** Codes of what fails for one address: what the service was seen to send, and the names Exchange has for them. */
const failures = {
  notFound: { numeric: '5009', named: 'ErrorMailRecipientNotFound' },
  outOfScope: { numeric: 'ErrorNoFreeBusyAccess', named: 'ErrorNoFreeBusyAccess' },
  tooManyEntries: { numeric: '5006', named: 'ErrorResultSetTooBig' },
}

interface Window {
  from: number
  to: number
  /** Length of a slot in ms. */
  slot: number
  timeZone: string
}

/** `POST …/calendar/getSchedule`: free/busy of up to 20 (or 100) addresses; what fails for one address is told inside its entry. */
export function getSchedule(call: GraphCall): GraphReply {
  const preferences = preferencesOf(call)
  const body = readAction('getSchedule', scheduleBody, call.body)
  checkCount(body.schedules.length, call.tenant.options.schedulesPerCall)
  const window = windowOf(body, preferences.timeZone)
  return answer(200, preferences, {
    '@odata.context': `${call.tenant.origin}/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)`,
    value: body.schedules.map((address) => ({ scheduleId: address, ...scheduleOf(call, address, window) })),
  })
}

function checkCount(actual: number, allowed: number): void {
  if (actual <= allowed) return
  const message = `The number of mailboxes in the request is too big. The allowed size = ${allowed}; the actual size = ${actual}.`
  throw new GraphFault(400, 'ErrorMailboxDataArrayTooBig', message)
}

function windowOf(body: z.infer<typeof scheduleBody>, timeZone: string): Window {
  const from = instantMs(readTime(body.starttime))
  const to = instantMs(readTime(body.endtime))
  const interval = body.availabilityviewinterval ?? 30
  if (to <= from || interval < 5 || interval > 1440) {
    throw new GraphFault(400, 'ErrorInvalidTimeInterval', 'The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.')
  }
  if (to - from > mostDays * day) {
    const actual = Math.ceil((to - from) / day)
    const message = `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${mostDays} days; the actual limit = ${actual} days.`
    throw new GraphFault(400, 'ErrorTimeIntervalTooBig', message)
  }
  return { from, to, slot: interval * minute, timeZone }
}

/** The person in the path is the viewer, and sees their own calendar in full; of others what they share. */
function scheduleOf(call: GraphCall, address: string, window: Window): Record<string, unknown> {
  const { tenant, target: viewer } = call
  const failed = (kind: keyof typeof failures, message: string) => ({
    error: { message, responseCode: failures[kind][tenant.options.scheduleErrors] },
  })
  const owner = personAt(tenant, address)
  if (owner?.mailbox.kind !== 'cloud') {
    return failed('notFound', `Unable to resolve e-mail address ${address} to an Active Directory object.`)
  }
  if (!mayBeSeen(call, owner)) return failed('outOfScope', `The caller may not see the free/busy of ${address}.`)
  const entries = overlapping(owner, window.from, window.to)
  if (entries.length > mostEntries) {
    const sizes = `The allowed size is ${mostEntries}; the actual size is ${entries.length}.`
    return failed('tooManyEntries', `The result set contains too many calendar entries. ${sizes}`)
  }
  const { timeZone, ...hours } = owner.mailbox.workingHours
  return {
    availabilityView: availabilityView(entries, window),
    scheduleItems: scheduleItems(entries, window, owner === viewer || owner.freeBusyDetail === 'details'),
    ...(tenant.options.scheduleHours === 'shown' ? { workingHours: { ...hours, timeZone: printHoursZone(timeZone) } } : {}),
  }
}

/** The mailbox of the path is within the application's scope, or the call would not be here; the scope may count for the others too. */
function mayBeSeen({ tenant, app, user }: GraphCall, owner: User): boolean {
  const caller = tenant.options.scheduleScope === 'viewer' || user ? undefined : tenant.apps.get(app)
  return !caller || reaches(caller, owner)
}

function availabilityView(entries: readonly Occurrence[], { from, to, slot }: Window): string {
  const slots = Buffer.alloc(Math.ceil((to - from) / slot), '0')
  for (const entry of entries) {
    const digit = digits[showAsOf(entry)].charCodeAt(0)
    const last = Math.min(Math.ceil((entry.end - from) / slot), slots.length)
    for (let at = Math.max(Math.floor((entry.start - from) / slot), 0); at < last; at += 1) {
      if (slots[at]! < digit) slots[at] = digit
    }
  }
  return slots.toString('latin1')
}

/** Items are not clipped to the window. Subject and place show only what the owner shares and what is not private. */
function scheduleItems(entries: readonly Occurrence[], { timeZone }: Window, shared: boolean): unknown[] {
  const zone = zoneNamed(timeZone)
  const printed = (instant: number) => ({ dateTime: printDateTime(localOf(zone, instant)), timeZone })
  return entries.map((entry) => {
    const item = { status: showAsOf(entry), start: printed(entry.start), end: printed(entry.end) }
    if (!shared) return item
    const { sensitivity, subject, locations } = effective(entry)
    if (sensitivity !== 'normal' && sensitivity !== 'personal') return item
    return { isPrivate: false, subject, location: locations[0] ?? '', ...item }
  })
}

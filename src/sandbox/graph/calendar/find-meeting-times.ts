import { Duration } from 'luxon'
import { z } from 'zod'
import type { ShowAs, User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { mailboxOf } from './addresses.ts'
import { actionParameters, deserialize, zonedTimeBody } from './body-schema.ts'
import { localInHours } from './custom-zone.ts'
import { weekdayOf, weekdays } from './pattern.ts'
import { answer, preferencesOf } from './prefer.ts'
import { readTime } from './read-draft.ts'
import { viewOf } from './view.ts'
import { instantMs, zonedTime } from './zoned-time.ts'

const minute = 60_000
const day = 86_400_000
const step = 30 * minute
const candidatesByDefault = 20

const findBody = z.object({
  attendees: z.array(z.object({ emailAddress: z.object({ address: z.string() }) })).nullish(),
  isorganizeroptional: z.boolean().nullish(),
  maxcandidates: z.number().int().min(1).nullish(),
  meetingduration: z.string().nullish(),
  minimumattendeepercentage: z.number().min(0).max(100).nullish(),
  returnsuggestionreasons: z.boolean().nullish(),
  timeconstraint: z
    .object({
      activityDomain: z.string().nullish(),
      timeSlots: z.array(z.object({ start: zonedTimeBody, end: zonedTimeBody })).nullish(),
    })
    .nullish(),
})

type Availability = ShowAs

interface Candidate {
  start: number
  organizer: Availability
  attendees: Availability[]
  confidence: number
}

/** `POST …/findMeetingTimes`, delegated only: half-hour starts in the asked slots, best confidence first, then earliest. */
export function findMeetingTimes(call: GraphCall): GraphReply {
  const preferences = preferencesOf(call)
  const asked = deserialize(findBody, actionParameters(call.body))
  const length = Duration.fromISO(asked.meetingduration ?? 'PT30M').toMillis()
  if (!(length > 0)) throw new GraphFault(400, 'ErrorInvalidRequest', 'The meeting duration is not valid.')
  const addresses = (asked.attendees ?? []).map((attendee) => attendee.emailAddress.address)
  const people = addresses.map((address) => mailboxOf(call.tenant, address))
  const all = startsIn(call, asked.timeconstraint ?? null, length).map((start) => candidateAt(call, people, start, length))
  const organized = all.filter((candidate) => asked.isorganizeroptional || isFree(candidate.organizer))
  const good = organized
    .filter((candidate) => candidate.confidence >= (asked.minimumattendeepercentage ?? 50))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .slice(0, asked.maxcandidates ?? candidatesByDefault)
  return answer(200, preferences, {
    '@odata.context': `${call.tenant.origin}/v1.0/$metadata#microsoft.graph.meetingTimeSuggestionsResult`,
    emptySuggestionsReason: good.length > 0 ? '' : whyNone(organized, people),
    meetingTimeSuggestions: good.map((candidate, index) => ({
      confidence: candidate.confidence,
      order: index + 1,
      organizerAvailability: candidate.organizer,
      suggestionReason: asked.returnsuggestionreasons ? reasonFor(candidate) : null,
      meetingTimeSlot: {
        start: zonedTime(candidate.start, preferences.timeZone),
        end: zonedTime(candidate.start + length, preferences.timeZone),
      },
      attendeeAvailability: addresses.map((address, place) => ({
        availability: candidate.attendees[place],
        attendee: { emailAddress: { address } },
      })),
      locations: [],
    })),
  })
}

function startsIn(call: GraphCall, constraint: z.infer<typeof findBody>['timeconstraint'], length: number): number[] {
  const now = call.tenant.clock.now().getTime()
  const sent = constraint?.timeSlots?.map(({ start, end }) => ({ from: instantMs(readTime(start)), to: instantMs(readTime(end)) }))
  const domain = (constraint?.activityDomain ?? 'work').toLowerCase()
  const starts = (sent?.length ? sent : [{ from: now, to: now + 7 * day }]).flatMap(({ from, to }) => {
    const found: number[] = []
    for (let start = Math.ceil(from / step) * step; start + length <= to; start += step) found.push(start)
    return found
  })
  return starts.filter((start) => domain === 'unrestricted' || inHours(call.target, start, start + length, domain === 'personal'))
}

/** Within the person's working hours; `personal` adds the weekend. */
function inHours(user: User, start: number, end: number, weekend: boolean): boolean {
  const { daysOfWeek, startTime, endTime, timeZone } = user.mailbox.workingHours
  const [from, to] = [localInHours(timeZone, start), localInHours(timeZone, end)]
  const weekday = weekdays[weekdayOf(Math.floor(from / day))]!
  const workday = daysOfWeek.includes(weekday) || (weekend && (weekday === 'saturday' || weekday === 'sunday'))
  const midnight = Math.floor(from / day) * day
  return workday && from - midnight >= timeOfDay(startTime) && to - midnight <= timeOfDay(endTime)
}

function timeOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * minute
}

/** Confidence is the mean over attendees of 100 for free, 49 for unknown and 0 for anything else; alone, the organizer is sure. */
function candidateAt(call: GraphCall, people: readonly (User | undefined)[], start: number, length: number): Candidate {
  const attendees = people.map((user) => (user ? availabilityOf(call, user, start, start + length) : 'unknown'))
  const chances = attendees.map((availability): number => (isFree(availability) ? 100 : availability === 'unknown' ? 49 : 0))
  const confidence = chances.length === 0 ? 100 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length
  return { start, organizer: availabilityOf(call, call.target, start, start + length), attendees, confidence }
}

function isFree(availability: Availability): boolean {
  return availability === 'free' || availability === 'workingElsewhere'
}

const blocking: readonly Availability[] = ['free', 'workingElsewhere', 'unknown', 'tentative', 'busy', 'oof']

function availabilityOf(call: GraphCall, user: User, start: number, end: number): Availability {
  const shown = viewOf(call.tenant, user, new Date(start), new Date(end)).map(({ showAs }) => blocking.indexOf(showAs))
  return blocking[Math.max(0, ...shown)]!
}

function whyNone(organized: readonly Candidate[], people: readonly (User | undefined)[]): string {
  if (organized.length === 0) return 'organizerUnavailable'
  return people.includes(undefined) ? 'attendeesUnavailableOrUnknown' : 'attendeesUnavailable'
}

function reasonFor(candidate: Candidate): string {
  if (candidate.confidence === 100) return 'Suggested because it is one of the nearest times when all attendees are available.'
  return 'Suggested because it is one of the nearest times when most attendees are available.'
}

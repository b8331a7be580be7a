import { Duration } from 'luxon'
import { z } from 'zod'
import type { ShowAs, User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { flexibleBoolean, flexibleNumber, lowerNames, readAction } from './action-body.ts'
import { mailboxOf } from './addresses.ts'
import { oneOf, zonedTimeBody } from './body-schema.ts'
import { startsWithin } from './meeting-candidates.ts'
import { isFree, type Place, type Suggestion, suggestionsAt } from './meeting-suggestions.ts'
import { answer, type Preferences, preferencesOf } from './prefer.ts'
import { readTime } from './read-draft.ts'
import { instantMs, zonedTime } from './zoned-time.ts'

const day = 86_400_000
const candidatesByDefault = 20
const duration = /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/

const locationBody = z.looseObject({
  displayName: z.string().nullish(),
  locationEmailAddress: z.string().nullish(),
  resolveAvailability: flexibleBoolean.nullish(),
})

const findBody = z.object({
  attendees: z
    .array(
      z.strictObject({
        type: oneOf(['required', 'optional', 'resource']).nullish(),
        emailAddress: z.strictObject({ name: z.string().nullish(), address: z.string() }),
      }),
    )
    .nullish(),
  isorganizeroptional: flexibleBoolean.nullish(),
  locationconstraint: z
    .strictObject({
      isRequired: flexibleBoolean.nullish(),
      suggestLocation: flexibleBoolean.nullish(),
      locations: z.array(locationBody).nullish(),
    })
    .nullish(),
  maxcandidates: flexibleNumber.pipe(z.int32().min(1)).nullish(),
  meetingduration: z.string().regex(duration).nullish(),
  minimumattendeepercentage: flexibleNumber.pipe(z.number().min(0).max(100)).nullish(),
  returnsuggestionreasons: flexibleBoolean.nullish(),
  timeconstraint: z
    .preprocess(
      lowerNames,
      z.strictObject({
        activitydomain: oneOf(['work', 'personal', 'unrestricted', 'unknown']).nullish(),
        timeslots: z.array(z.strictObject({ start: zonedTimeBody, end: zonedTimeBody })).nullish(),
      }),
    )
    .nullish(),
})

type Asked = z.infer<typeof findBody>

/** `POST …/findMeetingTimes`, delegated only: half-hour starts in the asked slots, best confidence first, then earliest. */
export function findMeetingTimes(call: GraphCall): GraphReply {
  const preferences = preferencesOf(call)
  const asked = readAction('findMeetingTimes', findBody, call.body)
  const length = Duration.fromISO(asked.meetingduration ?? 'PT30M').toMillis()
  if (length === 0) throw new GraphFault(400, 'ErrorInvalidRequest', 'The meeting duration is not valid.')
  const addresses = (asked.attendees ?? []).map((attendee) => attendee.emailAddress.address)
  const attendees = addresses.map((address) => mailboxOf(call.tenant, address))
  const starts = startsWithin(call.target, slotsOf(call, asked), length, asked.timeconstraint?.activitydomain ?? 'work')
  const all = suggestionsAt(starts, length, { organizer: call.target, attendees, places: placesOf(call, asked) })
  const chosen = choose(all, asked)
  return answer(200, preferences, {
    '@odata.context': `${call.tenant.origin}/v1.0/$metadata#microsoft.graph.meetingTimeSuggestionsResult`,
    emptySuggestionsReason: chosen.length > 0 ? '' : whyNone(all, asked, attendees),
    meetingTimeSuggestions: chosen.map((suggestion, index) => ({ order: index + 1, ...print(suggestion, asked, preferences, length) })),
  })
}

/** The slots that were asked for, UTC ms; the week from now when none were. */
function slotsOf({ tenant }: GraphCall, { timeconstraint }: Asked): { from: number; to: number }[] {
  const now = tenant.clock.now().getTime()
  const sent = timeconstraint?.timeslots?.map(({ start, end }) => ({ from: instantMs(readTime(start)), to: instantMs(readTime(end)) }))
  return sent?.length ? sent : [{ from: now, to: now + 7 * day }]
}

function placesOf({ tenant }: GraphCall, { locationconstraint }: Asked): Place[] {
  return (locationconstraint?.locations ?? []).map(({ displayName, locationEmailAddress, resolveAvailability }) => ({
    displayName: displayName ?? '',
    address: locationEmailAddress ?? null,
    calendar: (locationEmailAddress && mailboxOf(tenant, locationEmailAddress)) || null,
    always: !locationEmailAddress || resolveAvailability === false,
  }))
}

function choose(all: readonly Suggestion[], asked: Asked): Suggestion[] {
  return all
    .filter(({ organizer, places }) => organizerComes(organizer, asked) && placeIsFound(places, asked))
    .filter(({ confidence }) => confidence >= (asked.minimumattendeepercentage ?? 50))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .slice(0, asked.maxcandidates ?? candidatesByDefault)
}

function organizerComes(organizer: ShowAs, asked: Asked): boolean {
  return asked.isorganizeroptional === true || isFree(organizer)
}

function placeIsFound(places: readonly Place[], asked: Asked): boolean {
  return asked.locationconstraint?.isRequired !== true || places.length > 0
}

function whyNone(all: readonly Suggestion[], asked: Asked, attendees: readonly (User | undefined)[]): string {
  if (all.length === 0) return 'unknown'
  if (!all.some(({ organizer }) => organizerComes(organizer, asked))) return 'organizerUnavailable'
  if (!all.some(({ places }) => placeIsFound(places, asked))) return 'locationsUnavailable'
  return attendees.includes(undefined) ? 'attendeesUnavailableOrUnknown' : 'attendeesUnavailable'
}

function print({ start, confidence, organizer, attendees, places }: Suggestion, asked: Asked, { timeZone }: Preferences, length: number) {
  return {
    confidence,
    organizerAvailability: organizer,
    suggestionReason: asked.returnsuggestionreasons ? reasonFor(confidence) : null,
    meetingTimeSlot: { start: zonedTime(start, timeZone), end: zonedTime(start + length, timeZone) },
    attendeeAvailability: attendees.map((availability, place) => ({
      availability,
      attendee: { type: asked.attendees?.[place]?.type ?? 'required', emailAddress: asked.attendees?.[place]?.emailAddress },
    })),
    locations: places.map(({ displayName, address }) => ({ displayName, ...(address === null ? {} : { locationEmailAddress: address }) })),
  }
}

function reasonFor(confidence: number): string {
  const who = confidence === 100 ? 'all' : 'most'
  return `Suggested because it is one of the nearest times when ${who} attendees are available.`
}

import { z } from 'zod'
import { GraphFault } from '../route.ts'
import { weekdays } from './pattern.ts'
import { parseDateTime } from './zoned-time.ts'

/** An enumeration as OData reads it: without regard to case. */
export function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.string().transform((text, context) => {
    const value = values.find((candidate) => candidate.toLowerCase() === text.toLowerCase())
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: `'${text}' is not one of ${values.join(', ')}` })
    return z.NEVER
  })
}

export const zonedTimeBody = z.strictObject({
  dateTime: z.string().refine((text) => parseDateTime(text) !== null, 'not a date and time'),
  timeZone: z.string().nullish(),
})
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const integer = z.int32()

/** Properties of one type. */
function namesOf<Schema extends z.ZodType>(names: string, schema: Schema): Record<string, Schema> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, schema]))
}

const locationBody = z.strictObject({
  displayName: z.string().nullish(),
  locationType: oneOf([
    ...['default', 'conferenceRoom', 'homeAddress', 'businessAddress', 'geoCoordinates'],
    ...['streetAddress', 'hotel', 'restaurant', 'localBusiness', 'postalAddress'],
  ]).nullish(),
  locationUri: z.string().nullish(),
  locationEmailAddress: z.string().nullish(),
  uniqueId: z.string().nullish(),
  uniqueIdType: oneOf(['unknown', 'locationStore', 'directory', 'private', 'bing']).nullish(),
  address: z.strictObject(namesOf('street city state countryOrRegion postalCode', z.string().nullish())).nullish(),
  coordinates: z.strictObject(namesOf('altitude latitude longitude accuracy altitudeAccuracy', z.number().nullish())).nullish(),
})

const recurrenceBody = z.strictObject({
  pattern: z.strictObject({
    type: oneOf(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: integer.nullish(),
    daysOfWeek: z.array(oneOf(weekdays)).nullish(),
    dayOfMonth: integer.nullish(),
    month: integer.nullish(),
    index: oneOf(['first', 'second', 'third', 'fourth', 'last']).nullish(),
    firstDayOfWeek: oneOf(weekdays).nullish(),
  }),
  range: z.strictObject({
    type: oneOf(['endDate', 'noEnd', 'numbered']),
    startDate: date,
    endDate: date.nullish(),
    numberOfOccurrences: integer.nullish(),
    recurrenceTimeZone: z.string().nullish(),
  }),
})

const attendeeBody = z.strictObject({
  type: oneOf(['required', 'optional', 'resource']).nullish(),
  emailAddress: z.strictObject({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
  status: z.unknown().optional(),
  proposedNewTime: z.unknown().optional(),
})

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** An open extension: a name, and values that are primitives or arrays of them. */
export const extensionBody = z
  .object({ extensionName: z.string().min(1), id: z.string().optional() })
  .catchall(z.union([primitive, z.array(primitive)]))

/** What the service keeps for itself: a request may say it, as one does that sends back what it read, and nothing happens. */
const readOnly = namesOf(
  `id changeKey createdDateTime lastModifiedDateTime iCalUId bodyPreview hasAttachments isCancelled isDraft isOrganizer organizer
  responseStatus type seriesMasterId originalStart originalStartTimeZone originalEndTimeZone webLink onlineMeeting onlineMeetingUrl
  cancelledOccurrences exceptionOccurrences instances calendar`,
  z.unknown().optional(),
)

export const eventBody = z.strictObject({
  ...readOnly,
  subject: z.string().nullish(),
  body: z.strictObject({ contentType: oneOf(['text', 'html']).nullish(), content: z.string().nullish() }).nullish(),
  start: zonedTimeBody.optional(),
  end: zonedTimeBody.optional(),
  isAllDay: z.boolean().nullish(),
  showAs: oneOf(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).nullish(),
  sensitivity: oneOf(['normal', 'personal', 'private', 'confidential']).nullish(),
  importance: oneOf(['low', 'normal', 'high']).nullish(),
  location: locationBody.nullish(),
  locations: z.array(locationBody).nullish(),
  categories: z.array(z.string()).nullish(),
  recurrence: recurrenceBody.nullish(),
  attendees: z.array(attendeeBody).nullish(),
  reminderMinutesBeforeStart: integer.nullish(),
  isReminderOn: z.boolean().nullish(),
  responseRequested: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  transactionId: z.string().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: oneOf(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']).nullish(),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })).nullish(),
  extensions: z.array(extensionBody).nullish(),
})

export type EventBody = z.infer<typeof eventBody>
export type RecurrenceBody = z.infer<typeof recurrenceBody>

/** The body by its schema; what does not fit its types or is no property of them is answered as Exchange does. */
export function deserialize<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const read = schema.safeParse(withoutAnnotations(body))
  if (read.success) return read.data
  const unknown = read.error.issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown) {
    const place = unknown.path.length > 0 ? unknown.path.join('/') : 'the request body'
    const message = `The property '${unknown.keys[0]}' does not exist on the type of ${place}. Only use property names that the type defines.`
    throw new GraphFault(400, 'RequestBodyRead', message)
  }
  const places = read.error.issues.map((issue) => issue.path.join('.') || 'body')
  throw new GraphFault(400, 'UnableToDeserializePostBody', `were unable to deserialize ${places.join(', ')}`)
}

/** OData annotations (`@odata.type`, `attendees@odata.context`) say nothing that is not known here. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.includes('@odata.'))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  )
}

export function invalidProperty(reason: string): GraphFault {
  return new GraphFault(400, 'ErrorPropertyValidationFailure', `At least one property failed validation. ${reason}`)
}

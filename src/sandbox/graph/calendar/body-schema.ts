import { z } from 'zod'
import { GraphFault } from '../route.ts'
import { weekdays } from './pattern.ts'
import { parseDateTime } from './zoned-time.ts'

/** An enumeration as OData reads it: without regard to case. */
function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.string().transform((text, context) => {
    const value = values.find((candidate) => candidate.toLowerCase() === text.toLowerCase())
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: `'${text}' is not one of ${values.join(', ')}` })
    return z.NEVER
  })
}

export const zonedTimeBody = z.object({
  dateTime: z.string().refine((text) => parseDateTime(text) !== null, 'not a date and time'),
  timeZone: z.string().nullish(),
})
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const integer = z.number().int()

export const recurrenceBody = z.object({
  pattern: z.object({
    type: oneOf(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: integer.nullish(),
    daysOfWeek: z.array(oneOf(weekdays)).nullish(),
    dayOfMonth: integer.nullish(),
    month: integer.nullish(),
    index: oneOf(['first', 'second', 'third', 'fourth', 'last']).nullish(),
    firstDayOfWeek: oneOf(weekdays).nullish(),
  }),
  range: z.object({
    type: oneOf(['endDate', 'noEnd', 'numbered']),
    startDate: date,
    endDate: date.nullish(),
    numberOfOccurrences: integer.nullish(),
    recurrenceTimeZone: z.string().nullish(),
  }),
})

export const eventBody = z.object({
  subject: z.string().nullish(),
  body: z.object({ contentType: oneOf(['text', 'html']).nullish(), content: z.string().nullish() }).nullish(),
  start: zonedTimeBody.nullish(),
  end: zonedTimeBody.nullish(),
  isAllDay: z.boolean().nullish(),
  showAs: oneOf(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).nullish(),
  sensitivity: oneOf(['normal', 'personal', 'private', 'confidential']).nullish(),
  importance: oneOf(['low', 'normal', 'high']).nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  locations: z.array(z.object({ displayName: z.string().nullish() })).nullish(),
  categories: z.array(z.string()).nullish(),
  recurrence: recurrenceBody.nullish(),
  attendees: z
    .array(
      z.object({
        type: oneOf(['required', 'optional', 'resource']).nullish(),
        emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
  reminderMinutesBeforeStart: integer.nullish(),
  isReminderOn: z.boolean().nullish(),
  responseRequested: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  transactionId: z.string().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: oneOf(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']).nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
  extensions: z.array(z.looseObject({ extensionName: z.string() })).nullish(),
})

export type EventBody = z.infer<typeof eventBody>
export type RecurrenceBody = z.infer<typeof recurrenceBody>

/** The body by its schema; what does not fit its types is answered as Exchange does. */
export function deserialize<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  const places = read.error.issues.map((issue) => issue.path.join('.') || 'body')
  throw new GraphFault(400, 'UnableToDeserializePostBody', `were unable to deserialize ${places.join(', ')}`)
}

export function invalidProperty(reason: string): GraphFault {
  return new GraphFault(400, 'ErrorPropertyValidationFailure', `At least one property failed validation. ${reason}`)
}

/** Parameters of an action under lower-case names: they come in camelCase (docs) and PascalCase (metadata). */
export function actionParameters(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body ?? {}
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]))
}

import { z } from 'zod'

/** Where Microsoft's documentation is silent or reports contradict each other about events: both ways, to be set by the control. */
export const eventOptions = z.object({
  /** Status of ErrorDuplicateTransactionId. */
  duplicateTransaction: z.union([z.literal(400), z.literal(409)]),
  /** What a repeated transactionId is held against: the request it first came with, or what the event says by now. */
  transactionCompares: z.enum(['request', 'event']),
  /** A transactionId whose event is deleted can be used again, or is a duplicate for good. */
  deletedTransaction: z.enum(['forgotten', 'remembered']),
  /** ErrorInvalidRecipients: nothing is created, or the event is there all the same, with the other recipients. */
  invalidRecipients: z.enum(['refused', 'created']),
  /** Status for a recurrence whose interval is 0 or missing. */
  zeroInterval: z.union([z.literal(500), z.literal(400)]),
  firstDayOfWeek: z.enum(['optional', 'required']),
  /** numberOfOccurrences of a numbered series in answers. */
  numberOfOccurrences: z.enum(['printed', 'zero']),
  /** Which change to a master's recurrence resets its exceptions: only one that moves dates, or any, its range included. */
  exceptionsResetBy: z.enum(['pattern', 'recurrence']),
  /** An event in Deleted Items: not found by any id, or still read by its immutable id, which moving does not change. */
  deletedEvents: z.enum(['gone', 'readable']),
  /** A meeting somebody declined leaves their calendar, or stays there as declined and free. */
  declinedMeeting: z.enum(['removed', 'kept']),
  /** An attendee who changes what belongs to the organizer: refused, or changed in their own copy alone. */
  attendeeChanges: z.enum(['refused', 'local']),
})

export type EventOptions = z.infer<typeof eventOptions>

export const eventDefaults: EventOptions = {
  duplicateTransaction: 400,
  transactionCompares: 'request',
  deletedTransaction: 'forgotten',
  invalidRecipients: 'refused',
  zeroInterval: 500,
  firstDayOfWeek: 'optional',
  numberOfOccurrences: 'printed',
  exceptionsResetBy: 'pattern',
  deletedEvents: 'gone',
  declinedMeeting: 'removed',
  attendeeChanges: 'refused',
}

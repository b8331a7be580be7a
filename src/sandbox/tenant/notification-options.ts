import { z } from 'zod'

/** Where Microsoft's documentation is silent or reports contradict each other about change notifications: both ways, to be set by the control. */
export const notificationOptions = z.object({
  /** What becomes of change notifications on their way. */
  notifications: z.enum(['deliver', 'lose', 'duplicate', 'reorder']),
  /** What the creation of an event is told as: `updated` follows at once, as it typically does, or not. */
  creationNotices: z.enum(['createdAndUpdated', 'created']),
  /** What is told when one occurrence changes or goes: that the series changed, or the occurrence itself as well. */
  occurrenceNotices: z.enum(['master', 'masterAndOccurrence']),
  /** Longest life of a subscription to Outlook resources, in minutes: as documented, or what the live service has been seen to say. */
  outlookSubscriptionMinutes: z.union([z.literal(10_080), z.literal(10_070), z.literal(4_230)]),
  /** From how many answers in ten minutes on a notification endpoint is judged as slow: any, or a hundred as an older text has it. */
  slowEndpointFrom: z.union([z.literal(1), z.literal(100)]),
})

export type NotificationOptions = z.infer<typeof notificationOptions>

export const notificationDefaults: NotificationOptions = {
  notifications: 'deliver',
  creationNotices: 'createdAndUpdated',
  occurrenceNotices: 'master',
  outlookSubscriptionMinutes: 10_080,
  slowEndpointFrom: 1,
}

import { z } from 'zod'

/** Where Microsoft's documentation leaves open how online meetings come about: both ways, to be set by the control. */
export const meetingOptions = z.object({
  /** When an event's online meeting can be joined: in the answer that creates it, or some seconds later, when it is read again. */
  joinUrl: z.enum(['atOnce', 'later']),
})

export type MeetingOptions = z.infer<typeof meetingOptions>

export const meetingDefaults: MeetingOptions = { joinUrl: 'atOnce' }

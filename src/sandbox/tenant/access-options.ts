import { z } from 'zod'

/** Where Microsoft's table of permissions and its description of them differ: both ways, to be set by the control. */
export const accessOptions = z.object({
  /**
   * Calendars.ReadWrite, which "allows to create, read, update and delete events", is missing from the table where a single event is read:
   * it opens that too, or only what the table lists it for.
   */
  calendarsReadWrite: z.enum(['coversReading', 'asListed']),
})

export type AccessOptions = z.infer<typeof accessOptions>

export const accessDefaults: AccessOptions = { calendarsReadWrite: 'coversReading' }

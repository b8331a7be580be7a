import { z } from 'zod'

/** Where Microsoft's documentation is silent or reports contradict each other about the directory: both ways, to be set by the control. */
export const directoryOptions = z.object({
  /** Pages without items that still have a nextLink: none, one after every fourth page, or one after every page. */
  directoryPages: z.enum(['full', 'sometimesEmpty', 'oftenEmpty']),
  /** users/delta with each object once; or with repeats, replays of the round before, and removals already in the first round. */
  directoryDelta: z.enum(['tidy', 'untidy']),
  /** Answer to a users/delta token past its seven days: 410 with a Location to start anew from, or 400. */
  expiredDelta: z.enum(['gone', 'badRequest']),
  /** `$expand=manager($select=…)` without `$levels`, which the documentation requires and applications leave out. */
  expandSelect: z.enum(['levelsRequired', 'free']),
  /** Enumerations in mailbox settings: as the type says, or with capitals and `userPurpose` as an object, as in Microsoft's samples. */
  settingsEnums: z.enum(['plain', 'asSampled']),
})

export type DirectoryOptions = z.infer<typeof directoryOptions>

export const directoryDefaults: DirectoryOptions = {
  directoryPages: 'sometimesEmpty',
  directoryDelta: 'tidy',
  expiredDelta: 'gone',
  expandSelect: 'levelsRequired',
  settingsEnums: 'plain',
}

import { z } from 'zod'

/** Where Microsoft's documentation gives several numbers for the connector: set by the control. */
export const connectorOptions = z.object({
  /** Largest message in KB of UTF-16, card included: 100 today, 40 and 28 in older pages. */
  messageKilobytes: z.union([z.literal(100), z.literal(40), z.literal(28)]),
})

export type ConnectorOptions = z.infer<typeof connectorOptions>

export const connectorDefaults: ConnectorOptions = { messageKilobytes: 100 }

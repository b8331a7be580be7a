import type { GraphCall, GraphReply } from '../route.ts'
import { zoneNamed } from './zoned-time.ts'
import { knownZones, offsetAt } from './zones.ts'

/** `GET …/outlook/supportedTimeZones`: names as Windows (unless asked otherwise) or IANA has them, with the offset of now. */
export function supportedTimeZones(standard: 'windows' | 'iana'): (call: GraphCall) => GraphReply {
  return ({ tenant }) => {
    const now = tenant.clock.now().getTime()
    const value = knownZones(standard).map((alias) => ({
      alias,
      displayName: `(UTC${printOffset(offsetAt(zoneNamed(alias), now))}) ${alias}`,
    }))
    return {
      status: 200,
      body: { '@odata.context': `${tenant.origin}/v1.0/$metadata#Collection(microsoft.graph.timeZoneInformation)`, value },
    }
  }
}

/** `+05:30`; nothing for UTC itself. */
function printOffset(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000
  if (minutes === 0) return ''
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

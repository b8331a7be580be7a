import { ResponseType } from '@microsoft/microsoft-graph-client'
import type { PersonId } from '../../../domain/people/person.ts'
import type { Graph } from '../connect-graph.ts'
import { lost } from '../refusal.ts'
import { GraphRefused } from '../refused.ts'
import { readSchedules, type Schedule } from './read-schedules.ts'

/** One slot of the availability digits. */
export const slotMinutes = 15
/** Documented limits of getSchedule: 20 mailboxes and less than 62 days a call. */
export const mailboxesPerCall = 20
export const daysPerCall = 61

/** What a read of free/busy needs of Graph. */
export type Asked = Pick<Graph, 'client' | 'telemetry'>

/** One getSchedule call, as seen by `viewer`; `from` and `to` in epoch milliseconds, `items`: with the entries of the calendars. An answer that is not one is `unavailable`. */
export async function askSchedules(
  { client, telemetry }: Asked,
  viewer: PersonId,
  addresses: readonly string[],
  from: number,
  to: number,
  items = false,
): Promise<Schedule[]> {
  const request = client.api(`/users/${viewer}/calendar/getSchedule`).responseType(ResponseType.RAW)
  const response = (await request.post({
    schedules: addresses,
    startTime: utc(from),
    endTime: utc(to),
    availabilityViewInterval: slotMinutes,
  })) as Response
  const body = Buffer.from(await response.arrayBuffer())
  try {
    return readSchedules(body, items)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const trace = response.headers.get('client-request-id') ?? ''
    telemetry.event('graph.shape', { operation: 'getSchedule', path: '', problem: 'not_schedules', trace })
    throw new GraphRefused(lost('read'), trace)
  }
}

function utc(at: number): { dateTime: string; timeZone: string } {
  return { dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' }
}

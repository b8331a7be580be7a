import { type Client, GraphError, ResponseType } from '@microsoft/microsoft-graph-client'
import type { PersonId } from '../../../domain/people/person.ts'
import { readSchedules, type Schedule } from './read-schedules.ts'

/** One slot of the availability digits. */
export const slotMinutes = 15
/** Documented limits of getSchedule: 20 mailboxes and less than 62 days a call. */
export const mailboxesPerCall = 20
export const daysPerCall = 61
/** Twenty mailboxes with the thousand entries that Outlook lists at most come to 8 MB; what goes on beyond is no answer to keep in memory. */
const mostBytes = 32 * 1024 * 1024

/** One getSchedule call, seen by `viewer`: `from` and `to` in epoch milliseconds. Throws a GraphError, also where the answer cannot be read. */
export async function askSchedules(
  client: Client,
  viewer: PersonId,
  addresses: readonly string[],
  from: number,
  to: number,
): Promise<Schedule[]> {
  const request = client.api(`/users/${viewer}/calendar/getSchedule`).responseType(ResponseType.RAW)
  const response: Response = await request.post({
    schedules: addresses,
    startTime: utc(from),
    endTime: utc(to),
    availabilityViewInterval: slotMinutes,
  })
  try {
    const body = await bodyOf(response)
    if (response.ok) return readSchedules(body)
    throw refused(response, body)
  } catch (error) {
    throw error instanceof GraphError ? error : new GraphError(response.status, 'an answer that cannot be read', error as Error)
  }
}

async function bodyOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > mostBytes) throw new GraphError(response.status, 'an answer without end')
  }
  return Buffer.concat(chunks)
}

/** As the client makes it of an answer that it reads itself. */
function refused(response: Response, body: Buffer): GraphError {
  const refusal = new GraphError(response.status)
  refusal.headers = response.headers
  refusal.code = codeIn(body)
  return refusal
}

function codeIn(body: Buffer): string | null {
  try {
    const { error } = JSON.parse(body.toString('utf8'))
    return typeof error?.code === 'string' ? error.code : null
  } catch {
    return null
  }
}

function utc(at: number): { dateTime: string; timeZone: string } {
  return { dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' }
}

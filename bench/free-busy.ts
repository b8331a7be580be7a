import { Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { readAvailability } from '../src/adapters/graph/availability.ts'
import { busyRuns } from '../src/adapters/graph/free-busy/busy-runs.ts'
import type { PersonId } from '../src/domain/people/person.ts'
import type { Availability } from '../src/ports/calendar.ts'
import { addressOf, freeBusyAnswers } from './free-busy-answers.ts'

const size = { mailboxes: 200, days: 61, entriesAMailbox: 250 }
const rounds = 30
const from = new Date('2026-03-02T00:00:00Z')
const to = new Date(from.getTime() + size.days * 86_400_000)
const people = Array.from({ length: size.mailboxes }, (_, number) => ({ id: `${number}` as PersonId, address: addressOf(number) }))
/** One call each, one after the other: what is measured is reading. */
const groups = Array.from({ length: size.mailboxes / 20 }, (_, number) => people.slice(number * 20, number * 20 + 20))
const answer = z.object({
  value: z.array(z.object({ scheduleId: z.string(), availabilityView: z.string().nullish(), error: z.unknown().optional() })),
})

export type Reader = 'ours' | 'JSON.parse and zod'
export interface Reading {
  reader: Reader
  /** Of one core: processor time, not time on the wall. */
  mailboxesPerSecond: number
  megabytesAnAnswer: number
  /** What the process needed at most beyond the answers themselves. */
  peakMB: number
  busyIntervals: number
}

/** Reads synthetic answers from the bytes to busy intervals, through the adapter and without a network. For a process of its own: memory is its peak. */
export async function measureReading(reader: Reader): Promise<Reading> {
  const answers = freeBusyAnswers(size, from)
  const client = Client.initWithMiddleware({ middleware: new Answering(answers) })
  const read = reader === 'ours' ? () => ours(client) : () => plainly(client)
  const before = process.memoryUsage().rss
  let best = Number.POSITIVE_INFINITY
  let busyIntervals = 0
  for (let round = 0; round < rounds; round += 1) {
    const begun = process.cpuUsage()
    busyIntervals = (await read()).reduce((sum, { busy }) => sum + (busy?.length ?? Number.NaN), 0)
    const { user, system } = process.cpuUsage(begun)
    best = Math.min(best, (user + system) / 1e6)
  }
  return {
    reader,
    mailboxesPerSecond: Math.round(size.mailboxes / best),
    megabytesAnAnswer: Math.round([...answers.values()].reduce((sum, body) => sum + body.length, 0) / answers.size / 1e4) / 100,
    peakMB: Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1e6),
    busyIntervals,
  }
}

async function ours(client: Client): Promise<readonly Availability[]> {
  const telemetry = { event: () => undefined, failure: () => undefined }
  const availability: Availability[] = []
  for (const group of groups) {
    const read = await readAvailability({ client, telemetry }, group[0]!.id, group, from, to)
    if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.refusal)}`)
    availability.push(...read.value)
  }
  return availability
}

/** The whole answer is made, checked, and turned into the same intervals. */
async function plainly(client: Client): Promise<readonly Availability[]> {
  const read: Availability[] = []
  for (const group of groups) {
    const reply: unknown = await client.api('/me/calendar/getSchedule').post({ schedules: group.map(({ address }) => address) })
    const views = new Map(answer.parse(reply).value.map((entry) => [entry.scheduleId, entry.availabilityView ?? '']))
    for (const { id, address } of group) {
      read.push({ personId: id, busy: busyRuns(views.get(address)!, from.getTime(), to.getTime(), 900_000) })
    }
  }
  return read
}

/** In the place of the wire: answers by the first address asked for. */
class Answering implements Middleware {
  readonly #answers: ReadonlyMap<string, Buffer>

  constructor(answers: ReadonlyMap<string, Buffer>) {
    this.#answers = answers
  }

  async execute(context: Context): Promise<void> {
    const { schedules } = JSON.parse(context.options?.body as string) as { schedules: string[] }
    const body = new Uint8Array(this.#answers.get(schedules[0]!)!)
    context.response = new Response(body, { headers: { 'content-type': 'application/json' } })
  }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '../src/main/config.ts'
import { wire } from '../src/main/wire.ts'
import type { JobQueue } from '../src/ports/jobs.ts'
import type { World } from '../src/ports/world.ts'
import { resumeSeries } from '../src/usecases/booking/resume-series.ts'
import { watchCalendars } from '../src/usecases/booking/watch-calendars.ts'
import { workJobs } from '../src/worker/work-jobs.ts'
import { orderProgram } from './booking-program.ts'
import { profilePlanner } from './planner-share.ts'

/**
 * The product's worker on its embedded store, as a process of its own that can be killed: `order N` orders a program and says so, `work`
 * books until nothing is left to do. Lines of JSON on standard output. Messages to people and the comparison are not part of it.
 */
const [task, count] = process.argv.slice(2)
const lookedEveryMs = 2000
const hints = createServer((request, response) => {
  const token = new URL(request.url!, 'http://localhost').searchParams.get('validationToken')
  response.writeHead(token === null ? 202 : 200, { 'content-type': 'text/plain' })
  response.end(token ?? '')
}).listen(0, '127.0.0.1')
await new Promise((resolve) => hints.once('listening', resolve))

const read = readConfig(process.env)
if (!read.ok) throw new Error(read.faults.join('\n'))
const wired = await wire(read.config)
const { tenantId, jobs } = wired
const world: World = { ...wired.world, notifyAt: `http://127.0.0.1:${(hints.address() as AddressInfo).port}` }

if (task === 'order') say(await orderProgram(world, tenantId, Number(count)))
else await work()
await wired.close()
hints.close()
process.exit()

async function work(): Promise<void> {
  workJobs(world, bookingOf(jobs))
  const planner = await profilePlanner()
  const begun = performance.now()
  await jobs.start()
  for (let round = 0; !(await isDone()); round++) {
    if (round % 30 === 0) for (const duty of [resumeSeries, watchCalendars]) await duty(world, tenantId)
    await pause(lookedEveryMs)
  }
  const milliseconds = Math.round(performance.now() - begun)
  await jobs.stop()
  say({ states: await states(), milliseconds, plannerMs: await planner.stop(), movesWritten: await movesWritten() })
}

/** All but the messages, which are another account. */
function bookingOf(queue: JobQueue): JobQueue {
  return { ...queue, work: (kind, handler, options) => (kind.endsWith('-delivery') ? undefined : queue.work(kind, handler, options)) }
}

async function states(): Promise<Record<string, number>> {
  const { store } = world
  const all = await store.transaction(tenantId, async (unit) => {
    const [program] = await unit.programs.list()
    return program ? unit.series.listByProgram(program.id) : []
  })
  return Object.fromEntries(
    Map.groupBy(all, ({ state }) => state)
      .entries()
      .map(([state, { length }]) => [state, length]),
  )
}

/** Says how far it is. */
async function isDone(): Promise<boolean> {
  const counted = await states()
  say({ states: counted })
  if (['planning', 'booking', 'waiting'].some((state) => counted[state])) return false
  return world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const left = await unit.series.listUnsettled(now, new Date(now.getTime() + 28 * 86_400_000), 1)
    // Those too whose subscription is on its way or waits to be asked for again.
    const triedBy = new Date(now.getTime() + 86_400_000)
    return left.length === 0 && (await unit.series.listUnwatched(triedBy, now, 1)).length === 0
  })
}

/** Moves and gaps that Outlook has by now. */
async function movesWritten(): Promise<number> {
  return world.store.transaction(tenantId, async (unit) => {
    const [program] = await unit.programs.list()
    const series = await unit.series.listByProgram(program!.id)
    const from = world.clock.now()
    const to = new Date(from.getTime() + 28 * 86_400_000)
    let written = 0
    for (const { id } of series)
      for (const { status, inOutlook, slotStart } of await unit.sessions.listBySeries(id))
        if (status !== 'planned' && inOutlook && slotStart && slotStart >= from && slotStart < to) written++
    return written
  })
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { type SandboxAddresses, sandboxEnvironment } from '../src/main/sandbox-environment.ts'
import { trustAuthority } from '../src/main/trust-authority.ts'
import { weeks } from './booking-program.ts'

type Addresses = SandboxAddresses & { graph: string }

interface Entry {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly applied: boolean
}

/** What the worker says, line by line, the later over the earlier. */
interface Said {
  people: number
  states: Record<string, number>
  milliseconds: number
  plannerMs: number
  movesWritten: number
}

export interface Booked {
  readonly mentorships: number
  readonly people: number
  readonly states: Record<string, number>
  readonly seconds: number
  /** Requests by what they are for. */
  readonly requests: Record<'calendars' | 'series' | 'occurrences' | 'moves' | 'subscriptions' | 'other', number>
  readonly formula: Record<'calendars' | 'series' | 'moves' | 'subscriptions', number>
  readonly rejected: number
  readonly plannerShare: number
  readonly kills: number
  readonly duplicates: number
}

const latencyMs = 50
const source = join(import.meta.dirname, '../src')

/** Books a program against a sandbox of its own, strict and 50 ms away; `kills` times the worker is killed on the way and started again. */
export async function bookProgram(mentorships: number, kills = 0): Promise<Booked> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-book-'))
  const sandbox = await startSandbox(folder, mentorships)
  const worker = (...task: string[]) => startWorker(sandbox.addresses, folder, task)
  try {
    const { people } = await worker('order', `${mentorships}`).said
    const since = (await journal(sandbox.addresses)).at(-1)?.number ?? 0
    const begun = performance.now()
    for (let kill = 0; kill < kills; kill++) await killOnTheWay(worker('work'))
    const end = await worker('work').said
    const seconds = (performance.now() - begun) / 1000
    const entries = await journal(sandbox.addresses, since)
    return {
      mentorships,
      people,
      states: end.states,
      seconds: Math.round(kills > 0 ? seconds : end.milliseconds / 1000),
      ...economyOf(entries, mentorships, people, end.movesWritten),
      rejected: entries.filter(({ status }) => status === 429).length,
      plannerShare: Math.round((end.plannerMs / end.milliseconds) * 10_000) / 10_000,
      kills,
      duplicates: await duplicates(sandbox.addresses, entries),
    }
  } finally {
    sandbox.child.kill('SIGTERM')
    await once(sandbox.child, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

async function startSandbox(folder: string, mentorships: number): Promise<{ child: ChildProcess; addresses: Addresses }> {
  // Some have no mailbox.
  const people = Math.ceil(mentorships * 1.5) + 20
  const where = ['--port', '0', '--strict', '--people', `${people}`, '--seed', '7', '--clock', '2026-01-29T09:00:00Z', '--data', folder]
  const child = spawn(process.execPath, [join(source, 'sandbox/main.ts'), ...where], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  const addresses = JSON.parse(line) as Addresses
  trustAuthority(addresses.caFile)
  await post(`${addresses.control}/options`, { mailboxLatency: latencyMs })
  return { child, addresses }
}

function startWorker(addresses: Addresses, folder: string, task: string[]): { child: ChildProcess; said: Promise<Said> } {
  const environment = sandboxEnvironment(addresses, { pageUrl: 'http://localhost', dataDir: join(folder, 'store'), port: 3978 })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'booking-worker.ts'), ...task], {
    env: { ...process.env, ...environment, NODE_EXTRA_CA_CERTS: addresses.caFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { child, said: lastLine(child) }
}

async function lastLine(child: ChildProcess): Promise<Said> {
  const said: Said = { people: 0, states: {}, milliseconds: 0, plannerMs: 0, movesWritten: 0 }
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line.startsWith('{"')) Object.assign(said, JSON.parse(line) as Partial<Said>)
  })
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(`the worker ended with ${status}`)
  return said
}

/** As from a power cut, a moment after it has begun to book. */
async function killOnTheWay({ child, said }: ReturnType<typeof startWorker>): Promise<void> {
  await once(createInterface({ input: child.stdout! }), 'line')
  await pause(1000 + Math.random() * 6000)
  child.kill('SIGKILL')
  await said
}

function economyOf(entries: readonly Entry[], mentorships: number, people: number, moves: number): Pick<Booked, 'requests' | 'formula'> {
  const count = (method: string, path: RegExp): number => entries.filter((entry) => entry.method === method && path.test(entry.path)).length
  const requests = {
    calendars: count('POST', /getSchedule$/),
    series: count('POST', /\/events$/),
    occurrences: count('GET', /\/instances/),
    moves: count('PATCH', /\/events\/[^/]+$/) + count('POST', /\/events\/[^/]+\/cancel$/),
    subscriptions: count('POST', /\/subscriptions$/),
  }
  const graph = entries.filter(({ path }) => path.startsWith('/v1.0/') && !path.endsWith('/$batch')).length
  const other = graph - Object.values(requests).reduce((sum, each) => sum + each, 0)
  const windows = Math.ceil((weeks * 7) / 61)
  const formula = { calendars: Math.ceil(people / 20) * windows, series: mentorships, moves, subscriptions: mentorships }
  return { requests: { ...requests, other }, formula }
}

/** Recurring events of ours beyond one in each mailbox that was sent one. */
async function duplicates({ authority, tenantId, clientId, clientSecret, graph }: Addresses, entries: readonly Entry[]): Promise<number> {
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  }
  const answer = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const sent = entries.filter(({ method, path, applied }) => method === 'POST' && /\/events$/.test(path) && applied)
  let found = 0
  for (const path of new Set(sent.map((entry) => entry.path))) {
    const filter = encodeURIComponent("type eq 'seriesMaster' and subject eq 'Mentoring conversation'")
    const reply = await fetch(`${new URL(graph).origin}${path}?$select=id,isCancelled,isOrganizer&$top=50&$filter=${filter}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { value } = (await reply.json()) as { value: { isCancelled: boolean; isOrganizer: boolean }[] }
    found += Math.max(0, value.filter(({ isCancelled, isOrganizer }) => isOrganizer && !isCancelled).length - 1)
  }
  return found
}

async function journal({ control }: Addresses, since = 0): Promise<(Entry & { number: number })[]> {
  const reply = await fetch(`${control}/journal?since=${since}`)
  return ((await reply.json()) as { entries: (Entry & { number: number })[] }).entries
}

async function post(url: string, body: unknown): Promise<void> {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}`)
}

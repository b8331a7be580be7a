import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { judge } from '../tests/torture/judge.ts'
import { deadlyBoundaries, tellKillStory, workersBoundaries } from '../tests/torture/kill/kill-story.ts'
import type { Task, Told } from '../tests/torture/thread.ts'
import { allPairs, somePairs } from '../tests/torture/whole-story.ts'
import { startPostgres } from './postgres-server.ts'
import { type Counts, sum } from './testing/counts.ts'

const USAGE = `Usage: npm run torture -- [--only seeds|boundaries|kills|pauses]... [--seeds 10000] [--from 1] [--pairs all|some] [--threads N] [--report FILE]
       npm run torture -- --seed 1234
Runs stories of people, faults and crashes against the booking protocol and judges each when all is quiet again (docs/torture.md): seeds by
the thousand; every ordered pair of boundaries in process, or each boundary in one pair; and on a PostgreSQL server a real SIGKILL at every
boundary, and a worker that stands still at every boundary and wakes when another has taken over. The same seed is the same story.
A story that breaks a promise is told, with the command that runs it again; then the exit status is 1. A report says how many passed.`

const progressEvery = 100
const pairs = { all: allPairs, some: somePairs }

async function main(): Promise<Counts> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
      only: { type: 'string', multiple: true },
      pairs: { type: 'string', default: 'all' },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return { passed: 0, failed: 0 }
  }
  const threads = Number(values.threads)
  if (values.seed !== undefined) return tellAll('seeds', [Number(values.seed)], 1, true)
  const from = Number(values.from)
  const parts: Record<string, () => Promise<Counts>> = {
    seeds: () =>
      tellAll(
        'seeds',
        Array.from({ length: Number(values.seeds) }, (_, n) => from + n),
        threads,
      ),
    boundaries: () => tellAll('pairs of boundaries', pairs[values.pairs as keyof typeof pairs](), threads),
    kills: () => onServer('kill', deadlyBoundaries),
    pauses: () => onServer('stop', workersBoundaries),
  }
  const wanted = Object.entries(parts).filter(([name]) => values.only?.includes(name) ?? true)
  if (wanted.length === 0 || !(values.pairs in pairs)) throw new Error(USAGE)
  const counts: Counts[] = []
  for (const [, run] of wanted) counts.push(await run())
  if (values.report) writeFileSync(values.report, JSON.stringify(sum(counts)))
  return sum(counts)
}

/** A story that broke anything has failed. */
async function tellAll(kind: string, tasks: readonly Task[], threads: number, aloud = false): Promise<Counts> {
  const began = performance.now()
  const told: Told[] = []
  const broken: string[] = []
  const summary = (): string => {
    const all = (what: 'faults' | 'deaths' | 'requests') => told.reduce((total, one) => total + one[what], 0)
    const seconds = (performance.now() - began) / 1000
    const pace = `${seconds.toFixed(0)} s, ${((1000 * seconds) / Math.max(told.length, 1)).toFixed(0)} ms each`
    return `${told.length} ${kind}: ${all('faults')} faults, ${all('deaths')} deaths, ${all('requests')} requests; ${broken.length} broken; ${pace}`
  }
  const take = (one: Told): void => {
    told.push(one)
    if (one.violations.length > 0) broken.push(one.name)
    if (aloud || one.violations.length > 0) console.log(text(one))
    if (told.length % progressEvery === 0) console.log(summary())
  }
  const shares = Array.from({ length: Math.min(threads, tasks.length) }, (_, n) => tasks.filter((_, place) => place % threads === n))
  await Promise.all(shares.map((share) => runThread(share, take)))
  console.log([summary(), ...broken.map((name) => `  broken: ${name}`)].join('\n'))
  return { passed: told.length - broken.length, failed: broken.length }
}

function runThread(tasks: readonly Task[], take: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../tests/torture/thread.ts', import.meta.url), { workerData: tasks })
    thread.on('message', take)
    thread.on('error', reject)
    thread.on('exit', () => resolve())
  })
}

function text({ name, history, violations, replay }: Told): string {
  const lines = [name, ...history, ...violations.map((violation) => `BROKEN ${violation}`)]
  return [...lines, ...(violations.length > 0 && replay ? [`again: ${replay}`] : [])].join('\n  ')
}

async function onServer(how: 'kill' | 'stop', boundaries: readonly string[]): Promise<Counts> {
  const server = await startPostgres()
  try {
    const began = performance.now()
    const { deaths, evidence } = await tellKillStory({ boundaries, databaseUrl: server.url, how })
    const violations = judge(evidence)
    console.log(
      `${deaths.length} ${how === 'kill' ? 'kills' : 'late workers'} on PostgreSQL: ${violations.length} broken; ${((performance.now() - began) / 1000).toFixed(0)} s`,
    )
    for (const violation of violations) console.log(`  BROKEN ${violation}`)
    const whole = violations.length === 0 && deaths.length === boundaries.length
    return whole ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  } finally {
    await server.stop()
  }
}

process.exitCode = (await main()).failed === 0 ? 0 : 1

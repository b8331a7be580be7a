import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { SeedResult } from '../tests/torture/seed.ts'

const USAGE = `Usage: npm run torture -- [--seeds 10000] [--from 1] [--threads N]
       npm run torture -- --seed 1234
Runs stories of people, faults and crashes against the booking protocol and judges each when all is quiet again (docs/torture.md).
The same seed is the same story. A story that breaks a promise is told, with the command that runs it again; then the exit status is 1.`

const progressEvery = 100

interface Tally {
  seeds: number
  faults: number
  deaths: number
  requests: number
  broken: SeedResult[]
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const from = Number(values.seed ?? values.from)
  const to = values.seed === undefined ? from + Number(values.seeds) : from + 1
  const began = performance.now()
  const tally: Tally = { seeds: 0, faults: 0, deaths: 0, requests: 0, broken: [] }
  const threads = Math.min(Number(values.threads), to - from)
  const take = (result: SeedResult): void => {
    add(tally, result)
    if (values.seed !== undefined || result.violations.length > 0) tell(result)
    if (tally.seeds % progressEvery === 0) console.log(summary(tally, performance.now() - began))
  }
  await Promise.all(Array.from({ length: threads }, (_, n) => runThread({ from: from + n, to, step: threads }, take)))
  console.log(summary(tally, performance.now() - began))
  return tally.broken.length > 0 ? 1 : 0
}

function runThread(workerData: { from: number; to: number; step: number }, take: (result: SeedResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../tests/torture/seed-thread.ts', import.meta.url), { workerData })
    thread.on('message', take)
    thread.on('error', reject)
    thread.on('exit', () => resolve())
  })
}

function add(tally: Tally, result: SeedResult): void {
  tally.seeds += 1
  for (const what of ['faults', 'deaths', 'requests'] as const) tally[what] += result[what]
  if (result.violations.length > 0) tally.broken.push(result)
}

function tell({ seed, hash, history, violations }: SeedResult): void {
  console.log([`seed ${seed}  ${hash}`, ...history, ...violations.map((violation) => `BROKEN ${violation}`)].join('\n  '))
  if (violations.length > 0) console.log(`  again: npm run torture -- --seed ${seed}`)
}

function summary({ seeds, faults, deaths, requests, broken }: Tally, milliseconds: number): string {
  const pace = `${(milliseconds / 1000).toFixed(0)} s, ${(milliseconds / Math.max(seeds, 1)).toFixed(0)} ms a seed`
  const failed = broken.length === 0 ? '0 broken' : `${broken.length} broken (${broken.map(({ seed }) => seed).join(', ')})`
  return `${seeds} seeds: ${faults} faults, ${deaths} deaths, ${requests} requests; ${failed}; ${pace}`
}

process.exitCode = await main()

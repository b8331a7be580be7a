import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Counts, ReadReport } from './counts.ts'
import type { ReadFailures } from './failures.ts'

export type Step = {
  readonly name: string
  /** The command line; a runner with a report writes it, as JSON, to the path given here and in TEST_REPORT. */
  readonly command: (report: string) => readonly string[]
  /** How many of the machine's cores it keeps busy. */
  readonly cores: number
  readonly read: ReadReport
  /** Told again at the end: what a runner prints of a failure is far up by then. */
  readonly failures?: ReadFailures
  /** Brings about what the step needs and returns the environment that tells it so. */
  readonly prepare?: () => Promise<Record<string, string>>
}
export type Outcome = {
  readonly name: string
  readonly counts: Counts
  readonly seconds: number
  readonly failures: readonly string[]
  readonly hindrance?: string
}
type Print = (line: string) => void

/**
 * Runs the steps in their order, as many side by side as the cores allow, and prints what they print as it comes.
 * A step whose preparation fails is not run and counts as one failure with the reason.
 */
export async function runSteps(steps: readonly Step[], cores: number, print: Print): Promise<Outcome[]> {
  const reports = await mkdtemp(join(tmpdir(), 'mentoring-test-'))
  const preparations = new Map(steps.map((step) => [step, settle(step.prepare?.() ?? Promise.resolve({}))]))
  const outcomes = new Map<Step, Promise<Outcome>>()
  const running = new Set<Promise<unknown>>()
  let busy = 0
  for (const step of steps) {
    const needed = Math.min(step.cores, cores)
    while (busy + needed > cores) await Promise.race(running)
    busy += needed
    const outcome = runStep(step, await preparations.get(step)!, join(reports, `${step.name}.json`), print)
    outcomes.set(step, outcome)
    const release: Promise<unknown> = outcome.finally(() => {
      busy -= needed
      running.delete(release)
    })
    running.add(release)
  }
  const results = await Promise.all(outcomes.values())
  await rm(reports, { recursive: true, force: true })
  return results
}

type Prepared = { readonly environment: Record<string, string> } | { readonly hindrance: string }

function settle(preparation: Promise<Record<string, string>>): Promise<Prepared> {
  return preparation.then(
    (environment) => ({ environment }),
    (error: Error) => ({ hindrance: error.message }),
  )
}

async function runStep(step: Step, prepared: Prepared, reportPath: string, print: Print): Promise<Outcome> {
  if ('hindrance' in prepared) {
    print(`${step.name}: ${prepared.hindrance}`)
    return { name: step.name, counts: { passed: 0, failed: 1 }, seconds: 0, failures: [], hindrance: prepared.hindrance }
  }
  const started = performance.now()
  const [program = '', ...rest] = step.command(reportPath)
  const env = { ...process.env, TEST_REPORT: reportPath, ...prepared.environment }
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const printed = Promise.all([child.stdout, child.stderr].map((stream) => relay(stream, (line) => print(`${step.name} | ${line}`))))
  const [exitCode] = (await once(child, 'close')) as [number | null]
  await printed
  const report: unknown = await readFile(reportPath, 'utf8').then(JSON.parse, () => undefined)
  const seconds = (performance.now() - started) / 1000
  return { name: step.name, counts: step.read(exitCode ?? 1, report), seconds, failures: step.failures?.(report) ?? [] }
}

async function relay(stream: Readable, print: Print): Promise<void> {
  for await (const line of createInterface({ input: stream })) print(line)
}

import { spawnSync } from 'node:child_process'
import { solveDense } from '../src/domain/matching/assignment/dense-assignment.ts'
import { plainRules } from '../src/domain/matching/match-rules.ts'
import { poolOf } from '../src/domain/matching/pool.ts'
import { profilesOf } from './match-profiles.ts'

const TIMES = 5

interface Cold {
  readonly milliseconds: number
  readonly ownCpuMilliseconds: number
  readonly cpuMilliseconds: number
  readonly objective: number
}

/**
 * From profiles in memory to the answer, in processes that have matched nobody before: the median of five by the clock, the processor time of
 * the thread that matches, and that of the whole process with the compiler and the collector beside it.
 */
export function coldFigure(mentees: number, mentors: number, seed: number, objective: number): object {
  const runs = Array.from({ length: TIMES }, () => inFreshProcess(mentees, mentors, seed))
  const median = (name: Exclude<keyof Cold, 'objective'>) => runs.map((run) => run[name]).sort((a, b) => a - b)[(TIMES - 1) / 2]!
  return {
    milliseconds: median('milliseconds'),
    ownCpuMilliseconds: median('ownCpuMilliseconds'),
    cpuMilliseconds: median('cpuMilliseconds'),
    right: runs.every((run) => run.objective === objective),
  }
}

function inFreshProcess(...given: readonly number[]): Cold {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, ...given.map(String)], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Cold
}

function cold(mentees: number, mentors: number, seed: number): Cold {
  // Copies, as parsing makes them, so that nothing about them is known yet.
  const people = structuredClone(profilesOf(mentees, mentors, seed))
  const [begun, own, all] = [performance.now(), process.threadCpuUsage(), process.cpuUsage()]
  const { objective } = solveDense(poolOf(people.mentees, people.mentors, new Date('2026-03-02T09:00:00Z'), plainRules))
  const tenths = (milliseconds: number) => Math.round(10 * milliseconds) / 10
  const sum = ({ user, system }: NodeJS.CpuUsage) => tenths((user + system) / 1000)
  return {
    milliseconds: tenths(performance.now() - begun),
    ownCpuMilliseconds: sum(process.threadCpuUsage(own)),
    cpuMilliseconds: sum(process.cpuUsage(all)),
    objective,
  }
}

if (process.argv[1] === import.meta.filename) {
  const [mentees, mentors, seed] = process.argv.slice(2).map(Number) as [number, number, number]
  console.log(JSON.stringify(cold(mentees, mentors, seed)))
}

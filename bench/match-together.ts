import { MatchThreads } from '../src/adapters/matching/match-threads.ts'
import { plainRules } from '../src/domain/matching/match-rules.ts'
import type { Plan } from '../src/domain/rounds/solve-round.ts'
import { sinceThen } from './match-cpu.ts'
import { profilesOf } from './match-profiles.ts'

const TIMES = 4
const plan: Plan = { aim: 'best', seed: 1, adjustments: [] }

/**
 * A whole round as the product opens it, scored and solved on two threads while a third is free: by the clock, with threads that have to start
 * and with threads that wait, and the longest that nothing else was done on the third. `objective`: what was proved for one thread.
 */
export async function togetherFigure(mentees: number, mentors: number, seed: number, objective: number): Promise<object> {
  const people = profilesOf(mentees, mentors, seed)
  const pool = { ...people, at: new Date('2026-03-02T09:00:00Z'), rules: plainRules }
  const engine = new MatchThreads()
  const runs = []
  for (let time = 0; time < TIMES; time++) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    const answer = engine.openRound(pool, plan)
    const heldMilliseconds = Math.round(performance.now() - begun)
    const right = (await answer).mostPoints === objective
    runs.push({ heldMilliseconds, milliseconds: Math.round(performance.now() - begun), cpuMilliseconds: sinceThen(cpu), right })
  }
  await engine.close()
  const [first, ...others] = runs as [(typeof runs)[0], ...typeof runs]
  const least = (name: 'milliseconds' | 'cpuMilliseconds' | 'heldMilliseconds') => Math.min(...others.map((run) => run[name]))
  return {
    firstMilliseconds: first.milliseconds,
    milliseconds: least('milliseconds'),
    cpuMilliseconds: least('cpuMilliseconds'),
    heldMilliseconds: least('heldMilliseconds'),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    right: runs.every(({ right }) => right),
  }
}

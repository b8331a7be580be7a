import { planProgram } from '../domain/scheduling/plan-program.ts'
import type { PlannedOccurrence, ProgramPlan } from '../domain/scheduling/program-plan.ts'
import { runDryRun } from './dry-run/problem-file.ts'
import { readSchedulingProblem, type SchedulingProblem } from './dry-run/scheduling-problem.ts'

const USAGE = `Usage: npm run -s plan -- PROBLEM.json > ANSWER.json
Plans the recurring check-ins of all mentorships in the file together and says of each occurrence whether it is planned, moved or skipped, and why.
Bad input ends with status 2 and one line a fault.`

function answerTo(input: unknown): unknown {
  const scheduling = readSchedulingProblem(input)
  const before = performance.now()
  const plan = planProgram(scheduling.problem)
  return { ...answerOf(scheduling, plan), milliseconds: Math.round((performance.now() - before) * 10) / 10 }
}

function answerOf({ problem, zoneNames }: SchedulingProblem, { plans, ...sums }: ProgramPlan): object {
  return {
    plans: plans.map(({ mentorshipId, slot, occurrences }, index) => ({
      mentorship: mentorshipId,
      slot: slot && {
        weekday: slot.weekday,
        time: slot.time,
        timeZone: zoneNames.get(problem.mentorships[index]!.organizerId),
        ...(slot.phase === null ? {} : { phase: slot.phase }),
        ...(slot.week === null ? {} : { week: slot.week }),
      },
      occurrences: occurrences.map(told),
    })),
    ...sums,
  }
}

function told({ period, status, start, end, reason }: PlannedOccurrence): object {
  const why = reason && { reason: reason.personId === null ? 'none' : `${reason.kind}:${reason.personId}` }
  return { period, status, ...(start === null ? {} : { start: instant(start), end: instant(end) }), ...why }
}

function instant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

runDryRun(USAGE, answerTo)

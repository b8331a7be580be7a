import type { ConformanceReport } from '../../src/sandbox/conformance/report.ts'
import type { Counts } from './counts.ts'

/** An operation that was exercised and never differed has passed; whatever differs, lacks a test or is missing has failed. */
export function conformanceCounts({ exercised, neverExercised, missing, violations }: ConformanceReport): Counts {
  const faulty = new Set(violations.map(({ operation }) => operation))
  const passed = exercised.filter((operation) => !faulty.has(operation)).length
  return { passed, failed: violations.length + neverExercised.length + missing.length }
}

export function conformanceLines(report: ConformanceReport): string[] {
  const { responses, exercised, neverExercised, missing, violations } = report
  return [
    ...violations.map(({ operation, status, what, times }) => `${operation} ${status} ${what} (${times} times)`),
    ...missing.map((operation) => `${operation} is answered by nothing`),
    `${responses} responses of ${exercised.length} operations, ${violations.length} kinds of violation; never exercised: ${neverExercised.join(', ') || 'none'}`,
  ]
}

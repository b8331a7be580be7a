import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { graphRoutes } from '../graph/routes.ts'
import { operationKey, ownPath, readMetadata } from './metadata.ts'
import type { Finding } from './validator.ts'

export interface Violation {
  operation: string
  status: number
  what: string
  times: number
}

export interface ConformanceReport {
  /** Answers seen, refusals included. */
  responses: number
  /** Operations that gave a valid success answer at least once. */
  exercised: string[]
  neverExercised: string[]
  /** Of Microsoft's operations, those no route answers. */
  missing: string[]
  violations: Violation[]
}

/** What all processes together have seen, from the files {@link recordInto} wrote. */
export function readReport(folder: string): ConformanceReport {
  const findings = readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    // A killed process may leave half a line, the last.
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Finding)
  return summarize(findings)
}

export function summarize(findings: readonly Finding[]): ConformanceReport {
  const exercised = new Set<string>()
  const violations = new Map<string, Violation>()
  for (const { operation, status, violations: found } of findings) {
    if (operation !== null && status < 400 && found.length === 0) exercised.add(operation)
    for (const what of found) count(violations, { operation: operation ?? 'no operation', status, what, times: 1 })
  }
  const answered = answeredOperations()
  const names = readMetadata().operations.map(({ name }) => name)
  return {
    responses: findings.length,
    exercised: [...exercised],
    neverExercised: names.filter((name) => answered.has(operationKey(name)) && !exercised.has(name)),
    missing: names.filter((name) => !answered.has(operationKey(name))),
    violations: [...violations.values()],
  }
}

function count(violations: Map<string, Violation>, violation: Violation): void {
  const key = `${violation.operation} ${violation.status} ${violation.what}`
  const known = violations.get(key)
  if (known) known.times += 1
  else violations.set(key, violation)
}

/** Keys of everything some route answers; what is below a person is below `/me` too. */
export function answeredOperations(): Set<string> {
  const keys = graphRoutes.flatMap(({ method, path }) => [`${method} ${path}`, `${method} ${ownPath(path)}`])
  return new Set([...keys, 'POST /$batch'].map(operationKey))
}

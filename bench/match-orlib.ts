import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { solveAssignment } from '../src/domain/matching/assignment/solve-assignment.ts'
import type { SparseAssignment } from '../src/domain/matching/assignment/sparse-assignment.ts'

/** Least costs as published with the files. */
const KNOWN: Readonly<Record<string, number>> = { 'assign100.txt': 305, 'assign500.txt': 991, 'assign600.txt': 1176, 'assign700.txt': 1362 }

export interface LeastCost {
  readonly file: string
  readonly cost: number
  readonly known: number
  readonly cpuMilliseconds: number
}

/** The assignment files of a folder whose least cost is known: a size, then the costs row after row. */
export function leastCosts(folder: string): LeastCost[] {
  return readdirSync(folder)
    .filter((file) => file in KNOWN)
    .sort()
    .map((file) => {
      const [size, ...costs] = readFileSync(join(folder, file), 'utf8').trim().split(/\s+/).map(Number)
      const most = 1 + costs.reduce((high, cost) => Math.max(high, cost), 0)
      const problem = complete(
        size!,
        costs.map((cost) => most - cost),
      )
      const before = process.cpuUsage()
      const { objective } = solveAssignment(problem)
      const { user, system } = process.cpuUsage(before)
      return { file, cost: size! * most - objective, known: KNOWN[file]!, cpuMilliseconds: Math.round((user + system) / 1000) }
    })
}

function complete(size: number, scores: readonly number[]): SparseAssignment {
  return {
    firstPair: Int32Array.from({ length: size + 1 }, (_, row) => row * size),
    mentor: Int32Array.from(scores, (_, at) => at % size),
    score: Float64Array.from(scores),
    capacity: new Int32Array(size).fill(1),
  }
}

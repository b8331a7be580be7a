import { spawnSync } from 'node:child_process'
import { linearSumAssignment } from 'linear-sum-assignment'
import { munkres } from 'munkres'
import { type Family, type Pool, poolOf } from './match-families.ts'

export const PEERS = ['munkres', 'linear-sum-assignment'] as const
export type Peer = (typeof PEERS)[number]

export interface PeerAnswer {
  readonly objective: number
  readonly cpuMilliseconds: number
}

const GIVE_UP_AFTER = 30_000

/** A peer on the same pool in a process of its own; null when it gives up or runs out of memory or half a minute. */
export function askPeer(peer: Peer, family: Family, mentees: number, mentors: number, seed: number): PeerAnswer | null {
  const { status, stdout } = spawnSync(process.execPath, [import.meta.filename, peer, family, `${mentees}`, `${mentors}`, `${seed}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: GIVE_UP_AFTER,
  })
  return status === 0 ? (JSON.parse(stdout) as PeerAnswer) : null
}

/** Peers know no capacities: each place of a mentor is a column. A pair that is not allowed scores as much as none. */
function columnsOf({ mentees, mentors, capacity, scores }: Pool): number[][] {
  const columns = [...capacity].flatMap((places, mentor) => Array.from({ length: places }, () => mentor))
  return Array.from({ length: mentees }, (_, mentee) => columns.map((mentor) => scores[mentee * mentors + mentor]!))
}

const solvers: Readonly<Record<Peer, (rows: number[][]) => readonly (readonly [mentee: number, column: number])[]>> = {
  munkres: (rows) => munkres(rows.map((row) => row.map((score) => -score))),
  'linear-sum-assignment': (rows) =>
    [...linearSumAssignment(rows, { maximaze: true }).rowAssignments].map((column, mentee) => [mentee, column]),
}

function answer(peer: Peer, pool: Pool): PeerAnswer {
  const rows = columnsOf(pool)
  const before = process.cpuUsage()
  const pairs = solvers[peer](rows)
  const { user, system } = process.cpuUsage(before)
  const objective = pairs.reduce((sum, [mentee, column]) => sum + (rows[mentee]?.[column] ?? 0), 0)
  return { objective, cpuMilliseconds: Math.round((user + system) / 1000) }
}

if (process.argv[1] === import.meta.filename) {
  const [peer, family, mentees, mentors, seed] = process.argv.slice(2)
  console.log(JSON.stringify(answer(peer as Peer, poolOf(family as Family, Number(mentees), Number(mentors), Number(seed)))))
}

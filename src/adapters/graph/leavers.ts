import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Answer, DirectoryChanges } from '../../ports/directory.ts'
import type { Graph } from './connect-graph.ts'
import { forgotten } from './forgotten.ts'
import { readRound } from './pages.ts'
import { isOurs } from './pipeline/bearer.ts'

const path = '/users/delta?$select=accountEnabled,manager&$deltatoken=latest'
const headers = { Prefer: 'odata.maxpagesize=999' }
const row = z.object({ id: z.guid(), accountEnabled: z.boolean().nullish(), '@removed': z.unknown().optional() })

/** By users/delta of what matters alone (User.Read.All): usually one request, and an empty answer. */
export async function readLeft(graph: Graph, since: string | null): Promise<Answer<DirectoryChanges>> {
  if (since !== null && !isOurs(graph.root, since)) return { ok: true, value: { kind: 'startOver' } }
  const round = await readRound(graph, { name: 'follow directory', path, headers, row }, since ?? undefined)
  if (!round.ok) return since !== null && forgotten(round.refusal) ? { ok: true, value: { kind: 'startOver' } } : round
  // Somebody can come more than once; the last word counts.
  const gone = new Map(round.value.rows.map((user) => [user.id as PersonId, isGone(user)]))
  const those = (left: boolean) => [...gone].flatMap(([id, one]) => (one === left ? [id] : []))
  return { ok: true, value: { kind: 'changes', left: those(true), changed: those(false), next: round.value.next } }
}

function isGone({ accountEnabled, '@removed': removed }: z.infer<typeof row>): boolean {
  return removed !== undefined || accountEnabled === false
}

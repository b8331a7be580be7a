import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Answer } from '../../ports/directory.ts'
import { read } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { eventPath, prefer } from './event.ts'
import { asAnswer, GraphRefused } from './refused.ts'

/**
 * Throws unless the mailbox answers. An event is also "not found" where its mailbox, or the whole person, is: then nobody has taken it away.
 */
export async function requireMailbox(graph: Graph, person: PersonId): Promise<void> {
  const request = graph.client.api(eventPath(person)).header('Prefer', prefer).select(['id']).top(1)
  const answer = await asAnswer(() => read(graph, 'look for mailbox', request, z.object({ value: z.array(z.unknown()) })))
  if (answer.ok) return
  throw new GraphRefused(answer.refusal.kind === 'gone' ? { kind: 'mailboxUnavailable' } : answer.refusal, answer.trace ?? '')
}

/** What came of asking for an event: `gone` only where the mailbox it was in is there. */
export async function inMailbox<Value>(graph: Graph, person: PersonId, asked: Promise<Answer<Value>>): Promise<Answer<Value>> {
  const answer = await asked
  if (answer.ok || answer.refusal.kind !== 'gone') return answer
  const mailbox = await asAnswer(() => requireMailbox(graph, person))
  return mailbox.ok ? answer : mailbox
}

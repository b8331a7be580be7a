import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Answer, Directory, DirectoryEntry, Reading } from '../../ports/directory.ts'
import type { Entra } from '../identity/entra.ts'
import { type Asking, askTogether, type BatchItem } from './batch.ts'
import { read, shaped } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { readLeft } from './leavers.ts'
import { type GraphMailbox, graphMailbox, zoneOf } from './mailbox.ts'
import { readPages } from './pages.ts'
import { basicProperties, entryOf, type GraphUser, graphUser, personOf, profileProperties } from './person.ts'
import { asAnswer, GraphRefused } from './refused.ts'

/** A directory that answers later than this is out of reach for somebody who looks at a page. */
const inPerson = 10_000

const withId = z.object({ id: z.guid() })

/**
 * The directory on Graph. The reader on their own behalf (delegated User.Read and MailboxSettings.Read: whoever opens the tab need not be
 * among the mailboxes that Exchange lets the application into); managers and everybody else app-only with User.Read.All. One person takes
 * one request, many take few: what Graph keeps in three places is asked for together.
 */
export function graphDirectory(graph: Graph, entra: Entra): Directory {
  const readPeople = async (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Answer<Reading>>> => {
    const items = ids.flatMap((id) => [userItem(`/users/${id}`, fullProperties), managerItem(id), mailboxItem(`/users/${id}`)])
    const answers = await askTogether(graph, items)
    const readings = ids.map(async (id, place): Promise<[PersonId, Answer<Reading>]> => {
      const [user, manager, mailbox] = answers.slice(3 * place, 3 * place + 3)
      return [id, await asAnswer(() => readingOf(graph, `/users/${id}`, { user: user!, manager: manager!, mailbox: mailbox! }, {}))]
    })
    return new Map(await Promise.all(readings))
  }

  const readEntries = async (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Answer<DirectoryEntry>>> => {
    const answers = await askTogether(
      graph,
      ids.flatMap((id) => [userItem(`/users/${id}`, basicProperties), managerItem(id)]),
    )
    const entries = ids.map(async (id, place): Promise<[PersonId, Answer<DirectoryEntry>]> => {
      const [user, manager] = answers.slice(2 * place, 2 * place + 2)
      return [id, await asAnswer(async () => entryIn(graph, user!, manager!))]
    })
    return new Map(await Promise.all(entries))
  }

  const readMyself = async (assertion: string, fresh: boolean, signal: AbortSignal): Promise<Answer<Reading>> => {
    const { root } = graph
    const token = await entra.tokenOnBehalfOf(assertion, [`${root}/User.Read`, `${root}/MailboxSettings.Read`], fresh)
    if (!token.ok) return token
    const mine: Asking = { headers: { Authorization: `Bearer ${token.token}` }, signal }
    const [user, mailbox] = await askTogether(graph, [userItem('/me', fullProperties), mailboxItem('/me')], mine)
    const answer = await asAnswer(() => readingOf(graph, '/me', { user: user!, manager: null, mailbox: mailbox! }, mine))
    const stale = !fresh && !answer.ok && answer.refusal.kind === 'signInNeeded' && answer.refusal.claims === null
    return stale ? readMyself(assertion, true, signal) : answer
  }

  return {
    readMyself: (assertion) => readMyself(assertion, false, AbortSignal.timeout(graph.inPersonMs ?? inPerson)),
    readPeople,
    readPerson: async (id) => (await readPeople([id])).get(id)!,
    readEntries,
    readEverybody: () => readEverybody(graph),
    readLeft: (since) => readLeft(graph, since),
  }
}

const fullProperties = [...basicProperties, ...profileProperties]

function userItem(path: string, properties: readonly string[]): BatchItem {
  return { method: 'GET', url: `${path}?$select=${properties.join(',')}` }
}

function managerItem(id: PersonId): BatchItem {
  return { method: 'GET', url: `/users/${id}/manager?$select=id` }
}

function mailboxItem(path: string): BatchItem {
  return { method: 'GET', url: `${path}/mailboxSettings` }
}

interface Parts {
  user: Answer<unknown>
  /** Null: not asked yet, because a person's own token may not read it. */
  manager: Answer<unknown> | null
  mailbox: Answer<unknown>
}

async function readingOf(graph: Graph, path: string, parts: Parts, asking: Asking): Promise<Reading> {
  const user = await userOf(graph, path, parts.user, asking)
  const managerId = managerOf(graph, parts.manager ?? (await askManager(graph, user.id, asking)))
  const mailbox = mailboxOf(graph, parts.mailbox)
  if (mailbox === 'closed') return { person: personOf(user, managerId, null, null), mailboxSettings: 'closed' }
  const zone = mailbox && zoneOf(mailbox, graph.clock.now().getUTCFullYear())
  return { person: personOf(user, managerId, mailbox, zone), mailboxSettings: mailbox && !zone ? 'zoneUnknown' : 'read' }
}

function entryIn(graph: Graph, user: Answer<unknown>, manager: Answer<unknown>): DirectoryEntry {
  if (!user.ok) throw refusedBy(user)
  const entry = entryOf(shaped(graph, 'GET /users/{id}', user.value, graphUser, 'read', ''))
  return entry.active ? { ...entry, managerId: managerOf(graph, manager) } : entry
}

/** Skills live in another service; when that one fails the person is read without them. */
async function userOf(graph: Graph, path: string, answer: Answer<unknown>, { headers = {}, signal }: Asking): Promise<GraphUser> {
  if (answer.ok) return shaped(graph, 'GET /users/{id}', answer.value, graphUser, 'read', '')
  if (['signInNeeded', 'gone', 'throttledUntil', 'tokenless'].includes(answer.refusal.kind)) throw refusedBy(answer)
  const request = graph.client
    .api(path)
    .headers({ ...headers })
    .select([...basicProperties])
  if (signal) request.option('signal', signal)
  return read(graph, 'GET /users/{id}', request, graphUser)
}

function askManager(graph: Graph, id: string, { signal }: Asking): Promise<Answer<unknown>> {
  const request = graph.client.api(`/users/${id}/manager`).select(['id'])
  if (signal) request.option('signal', signal)
  return asAnswer(() => read(graph, 'GET /users/{id}/manager', request, withId))
}

/** Null: there is none. */
function managerOf(graph: Graph, answer: Answer<unknown>): PersonId | null {
  if (answer.ok) return shaped(graph, 'GET /users/{id}/manager', answer.value, withId, 'read', '').id as PersonId
  if (answer.refusal.kind === 'gone') return null
  throw refusedBy(answer)
}

/** Null: there is none. Closed: Exchange lets us into some mailboxes and not into this one, which may well exist. */
function mailboxOf(graph: Graph, answer: Answer<unknown>): GraphMailbox | 'closed' | null {
  if (answer.ok) return shaped(graph, 'GET /users/{id}/mailboxSettings', answer.value, graphMailbox, 'read', '')
  if (answer.refusal.kind === 'mailboxUnavailable' || answer.refusal.kind === 'gone') return null
  if (answer.refusal.kind === 'notAllowed') return 'closed'
  throw refusedBy(answer)
}

function refusedBy({ refusal, trace = '' }: Extract<Answer<unknown>, { ok: false }>): GraphRefused {
  return new GraphRefused(refusal, trace)
}

async function* readEverybody(graph: Graph): AsyncIterable<Answer<readonly DirectoryEntry[]>> {
  const path = `/users?$select=${basicProperties.join(',')}&$expand=manager($levels=1;$select=id)&$top=999`
  for await (const page of readPages(graph, { name: 'GET /users', path, headers: {}, row: graphUser }))
    yield page.ok ? { ok: true, value: page.value.map(entryOf) } : page
}

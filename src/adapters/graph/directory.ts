import { type Client, GraphError } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Answer, Directory, DirectoryEntry, Reading } from '../../ports/directory.ts'
import type { Entra } from '../identity/entra.ts'
import type { GraphOptions } from './connect-graph.ts'
import {
  basicProperties,
  entryOf,
  type GraphMailbox,
  type GraphUser,
  graphMailbox,
  graphUser,
  personOf,
  profileProperties,
} from './person.ts'
import { asAnswer } from './refusal.ts'

const page = z.object({ value: z.array(graphUser), '@odata.nextLink': z.string().optional() })

/**
 * The directory on Graph. The reader on their own behalf (delegated User.Read and MailboxSettings.Read: whoever opens the tab need not be
 * among the mailboxes that Exchange lets the application into); managers and everybody else app-only with User.Read.All.
 */
export function graphDirectory({ root, clock }: GraphOptions, entra: Entra, client: Client): Directory {
  const readMyself = async (assertion: string, fresh: boolean): Promise<Answer<Reading>> => {
    const token = await entra.tokenOnBehalfOf(assertion, [`${root}/User.Read`, `${root}/MailboxSettings.Read`], fresh)
    if (!token.ok) return token
    const mine = { Authorization: `Bearer ${token.token}` }
    const answer = await asAnswer(clock, () => readWhole(client, '/me', mine))
    const stale = !fresh && !answer.ok && answer.refusal.kind === 'signInNeeded' && answer.refusal.claims === null
    return stale ? readMyself(assertion, true) : answer
  }
  return {
    readMyself: (assertion) => readMyself(assertion, false),
    readPerson: (id) => asAnswer(clock, () => readWhole(client, `/users/${id}`, {})),
    readEverybody: () => readPages(client, clock),
  }
}

async function readWhole(client: Client, path: string, headers: Record<string, string>): Promise<Reading> {
  const user = await readUser(client, path, headers)
  const [managerId, mailbox] = await Promise.all([readManager(client, user.id), readMailbox(client, user.id, headers)])
  if (mailbox === 'closed') return { person: personOf(user, managerId, null), mailboxSettings: 'closed' }
  return { person: personOf(user, managerId, mailbox), mailboxSettings: 'read' }
}

/** Skills live in another service; when that one fails the person is read without them. */
async function readUser(client: Client, path: string, headers: Record<string, string>): Promise<GraphUser> {
  const read = async (properties: readonly string[]) =>
    graphUser.parse(
      await client
        .api(path)
        .headers(headers)
        .select([...properties])
        .get(),
    )
  try {
    return await read([...basicProperties, ...profileProperties])
  } catch (error) {
    if (!(error instanceof GraphError) || [401, 404, 429].includes(error.statusCode)) throw error
    return read(basicProperties)
  }
}

async function readManager(client: Client, id: string): Promise<PersonId | null> {
  const manager = await orNull([404], client.api(`/users/${id}/manager`).select(['id']).get())
  return manager ? (z.object({ id: z.string() }).parse(manager).id as PersonId) : null
}

/** Null: there is none. Closed: Exchange lets us into some mailboxes and not into this one, which may well exist. */
async function readMailbox(client: Client, id: string, headers: Record<string, string>): Promise<GraphMailbox | 'closed' | null> {
  try {
    const settings = await orNull([404], client.api(`/users/${id}/mailboxSettings`).headers(headers).get())
    return settings ? graphMailbox.parse(settings) : null
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 403) return 'closed'
    throw error
  }
}

/** Statuses that are an answer: no manager, no mailbox. */
async function orNull(statuses: readonly number[], request: Promise<unknown>): Promise<unknown> {
  try {
    return await request
  } catch (error) {
    if (error instanceof GraphError && statuses.includes(error.statusCode)) return null
    throw error
  }
}

async function* readPages(client: Client, clock: Clock): AsyncIterable<Answer<readonly DirectoryEntry[]>> {
  const first = client.api('/users').select(basicProperties).expand('manager($select=id)').top(999)
  let answer = await asAnswer(clock, async () => page.parse(await first.get()))
  for (;;) {
    if (!answer.ok) {
      yield answer
      return
    }
    yield { ok: true, value: answer.value.value.map(entryOf) }
    const link = answer.value['@odata.nextLink']
    if (!link) return
    answer = await asAnswer(clock, async () => page.parse(await client.api(link).get()))
  }
}

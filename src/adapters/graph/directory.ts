import { type Client, GraphError } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Person, PersonId } from '../../domain/people/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Answer, Directory, DirectoryEntry } from '../../ports/directory.ts'
import type { Entra } from '../identity/entra.ts'
import { connectGraph, type GraphOptions } from './connect-graph.ts'
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
const immutable = 'IdType="ImmutableId"'

/** The directory on Graph: `/me` on behalf of the reader, everything else app-only with User.Read.All and MailboxSettings.Read. */
export function graphDirectory(options: GraphOptions, entra: Entra, client: Client): Directory {
  const { clock, root } = options
  return {
    readMyself: async (assertion) => {
      const token = await entra.tokenOnBehalfOf(assertion, [`${root}/User.Read`])
      if (!token.ok) return token
      const mine = connectGraph(options, async () => token.token)
      return asAnswer(clock, async () => completePerson(client, await readUser(mine, '/me')))
    },
    readPerson: (id) => asAnswer(clock, async () => completePerson(client, await readUser(client, `/users/${id}`))),
    readEverybody: () => readPages(client, clock),
  }
}

/** Skills live in another service; when that one fails the person is read without them. */
async function readUser(client: Client, path: string): Promise<GraphUser> {
  const read = async (properties: readonly string[]) =>
    graphUser.parse(
      await client
        .api(path)
        .select([...properties])
        .get(),
    )
  try {
    return await read([...basicProperties, ...profileProperties])
  } catch (error) {
    if (!(error instanceof GraphError) || error.statusCode === 404 || error.statusCode === 401 || error.statusCode === 429) throw error
    return read(basicProperties)
  }
}

/** Manager and mailbox settings are asked app-only: no delegated permission beyond User.Read is needed for them. */
async function completePerson(client: Client, user: GraphUser): Promise<Person> {
  const [managerId, mailbox] = await Promise.all([readManager(client, user.id), readMailbox(client, user.id)])
  return personOf(user, managerId, mailbox)
}

async function readManager(client: Client, id: string): Promise<PersonId | null> {
  const manager = await orNull(client.api(`/users/${id}/manager`).select(['id']).get())
  return manager ? (z.object({ id: z.string() }).parse(manager).id as PersonId) : null
}

async function readMailbox(client: Client, id: string): Promise<GraphMailbox | null> {
  const settings = await orNull(client.api(`/users/${id}/mailboxSettings`).header('Prefer', immutable).get())
  return settings ? graphMailbox.parse(settings) : null
}

/** 404 is an answer here: no manager, no mailbox. */
async function orNull(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 404) return null
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

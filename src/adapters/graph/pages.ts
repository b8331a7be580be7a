import { z } from 'zod'
import type { Answer } from '../../ports/directory.ts'
import { read } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { isOurs } from './pipeline/bearer.ts'
import { verbatim } from './pipeline/deliver.ts'
import { asAnswer } from './refused.ts'

/** Far above any directory we serve: 999 people a page. */
const mostPages = 1000

export interface Collection<Row> {
  readonly name: string
  /** With its query, below the version. */
  readonly path: string
  /** Sent again with every page: a link carries the query and no header. */
  readonly headers: Readonly<Record<string, string>>
  readonly row: z.ZodType<Row>
}

interface Page<Row> {
  readonly rows: readonly Row[]
  /** Of the last page where changes are followed: what to ask next time. */
  readonly deltaLink: string | null
}

/** A collection page by page, as it comes. */
export async function* readPages<Row>(graph: Graph, collection: Collection<Row>): AsyncGenerator<Answer<readonly Row[]>> {
  for await (const page of follow(graph, collection, startOf(graph, collection)))
    yield page.ok ? { ok: true, value: page.value.rows } : page
}

/** Reads a collection to its end, all or nothing; from `link` on where its first page is known. */
export async function readAllPages<Row>(
  graph: Graph,
  collection: Collection<Row>,
  link = startOf(graph, collection),
): Promise<Answer<Row[]>> {
  const rows: Row[] = []
  for await (const page of follow(graph, collection, link)) {
    if (!page.ok) return page
    rows.push(...page.value.rows)
  }
  return { ok: true, value: rows }
}

/** One round of following changes, all or nothing. `next` is the link of the next round. */
export async function readRound<Row>(
  graph: Graph,
  collection: Collection<Row>,
  link = startOf(graph, collection),
): Promise<Answer<{ rows: Row[]; next: string }>> {
  const rows: Row[] = []
  let next: string | null = null
  for await (const page of follow(graph, collection, link)) {
    if (!page.ok) return page
    rows.push(...page.value.rows)
    next = page.value.deltaLink
  }
  if (next !== null && isOurs(graph.root, next)) return { ok: true, value: { rows, next } }
  graph.telemetry.event('graph.link', { operation: collection.name, fault: next === null ? 'missing' : 'foreign' })
  return { ok: false, refusal: { kind: 'unavailable' } }
}

function startOf({ root }: Graph, { path }: Pick<Collection<unknown>, 'path'>): string {
  return `${root}/v1.0${path}`
}

/**
 * Links, the first one too, are followed as they are, also over empty pages, as long as they stay below our Graph root, are new and are
 * not too many; otherwise the last answer is a refusal, `unavailable`.
 */
async function* follow<Row>(
  graph: Graph,
  { name, headers, row }: Omit<Collection<Row>, 'path'>,
  start: string,
): AsyncGenerator<Answer<Page<Row>>> {
  const page = z.object({ value: z.array(row), '@odata.nextLink': z.string().nullish(), '@odata.deltaLink': z.string().nullish() })
  const seen = new Set<string>()
  for (let link: string | undefined = start; link !== undefined; ) {
    const address: string = link
    const fault = faultOf(graph.root, address, seen)
    if (fault !== null) {
      graph.telemetry.event('graph.link', { operation: name, fault })
      yield { ok: false, refusal: { kind: 'unavailable' } }
      return
    }
    const answer = await asAnswer(() =>
      read(
        graph,
        name,
        graph.client
          .api(address)
          .headers({ ...headers })
          .option(verbatim, address),
        page,
      ),
    )
    if (!answer.ok) {
      yield answer
      return
    }
    yield { ok: true, value: { rows: answer.value.value, deltaLink: answer.value['@odata.deltaLink'] ?? null } }
    link = answer.value['@odata.nextLink'] ?? undefined
  }
}

function faultOf(root: string, link: string, seen: Set<string>): 'foreign' | 'repeated' | 'endless' | null {
  if (!isOurs(root, link)) return 'foreign'
  if (seen.has(link)) return 'repeated'
  seen.add(link)
  return seen.size > mostPages ? 'endless' : null
}

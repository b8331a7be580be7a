import { z } from 'zod'
import type { Answer } from '../../ports/directory.ts'
import { read } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { isOurs } from './pipeline/bearer.ts'
import { verbatim } from './pipeline/deliver.ts'
import { asAnswer } from './refused.ts'

/** Far above any directory we serve: 999 people a page. */
const mostPages = 1000

interface Collection<Row> {
  readonly name: string
  /** With its query, below the version. */
  readonly path: string
  /** Sent again with every page: a link carries the query and no header. */
  readonly headers: Readonly<Record<string, string>>
  readonly row: z.ZodType<Row>
}

/**
 * A collection page by page, as it comes. Links are followed as they are, also over empty pages, as long as they stay below our
 * Graph root, are new and are not too many; otherwise the last answer is a refusal, `unavailable`.
 */
export async function* readPages<Row>(graph: Graph, { name, path, headers, row }: Collection<Row>): AsyncGenerator<Answer<readonly Row[]>> {
  const page = z.object({ value: z.array(row), '@odata.nextLink': z.string().nullish() })
  const seen = new Set<string>()
  for (let link: string | undefined = `${graph.root}/v1.0${path}`; link !== undefined; ) {
    const address: string = link
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
    yield { ok: true, value: answer.value.value }
    link = answer.value['@odata.nextLink'] ?? undefined
    const fault = link === undefined ? null : faultOf(graph.root, link, seen)
    if (fault !== null) {
      graph.telemetry.event('graph.link', { operation: name, fault })
      yield { ok: false, refusal: { kind: 'unavailable' } }
      return
    }
  }
}

/** Reads a collection to its end, all or nothing. */
export async function readAllPages<Row>(graph: Graph, collection: Collection<Row>): Promise<Answer<Row[]>> {
  const rows: Row[] = []
  for await (const page of readPages(graph, collection)) {
    if (!page.ok) return page
    rows.push(...page.value)
  }
  return { ok: true, value: rows }
}

function faultOf(root: string, link: string, seen: Set<string>): 'foreign' | 'repeated' | 'endless' | null {
  if (!isOurs(root, link)) return 'foreign'
  if (seen.has(link)) return 'repeated'
  seen.add(link)
  return seen.size >= mostPages ? 'endless' : null
}

import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import type { Answer } from '../../ports/directory.ts'
import { read, write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { findingOf } from './finding.ts'
import { operationOf } from './pipeline/operation.ts'
import { mayRepeat, mostTries, pauseBefore } from './pipeline/retry.ts'
import { lost, refusalOf } from './refusal.ts'
import { asAnswer } from './refused.ts'
import { tellRefusal } from './tell-refusal.ts'

/** Graph's documented limit. */
const itemsPerBatch = 20

export interface BatchItem {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the version, with its query. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

const envelope = z.object({
  responses: z.array(
    z.object({ id: z.string(), status: z.number(), headers: z.record(z.string(), z.unknown()).nullish(), body: z.unknown().optional() }),
  ),
})
type Reply = z.infer<typeof envelope>['responses'][number]

/** What goes with requests that are asked together: headers of the whole (a person's own token), and when to give up. */
export interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * Independent requests in as few as Graph allows, with an answer for each in their order. An item's own headers go with that item. Only what was throttled, and a read that Graph could not answer, is sent again, after the
 * longest pause that one of them was told. A write in a batch whose answer was lost may have been applied.
 */
export async function askTogether(graph: Graph, items: readonly BatchItem[], asking: Asking = {}): Promise<Answer<unknown>[]> {
  const batches: Promise<Answer<unknown>[]>[] = []
  for (let first = 0; first < items.length; first += itemsPerBatch)
    batches.push(askBatch(graph, items.slice(first, first + itemsPerBatch), asking))
  return (await Promise.all(batches)).flat()
}

async function askBatch(graph: Graph, items: readonly BatchItem[], asking: Asking): Promise<Answer<unknown>[]> {
  const { clock, chance, metrics } = graph
  const asked = items.map((item) => ({ item, operation: operationOf(item.method, item.url, null, ''), trace: chance.uuid() }))
  const answers = asked.map(({ operation, trace }): Answer<unknown> => ({ ok: false, refusal: lost(operation.kind), trace }))
  let open = [...asked.keys()]
  for (let attempt = 1; open.length > 0; attempt++) {
    const round = await asAnswer(() =>
      sendRound(
        graph,
        open.map((place) => ({ id: place, ...asked[place]! })),
        asking,
      ),
    )
    if (!round.ok) {
      // A read inside a batch of writes has no outcome to be in doubt about.
      const { refusal } = round
      for (const place of open)
        answers[place] = { ...round, refusal: refusal.kind === 'unknownOutcome' ? lost(asked[place]!.operation.kind) : refusal }
      return answers
    }
    const again: number[] = []
    const alone: number[] = []
    let longest = 0
    for (const place of open) {
      const { operation, trace } = asked[place]!
      const reply = round.value.get(String(place))
      const pause = reply && attempt < mostTries ? pauseFor(graph, reply, operation.kind, attempt) : null
      if (pause === null) {
        if (reply?.status === 401 && mayAskAlone(asked[place]!.item, asking)) alone.push(place)
        else if (reply) answers[place] = answerOf(graph, reply, operation, trace)
        continue
      }
      metrics.count('graph.retries', { operation: operation.name, because: String(reply?.status) })
      again.push(place)
      longest = Math.max(longest, pause)
    }
    await Promise.all(alone.map(async (place) => (answers[place] = await askAlone(graph, asked[place]!.item, asking))))
    if (again.length > 0 && !(await slept(clock, longest, asking.signal))) return answers
    open = again
  }
  return answers
}

/** A read that was refused for our own token: asked by itself, it gets a fresh one on its way. */
function mayAskAlone({ method }: BatchItem, { headers }: Asking): boolean {
  return method === 'GET' && headers?.Authorization === undefined
}

function askAlone(graph: Graph, { url, headers = {} }: BatchItem, { signal }: Asking): Promise<Answer<unknown>> {
  const request = graph.client.api(url).headers({ ...headers })
  if (signal) request.option('signal', signal)
  return asAnswer(() => read(graph, operationOf('GET', url, null, '').name, request, z.unknown()))
}

/** False: called back before the time was over. */
function slept(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  return clock.sleepUntil(new Date(clock.now().getTime() + milliseconds), signal).then(
    () => true,
    () => false,
  )
}

interface Asked {
  readonly id: number
  readonly item: BatchItem
  readonly trace: string
}

/** One HTTP request. Replies come in any order. */
async function sendRound(graph: Graph, asked: readonly Asked[], { headers = {}, signal }: Asking): Promise<Map<string, Reply>> {
  const requests = asked.map(({ id, item: { method, url, headers: own = {}, body }, trace }) => {
    const content = body === undefined ? {} : { 'Content-Type': 'application/json' }
    return {
      id: String(id),
      method,
      url,
      headers: { ...content, ...own, 'client-request-id': trace },
      ...(body === undefined ? {} : { body }),
    }
  })
  const request = graph.client.api('/$batch').headers({ ...headers })
  if (signal) request.option('signal', signal)
  const { responses } = await write(graph, 'POST /$batch', request, 'post', { requests }, envelope)
  return new Map(responses.map((reply) => [reply.id, reply]))
}

function pauseFor({ clock, chance }: Graph, reply: Reply, kind: 'read' | 'write', attempt: number): number | null {
  if (!mayRepeat(reply.status, kind)) return null
  const { retryAfterMs } = findingOf(reply.status, headersOf(reply), null, clock.now())
  return pauseBefore(attempt, retryAfterMs, chance.fraction())
}

function answerOf(
  { clock, metrics, telemetry }: Graph,
  reply: Reply,
  { name: operation, kind }: { name: string; kind: 'read' | 'write' },
  trace: string,
): Answer<unknown> {
  const { status, body } = reply
  if (status >= 200 && status < 300) {
    metrics.count('graph.requests', { operation, outcome: 'ok' })
    return { ok: true, value: body }
  }
  const headers = headersOf(reply)
  const finding = findingOf(status, headers, body, clock.now())
  const refusal = refusalOf(finding, kind, clock.now())
  metrics.count('graph.requests', { operation, outcome: refusal.kind })
  tellRefusal(telemetry, refusal, { operation, trace, status, code: finding.code, requestId: headers.get('request-id') })
  return { ok: false, refusal, trace }
}

function headersOf({ headers }: Reply): Headers {
  const readable = Object.entries(headers ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const kept = new Headers()
  for (const [name, value] of readable)
    if (/^(retry-after|www-authenticate|request-id)$/i.test(name) && !/[^\t\x20-\x7e]/.test(value)) kept.set(name, value)
  return kept
}

import type { Part } from './request.ts'
import { Unanswered } from './unanswered.ts'

/** Reads the answer to its end within the time limit, and no further than we expect one to be: bytes are counted as they come, unpacked. */
export const wholeAnswer: Part = (next) => async (request) => {
  const response = await next(request)
  const body = response.body ? await readAll(response.body, request.operation.mostBytes) : null
  const { status, headers } = response
  // Nothing that HTTP knows: whoever says so is not Graph.
  if (status < 200 || status > 599) throw new Unanswered('cut')
  return new Response(body?.byteLength && !bodiless.has(status) ? body : null, { status, headers })
}

/** Fetch refuses to make such answers with a body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

async function readAll(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Unanswered('cut', { cause })
    })
    if (done) break
    bytes += value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel().catch(() => undefined)
      throw new Unanswered('oversized')
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(bytes)
  let place = 0
  for (const chunk of chunks) {
    whole.set(chunk, place)
    place += chunk.byteLength
  }
  return whole
}

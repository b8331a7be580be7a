import type restify from 'restify'
import { ApiFault } from './error-reply.ts'

const largestBody = 256 * 1024

/**
 * The body of a request: JSON as it is, up to 256 KB, and nothing else. Not restify's own parser, because that unpacks gzip without a limit,
 * lets a broken one end the process, and writes uploads to disk, all before anybody has signed in.
 */
export async function readBody(request: restify.Request): Promise<void> {
  if (!hasBody(request)) return
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers
  if (encoding !== 'identity') throw unsuitable('headers.content-encoding', 'send it as it is')
  if (!/^application\/json *(;|$)/i.test(type)) throw unsuitable('headers.content-type', 'send application/json')
  request.body = parsed(await bytesOf(request))
}

function hasBody({ method, headers }: restify.Request): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** What is too much is read to its end and dropped, so that the sender gets to see the refusal. */
async function bytesOf(request: restify.Request): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= largestBody) chunks.push(chunk)
      else chunks.length = 0
    }
  } catch {
    throw unsuitable('body', 'ended too early')
  }
  if (size > largestBody) throw new ApiFault('too_large')
  return Buffer.concat(chunks)
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw unsuitable('body', 'not readable as JSON')
  }
}

function unsuitable(path: string, message: string): ApiFault {
  return new ApiFault('invalid_input', { details: [{ path, message }] })
}

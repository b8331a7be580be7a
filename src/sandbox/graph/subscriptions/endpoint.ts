import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/
/** More of an answer than a validation token needs is not read. */
const MOST_TEXT = 4096

export interface EndpointAnswer {
  status: number
  contentType: string
  text: string
}

/** https anywhere; http on loopback, the sandbox's one leniency. */
export function isReachable(url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed) return false
  return parsed.protocol === 'https:' || (parsed.protocol === 'http:' && LOOPBACK.test(parsed.hostname))
}

/**
 * Posts to an application's endpoint and answers what came back within `patience` milliseconds of the machine's time; null: nothing did.
 * On loopback any certificate will do. Redirects are not followed.
 */
export function post(url: URL, contentType: string, body: string, patience: number, signal: AbortSignal): Promise<EndpointAnswer | null> {
  const secure = url.protocol === 'https:'
  const payload = Buffer.from(body)
  return new Promise((resolve) => {
    const outgoing = (secure ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      rejectUnauthorized: !LOOPBACK.test(url.hostname),
      headers: { 'content-type': contentType, 'content-length': payload.byteLength },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    })
    outgoing.on('error', () => resolve(null))
    outgoing.on('response', (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => {
        if (text.length < MOST_TEXT) text += chunk
      })
      incoming.on('error', () => resolve(null))
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, contentType: incoming.headers['content-type'] ?? '', text }))
    })
    outgoing.end(payload)
  })
}

import { gzipSync } from 'node:zlib'
import type { Dice } from './dice.ts'
import type { GoodAnswer } from './good-answer.ts'
import type { Reply } from './reply.ts'
import { type Spoiling, spoil } from './spoil-json.ts'

export interface Scene {
  good: GoodAnswer
  dice: Dice
  reply: Reply
  /** Another origin, where nothing of ours may ever arrive. */
  elsewhere: string
  /** Our own. */
  root: string
}

export type Weather = (scene: Scene) => void

const anyText = [
  '',
  'null',
  '[]',
  '{}',
  '42',
  '"text"',
  '<html>busy</html>',
  '{"error":',
  '{"error":null}',
  '{"error":{"code":7,"message":null}}',
]
const codes = [
  'ErrorItemNotFound',
  'Request_ResourceNotFound',
  'ErrorAccessDenied',
  'Conflict',
  'ErrorDuplicateTransactionId',
  'tooManyRequests',
  '',
]
const waits = [
  '-1',
  '1e308',
  'NaN',
  'Infinity',
  '0x10',
  '999999999999',
  '',
  'Mon, 99 Foo 2026 99:99:99 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '0.0000001',
  '2,5',
]
const longWaits = ['86400', '99999999', 'Fri, 31 Dec 9999 23:59:59 GMT']

const bodyOf = ({ good }: Scene): Buffer => Buffer.from(JSON.stringify(good.json ?? {}))
const spoiled =
  (spoiling: Spoiling): Weather =>
  ({ good, dice, reply }) =>
    reply.json(good.status, spoil(good.json ?? {}, spoiling, dice))
const errorBody = ({ dice }: Scene) => ({ error: { code: dice.pick(codes), message: 'No.', innerError: { date: '2026-03-02T08:00:00' } } })

export const goodWeather: Weather = ({ good, reply }) => reply.json(good.status, good.json)

/** What can come back in place of a good answer, by name. Each costs little: thousands are met in a run. */
export const weathers: Readonly<Record<string, Weather>> = {
  'null where a value was promised': spoiled('null'),
  'another type': spoiled('another type'),
  'a new member of an enumeration': spoiled('a new word'),
  'odd values': spoiled('an odd value'),
  'missing properties': spoiled('missing'),
  'properties nobody knows': spoiled('extra'),
  'truncated JSON': (scene) => {
    const body = bodyOf(scene)
    scene.reply.send(scene.good.status, body.subarray(0, scene.dice.whole(body.length)), { 'content-type': 'application/json' })
  },
  'malformed JSON': (scene) => {
    const body = bodyOf(scene)
    for (let times = 1 + scene.dice.whole(4); times > 0; times -= 1) body[scene.dice.whole(body.length)] = scene.dice.whole(256)
    scene.reply.send(scene.good.status, body, { 'content-type': 'application/json' })
  },
  'something else than an object': ({ good, dice, reply }) =>
    reply.send(good.status, Buffer.from(dice.pick(anyText)), { 'content-type': 'application/json' }),
  'another content type': (scene) => {
    const type = scene.dice.pick(['text/html', 'text/plain', 'application/xml', 'image/png', 'application/octet-stream', 'nonsense', ''])
    const body = scene.dice.fraction() < 0.5 ? bodyOf(scene) : Buffer.from('<html><body>Service</body></html>')
    scene.reply.send(scene.good.status, body, { 'content-type': type })
  },
  'another encoding of text': (scene) => {
    const text = bodyOf(scene).toString()
    const [type, body] = scene.dice.pick([
      ['utf-8', Buffer.from(`\ufeff${text}`)],
      ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['utf-16', Buffer.from(text, 'utf8')],
      ['iso-8859-1', Buffer.from(text.replace('Ana', 'Añá'), 'latin1')],
      ['klingon', Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x00])])],
    ] as const)
    scene.reply.send(scene.good.status, body, { 'content-type': `application/json; charset=${type}` })
  },
  'any status': (scene) => {
    const { dice, reply } = scene
    const status = dice.fraction() < 0.1 ? 100 + dice.whole(100) : 200 + dice.whole(400)
    const body = dice.fraction() < 0.5 ? JSON.stringify(errorBody(scene)) : dice.pick(anyText)
    const challenge = dice.pick(['', 'Bearer claims="###"', 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="', 'Basic'])
    const headers = { 'content-type': 'application/json', ...(challenge && { 'www-authenticate': challenge }) }
    if (status >= 200) reply.send(status, Buffer.from(body), headers)
    else reply.raw(`HTTP/1.1 ${status} Wait\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  },
  'an absurd wait': (scene) => {
    const { dice, reply } = scene
    const wait = dice.pick(dice.fraction() < 0.8 ? waits : longWaits)
    reply.json(dice.pick([429, 429, 503, 504, 408]), errorBody(scene), { 'retry-after': dice.fraction() < 0.2 ? [wait, '3'] : wait })
  },
  'a way to another host': (scene) => {
    const { good, dice, reply, elsewhere, root } = scene
    const to = dice.pick([
      `${elsewhere}/v1.0/users`,
      elsewhere.replace('https:', 'http:'),
      '//evil.example/v1.0/users',
      `https:${elsewhere.slice(6)}\\@${root}`,
    ])
    if (dice.fraction() < 0.3) return reply.json(dice.pick([301, 302, 307, 308]), good.json, { location: to })
    const withLink = typeof good.json === 'object' ? { ...good.json, '@odata.nextLink': to, nextLink: to } : { '@odata.nextLink': to }
    reply.json(good.status, withLink, { link: `<${to}>; rel="next"` })
  },
  'endless nesting': ({ good, dice, reply }) => {
    const depth = 10 ** (1 + dice.whole(4))
    const nest = dice.fraction() < 0.5 ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"value":'.repeat(depth)}1${'}'.repeat(depth)}`
    const body = dice.fraction() < 0.5 ? nest : JSON.stringify({ nest: 0, ...(good.json as object) }).replace('"nest":0', `"nest":${nest}`)
    reply.send(good.status, Buffer.from(body), { 'content-type': 'application/json' })
  },
  'a good answer in many pieces': (scene) => scene.reply.sendInPieces(scene.good.status, bodyOf(scene), 1 + scene.dice.whole(97)),
}

/** The same, but the connection ends as well, and a new one takes as long as ten answers. */
export const endingWeathers: Readonly<Record<string, Weather>> = {
  'headers that contradict': (scene) => {
    const body = bodyOf(scene).toString()
    const length = Buffer.byteLength(body)
    const status = `HTTP/1.1 ${scene.good.status} OK`
    const type = 'Content-Type: application/json'
    scene.reply.raw(
      scene.dice.pick([
        `${status}\r\n${type}\r\nContent-Length: ${length + 500}\r\n\r\n${body}`,
        `${status}\r\n${type}\r\nContent-Length: ${length >> 1}\r\n\r\n${body}`,
        `${status}\r\n${type}\r\nContent-Length: ${length}\r\nContent-Length: 3\r\n\r\n${body}`,
        `${status}\r\n${type}\r\nContent-Length: ${length}\r\nTransfer-Encoding: chunked\r\n\r\n${body}`,
        `${status}\r\n${type}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${body}\r\n`,
        `${status}\r\n${type}\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\n${body}`,
        `${status}\r\nContent-Length: -1\r\n\r\n${body}`,
        `${status}\r\nno colon here\r\n\r\n${body}`,
        `HTTP/9.9 ${scene.good.status}\r\n\r\n${body}`,
        'SSH-2.0-OpenSSH_9.6\r\n',
        '',
      ]),
    )
  },
  'a connection closed before anything': ({ reply }) => reply.drop(),
  'a connection closed in the answer': (scene) => {
    const body = bodyOf(scene)
    const head = `HTTP/1.1 ${scene.good.status} OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
    const whole = Buffer.concat([Buffer.from(head), body])
    scene.reply.raw(whole.subarray(0, scene.dice.whole(whole.length)))
  },
  'broken compression': (scene) => {
    const packed = gzipSync(bodyOf(scene))
    const [encoding, body] = scene.dice.pick([
      ['gzip', packed.subarray(0, packed.length >> 1)],
      ['gzip', bodyOf(scene)],
      ['gzip', Buffer.concat([packed.subarray(0, 12), scene.dice.bytes(40)])],
      ['br', packed],
      ['deflate', packed],
      ['gzip, gzip', packed],
      ['zstd', packed],
      ['nothing known', packed],
    ] as const)
    scene.reply.send(scene.good.status, body, { 'content-type': 'application/json', 'content-encoding': encoding })
  },
}

const megabyte = 1024 * 1024

/** The same, but a meeting costs time or memory: a few are met. */
export const heavyWeathers: Readonly<Record<string, Weather>> = {
  'an answer that trickles': (scene) => scene.reply.trickle(scene.good.status, bodyOf(scene)),
  'ten megabytes of good answer': ({ good, reply }) =>
    reply.json(good.status, { padding: 'x'.repeat(10 * megabyte), ...(good.json as object) }),
  'ten megabytes of rows': ({ good, reply }) => {
    const { value = [{}] } = (good.json ?? {}) as { value?: unknown[] }
    const row = value[0] ?? {}
    const times = Math.ceil((10 * megabyte) / JSON.stringify(row).length)
    reply.json(good.status, { ...(good.json as object), value: Array(times).fill(row) })
  },
  'a little that unpacks to a hundred megabytes': ({ good, reply }) =>
    reply.send(good.status, bomb(), { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
}

let packedBomb: Buffer | null = null
function bomb(): Buffer {
  packedBomb ??= gzipSync(Buffer.concat([Buffer.from('{"value":["'), Buffer.alloc(100 * megabyte, 0x61), Buffer.from('"]}')]), { level: 1 })
  return packedBomb
}

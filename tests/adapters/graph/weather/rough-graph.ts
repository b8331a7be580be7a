import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { certificatesIn } from '../../../../src/sandbox/wire/certificates.ts'
import type { Dice } from './dice.ts'
import { type GoodAnswer, goodAnswer } from './good-answer.ts'
import { Reply } from './reply.ts'
import type { Weather } from './weathers.ts'

/** Which of its requests the weather meets: `times` of them, from number `first` on. */
export interface Forecast {
  weather: Weather
  dice: Dice
  first: number
  times: number
}

export interface Seen {
  method: string
  path: string
  /** What was told of it: null, nothing that can be relied on. */
  status: number | null
}

/** A Graph on https that is well until the weather changes. Requests belong to the case whose name is their token. */
export class RoughGraph {
  readonly #cases = new Map<string, { forecast: Forecast; seen: Seen[] }>()
  readonly #server: Server
  readonly #foreign: Server
  root = ''
  elsewhere = ''
  /** Connections to the other origin: a token that leaves us would be in one. */
  strayed = 0
  /** Answers that were not the good ones. */
  spoiled = 0
  /** Of this server itself. */
  readonly faults: unknown[] = []

  private constructor(cert: string, key: string) {
    this.#server = createServer({ cert, key, keepAliveTimeout: 30_000 }, (request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        this.faults.push(error)
        request.socket.destroy()
      })
    })
    this.#foreign = createServer({ cert, key }, (_request, response) => response.end('{}'))
    this.#foreign.on('connection', () => {
      this.strayed += 1
    })
    for (const server of [this.#server, this.#foreign]) server.on('tlsClientError', () => undefined)
  }

  static async open(): Promise<RoughGraph> {
    const folder = join(tmpdir(), `sandbox-tests-${process.env.JEST_WORKER_ID ?? '0'}`)
    const { cert, key, caFile } = await certificatesIn(folder)
    // Only this one: every new connection reads the whole list, and here are thousands.
    tls.setDefaultCACertificates([readFileSync(caFile, 'utf8')])
    const rough = new RoughGraph(cert, key)
    for (const server of [rough.#server, rough.#foreign]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    rough.root = originOf(rough.#server)
    rough.elsewhere = originOf(rough.#foreign)
    return rough
  }

  async close(): Promise<void> {
    for (const server of [this.#server, this.#foreign]) {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }

  expect(name: string, forecast: Forecast): void {
    this.#cases.set(name, { forecast, seen: [] })
  }

  /** What came of the case; it is over. */
  take(name: string): Seen[] {
    const { seen } = this.#cases.get(name)!
    this.#cases.delete(name)
    return seen
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const current = this.#cases.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
    if (!current) {
      response.writeHead(500)
      response.end()
      return
    }
    const { forecast, seen } = current
    const [method, path] = [request.method ?? '', (request.url ?? '').replace('/v1.0', '')]
    const reply = new Reply(request, response)
    const place = seen.push({ method, path, status: null }) - 1
    const good = goodAnswer(this.root, { method, path, body: text === '' ? undefined : JSON.parse(text) })
    if (place >= forecast.first && place < forecast.first + forecast.times) this.#meet(forecast, good, reply)
    else reply.json(good.status, good.json)
    seen[place]!.status = reply.status
  }

  #meet({ weather, dice }: Forecast, good: GoodAnswer, reply: Reply): void {
    this.spoiled += 1
    weather({ good, dice, reply, elsewhere: this.elsewhere, root: this.root })
  }
}

function originOf(server: Server): string {
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

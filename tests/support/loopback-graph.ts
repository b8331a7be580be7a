import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { connectGraph, type Graph, type GraphOptions } from '../../src/adapters/graph/connect-graph.ts'
import type { TokenSource } from '../../src/adapters/graph/pipeline/bearer.ts'
import { HandClock } from './hand-clock.ts'
import { Told } from './told.ts'

export interface Arrived {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
export type Respond = (request: Arrived, response: ServerResponse) => void

/** Waiting moves its clock on at once. */
class Leaping extends HandClock {
  override async sleepUntil(until: Date): Promise<void> {
    this.pass(Math.max(0, until.getTime() - this.now().getTime()))
  }
}

/** A server on loopback that answers as a test says, and our pipeline on it. */
export class LoopbackGraph {
  readonly arrived: Arrived[] = []
  readonly told = new Told()
  readonly clock = new Leaping('2026-03-02T08:00:00Z')
  readonly #server: Server
  respond: Respond = (_, response) => response.end('{}')

  private constructor(server: Server) {
    this.#server = server
  }

  static async open(): Promise<LoopbackGraph> {
    const server = createServer()
    const opened = new LoopbackGraph(server)
    server.on('request', (request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const arrived = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
        opened.arrived.push(arrived)
        opened.respond(arrived, response)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    server.unref()
    return opened
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  connect(options: Partial<GraphOptions> = {}, token: TokenSource = async () => 'our-token'): Graph {
    const { clock, told } = this
    return connectGraph({ root: this.root, clock, chance: randomChance, telemetry: told, metrics: told, ...options }, token)
  }

  /** Answers these in turn, the last one for ever after. */
  answers(...replies: { status?: number; headers?: Record<string, string>; json?: unknown }[]): void {
    let next = 0
    this.respond = (_, response) => {
      const { status = 200, headers = {}, json } = replies[Math.min(next++, replies.length - 1)]!
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(json === undefined ? '' : JSON.stringify(json))
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TenantId } from '../../src/domain/people/person.ts'
import type { World } from '../../src/ports/world.ts'
import { type Hint, type LifecycleHint, takeHints, takeLifecycleHints } from '../../src/usecases/booking/take-hints.ts'

/** Where Graph sends its hints: they are kept until the story hands them to the product, in an order that is always the same. */
export class Hints {
  readonly #server: Server
  #kept: { lifecycle: boolean; text: string }[] = []

  private constructor(server: Server) {
    this.#server = server
  }

  static async open(): Promise<Hints> {
    const server = createServer()
    const hints = new Hints(server)
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const token = url.searchParams.get('validationToken')
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        if (token === null) hints.#kept.push({ lifecycle: url.pathname.endsWith('/lifecycle'), text: Buffer.concat(chunks).toString() })
        // Not in one chain: restify, where a suite in this process has loaded it, makes `writeHead` answer nothing.
        response.writeHead(token === null ? 202 : 200, { 'content-type': 'text/plain', connection: 'close' })
        response.end(token ?? '')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    server.unref()
    return hints
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What has arrived since the last time, each as a call of the product. */
  take(tenantId: TenantId): ((world: World) => Promise<void>)[] {
    const kept = this.#kept.toSorted((a, b) => (a.text < b.text ? -1 : 1))
    this.#kept = []
    return kept.map(({ lifecycle, text }) => {
      const { value } = JSON.parse(text) as { value: LifecycleHint[] & Hint[] }
      return (world) => (lifecycle ? takeLifecycleHints(world, tenantId, value) : takeHints(world, tenantId, value))
    })
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

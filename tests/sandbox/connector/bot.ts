import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import type { TenantOnWire } from '../tenant-on-wire.ts'

export interface Heard {
  activity: Record<string, unknown>
  claims: JWTPayload
}

/** A bot that keeps what it hears once the signature holds against the channel's published keys; everything else it answers 401. */
export class ListeningBot {
  readonly heard: Heard[] = []
  readonly #server: Server
  #answer: unknown = null

  private constructor(tenant: TenantOnWire) {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const claims = await verified(tenant, request.headers.authorization)
      if (claims) this.heard.push({ activity: JSON.parse(Buffer.concat(chunks).toString('utf8')), claims })
      // Not chained: restify, loaded by another test of the same process, takes that off every response.
      response.writeHead(claims ? 200 : 401, { 'content-type': 'application/json' })
      response.end(this.#answer === null ? '' : JSON.stringify(this.#answer))
    })
  }

  static async start(tenant: TenantOnWire): Promise<ListeningBot> {
    const bot = new ListeningBot(tenant)
    await new Promise<void>((resolve) => bot.#server.listen(0, '127.0.0.1', resolve))
    return bot
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/messages`
  }

  answers(body: unknown): void {
    this.#answer = body
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

async function verified(tenant: TenantOnWire, authorization: string | undefined): Promise<JWTPayload | null> {
  const discovery = await (await fetch(`${tenant.sandbox.connector}openid`)).json()
  const published = (await (await fetch(discovery.jwks_uri)).json()) as { keys: { endorsements?: string[] }[] }
  if (!published.keys.every((key) => key.endorsements?.includes('msteams'))) return null
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri))
  const expected = { issuer: 'https://api.botframework.com', audience: tenant.sandbox.clientId }
  return jwtVerify(authorization?.replace('Bearer ', '') ?? '', keys, expected).then(
    ({ payload }) => payload,
    () => null,
  )
}

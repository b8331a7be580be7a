import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendActivity } from '../../../src/sandbox/connector/activities.ts'
import type { Tenant } from '../../../src/sandbox/tenant/state.ts'
import { acceptedCard, requestCard } from './pretend-cards.ts'

interface BotActivity {
  type: string
  text?: string
  value?: { action?: { verb: string; data: { note?: string } } } & Record<string, unknown>
  conversation: { id: string }
  [name: string]: unknown
}

const CARD = 'application/vnd.microsoft.card.adaptive'

export interface PretendBot {
  url: string
  /** Every activity that reached it. */
  received: BotActivity[]
  close(): Promise<void>
}

/** A bot for the host page to talk to: `card` gets the request card, a submitted card gets its value back, Execute answers by its verb. */
export async function startPretendBot(tenant: Tenant): Promise<PretendBot> {
  const received: BotActivity[] = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const activity = JSON.parse(Buffer.concat(chunks).toString()) as BotActivity
    received.push(activity)
    const answer = activity.type === 'invoke' ? executed(activity) : activity.type === 'message' ? reply(tenant, activity) : null
    outgoing.writeHead(200, { 'content-type': 'application/json' })
    outgoing.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    received,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

function executed({ value }: BotActivity): unknown {
  const { verb, data } = value!.action!
  if (verb === 'request.accept') return { statusCode: 200, type: CARD, value: acceptedCard(String(data.note)) }
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'This request has expired.' } }
}

function reply(tenant: Tenant, { conversation, text, value }: BotActivity): void {
  const say = (activity: Record<string, unknown>) => sendActivity(tenant, conversation.id, { type: 'message', ...activity })
  if (value) say({ text: `You sent ${JSON.stringify(value)}`, textFormat: 'plain' })
  else if (text === 'card')
    say({ summary: 'A request', attachments: [{ contentType: CARD, content: requestCard(tenant.catalogApp.teamsAppId) }] })
  else say({ text: `**You said** ${text} <b>and no tag is drawn</b>` })
}

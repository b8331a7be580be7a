import type { AddressInfo } from 'node:net'
import { AppCredentials } from 'botframework-connector'
import restify from 'restify'
import { randomChance } from '../../../src/adapters/chance/random-chance.ts'
import { graphInstallation } from '../../../src/adapters/graph/installation.ts'
import { MatchThreads } from '../../../src/adapters/matching/match-threads.ts'
import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import { logTelemetry } from '../../../src/adapters/telemetry/log.ts'
import { type Bot, type BotOptions, createBot } from '../../../src/bot/create-bot.ts'
import type { TenantId } from '../../../src/domain/people/person.ts'
import type { World } from '../../../src/ports/world.ts'
import { type DeliveryAnswer, deliver } from '../../../src/sandbox/connector/deliver.ts'
import { channelToken } from '../../../src/sandbox/entra/tokens.ts'
import type { Activity } from '../../../src/sandbox/tenant/state.ts'
import { handOutDueDeliveries } from '../../../src/usecases/deliveries/hand-out-due.ts'
import { workJobs } from '../../../src/worker/work-jobs.ts'
import { embeddedDatabase } from '../../support/embedded-database.ts'
import { GraphTenant, type Someone } from '../../support/graph-tenant.ts'
import { LogBuffer } from '../../support/log-buffer.ts'

export type Json = Record<string, unknown>

/** The bot on a sandbox tenant: real adapters over https, real store in memory, real HTTP at its door. */
export class BotUnderTest {
  readonly tenant: GraphTenant
  readonly store: OpenStore
  readonly world: World
  readonly bot: Bot
  readonly log: LogBuffer
  readonly endpoint: string
  readonly #server: restify.Server

  private constructor(parts: Pick<BotUnderTest, 'tenant' | 'store' | 'world' | 'bot' | 'log' | 'endpoint'>, server: restify.Server) {
    this.tenant = parts.tenant
    this.store = parts.store
    this.world = parts.world
    this.bot = parts.bot
    this.log = parts.log
    this.endpoint = parts.endpoint
    this.#server = server
  }

  static async start(now: string, changes: Partial<BotOptions> = {}): Promise<BotUnderTest> {
    forgetTokens()
    const tenant = await GraphTenant.open(now)
    const log = new LogBuffer()
    const telemetry = logTelemetry('info', log)
    const store = await openStoreOn(await embeddedDatabase(), { clock: tenant.time, telemetry })
    const { directory, calendar, subscriptions, meetings, graph, entra } = tenant.ours
    const ports = { directory, calendar, subscriptions, meetings, clock: tenant.time, chance: randomChance, telemetry }
    const parts = { ...ports, store: store.store, matching: new MatchThreads(), notifyAt: null, step: () => undefined }
    const { sandbox } = tenant.wire
    const options: BotOptions = {
      clientId: sandbox.clientId,
      tenantId: sandbox.tenantId,
      auth: 'required',
      authorityHost: sandbox.authority,
      botIssuer: 'https://api.botframework.com',
      botMetadataUrl: `${sandbox.connector}openid`,
      botChannelScope: 'https://api.botframework.com',
      serviceUrl: sandbox.connector,
      teamsAppId: sandbox.manifestId,
      teamsOrigin: 'https://teams.microsoft.com',
      defaultLocale: 'en',
      ...changes,
    }
    const installation = graphInstallation(graph, sandbox.manifestId)
    const bot = createBot(options, { world: parts, application: entra.application, installation })
    const world: World = { ...parts, conversations: bot.conversations }
    workJobs(world, store.jobs)
    await store.jobs.start()
    const server = restify.createServer()
    server.use(restify.plugins.bodyParser({ mapParams: false }))
    server.post('/api/messages', bot.handle)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
    sandbox.tenant.botEndpoint = endpoint
    return new BotUnderTest({ tenant, store, world, bot, log, endpoint }, server)
  }

  get tenantId(): TenantId {
    return this.tenant.wire.sandbox.tenantId as TenantId
  }

  /** Everything due is sent, and every message from Teams about it has arrived. */
  async settle(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      await this.tenant.wire.sandbox.tenant.background.settled()
      await handOutDueDeliveries(this.world, this.tenantId)
      await this.store.jobs.idle()
    }
  }

  async install(person: Someone): Promise<void> {
    const { graph, teamsAppId } = this.tenant.wire.sandbox
    const body = { 'teamsApp@odata.bind': `${graph}/appCatalogs/teamsApps/${teamsAppId}` }
    await this.tenant.wire.graph(`/users/${person.id}/teamwork/installedApps`, { method: 'POST', body })
    await this.settle()
  }

  async uninstall(person: Someone): Promise<void> {
    this.tenant.wire.forgetToken()
    const { json } = await this.tenant.wire.graph(`/users/${person.id}/teamwork/installedApps`)
    const path = `/users/${person.id}/teamwork/installedApps/${encodeURIComponent(json.value[0].id)}`
    await this.tenant.wire.graph(path, { method: 'DELETE' })
    await this.settle()
  }

  say(person: Someone, text: string, more: Json = {}): Promise<DeliveryAnswer> {
    return deliver(this.tenant.wire.sandbox.tenant, person.id, { type: 'message', text, ...more })
  }

  /** A click on a button of a card, as Teams sends it: the button's data with what was typed. */
  click(person: Someone, data: Json, more: Json = {}): Promise<DeliveryAnswer> {
    const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' }
    return deliver(this.tenant.wire.sandbox.tenant, person.id, { type: 'invoke', name: 'adaptiveCard/action', value, ...more })
  }

  /** What the bot has said to a person. */
  chat(person: Someone): Activity[] {
    const chats = [...this.tenant.wire.sandbox.tenant.conversations.values()].filter((chat) => chat.userId === person.id)
    return chats.flatMap((chat) => chat.activities).filter(({ from, deleted }) => from === 'bot' && !deleted)
  }

  titles(person: Someone): string[] {
    return this.chat(person).map(({ activity }) => String(activity.summary ?? activity.text))
  }

  /** The signature of the channel, for activities that a test writes by hand. */
  async signed(serviceUrl = this.tenant.wire.sandbox.connector): Promise<string> {
    return `Bearer ${await channelToken(this.tenant.wire.sandbox.tenant, serviceUrl)}`
  }

  async post(body: unknown, authorization: string | null): Promise<{ status: number; body: string }> {
    const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) }
    const response = await fetch(this.endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: await response.text() }
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
    await this.store.close()
    await this.tenant.close()
  }
}

/** The card of a message the bot sent, or of its answer to a click. */
export function cardOf(from: { activity: Json } | DeliveryAnswer): Json {
  if ('activity' in from) return (from.activity.attachments as { content: Json }[])[0]!.content
  return (from.body as { value: Json }).value
}

/** The data of a card's button with this verb, wherever on the card it is. */
export function buttonOf(card: Json, verb: string): Json {
  let found: Json | null = null
  JSON.stringify(card, (_name, value) => {
    if (value?.type === 'Action.Execute' && value.verb === verb) found = value.data
    return value
  })
  if (!found) throw new Error(`no button ${verb}`)
  return found
}

export function verbsOf(card: Json): string[] {
  return [...JSON.stringify(card).matchAll(/"type":"Action\.Execute"[^}]*?"verb":"([\w.]+)"/g)].map(([, verb]) => verb!)
}

/** The library keeps tokens by app alone, and every sandbox has the same app with keys of its own. */
function forgetTokens(): void {
  const { cache } = AppCredentials as unknown as { cache: Map<string, unknown> }
  cache.clear()
}

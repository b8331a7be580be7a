import { randomChance } from '../adapters/chance/random-chance.ts'
import { followedClock } from '../adapters/clock/followed-clock.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { graphCalendar } from '../adapters/graph/calendar.ts'
import { connectGraph } from '../adapters/graph/connect-graph.ts'
import { graphDirectory } from '../adapters/graph/directory.ts'
import { graphInstallation } from '../adapters/graph/installation.ts'
import { graphMeetings } from '../adapters/graph/meetings.ts'
import { graphSubscriptions } from '../adapters/graph/subscriptions.ts'
import { databasePassword } from '../adapters/identity/database-password.ts'
import { connectEntra } from '../adapters/identity/entra.ts'
import { tokenIdentity } from '../adapters/identity/token-identity.ts'
import { MatchThreads } from '../adapters/matching/match-threads.ts'
import { openStore } from '../adapters/store/open-store.ts'
import { logTelemetry } from '../adapters/telemetry/log.ts'
import { keepMeters } from '../adapters/telemetry/meters.ts'
import { type Bot, createBot } from '../bot/create-bot.ts'
import type { TenantId } from '../domain/people/person.ts'
import type { Identity } from '../ports/identity.ts'
import type { JobQueue } from '../ports/jobs.ts'
import type { World } from '../ports/world.ts'
import type { Config } from './config.ts'
import { notifyAt } from './notify-at.ts'

export interface Wired {
  world: World
  tenantId: TenantId
  identity: Identity
  bot: Bot
  jobs: JobQueue
  healthy(): Promise<boolean>
  close(): Promise<void>
}

/** Builds everything once, from the outside in. The only place that knows all adapters. */
export async function wire(config: Config): Promise<Wired> {
  const tenantId = config.tenantId as TenantId
  const telemetry = logTelemetry(config.logLevel)
  const clock = config.timeSource ? await followedClock(config.timeSource) : systemClock()
  const entra = connectEntra(config)
  const metrics = keepMeters(telemetry)
  const graph = connectGraph({ root: config.graphRoot, clock, chance: randomChance, telemetry, metrics }, (fresh) =>
    entra.appToken(`${config.graphRoot}/.default`, fresh),
  )
  const opened = await openStore({
    databaseUrl: config.databaseUrl ?? undefined,
    databasePassword: config.credential.kind === 'managedIdentity' ? databasePassword(config.credential.identityClientId) : undefined,
    dataDir: config.databaseUrl ? undefined : config.dataDir,
    clock,
    telemetry,
    notesKey: config.notesKey,
  })
  await opened.tenants.ensure(tenantId)
  const matching = new MatchThreads()
  const parts = {
    store: opened.store,
    directory: graphDirectory(graph, entra),
    calendar: graphCalendar(graph),
    subscriptions: graphSubscriptions(graph),
    meetings: graphMeetings(graph),
    clock,
    chance: randomChance,
    matching,
    telemetry,
    notifyAt: notifyAt(config, telemetry),
    step: () => undefined,
  }
  const bot = createBot(
    { ...config, auth: config.botAuth, serviceUrl: config.botServiceUrl },
    { world: parts, application: entra.application, installation: graphInstallation(graph, config.teamsAppId) },
  )
  const world: World = { ...parts, conversations: bot.conversations }
  return {
    world,
    tenantId,
    identity: tokenIdentity(config),
    bot,
    jobs: opened.jobs,
    healthy: () =>
      opened.store
        .transaction(tenantId, (unit) => unit.programs.list())
        .then(
          () => true,
          () => false,
        ),
    close: async () => {
      if ('stop' in clock) (clock as { stop(): void }).stop()
      metrics.stop()
      await matching.close()
      await opened.close()
    },
  }
}

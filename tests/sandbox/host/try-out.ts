/**
 * The host page with a pretend product behind it, to look at: `node tests/sandbox/host/try-out.ts [port]`. Runs until stopped.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../../src/sandbox/host/build.ts'
import { startHost } from '../../../src/sandbox/host/server.ts'
import { startSandbox } from '../../../src/sandbox/start.ts'
import { startPretendBot } from './pretend-bot.ts'
import { startPretendTab } from './pretend-tab.ts'

const port = Number(process.argv[2] ?? 4100)
const assets = join(tmpdir(), 'sandbox-host-try-out')
await buildHost(assets)
const { tenant } = await startSandbox({ port: 0, people: 300, seed: 7, clock: new Date('2026-11-23T08:00:00Z') })
const [bot, tab] = await Promise.all([startPretendBot(tenant), startPretendTab(`${assets}-tab`)])
tenant.botEndpoint = bot.url
const host = await startHost(tenant, { port, tabUrl: `${tab.url}?host=http://localhost:${port}&locale={locale}&theme={theme}`, assets })
console.log(host.url)

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from '../../../src/api/server.ts'
import { readConfig } from '../../../src/main/config.ts'
import { wire } from '../../../src/main/wire.ts'
import type { World } from '../../../src/ports/world.ts'
import { type Schedule, startSchedule } from '../../../src/worker/schedule.ts'
import { workJobs } from '../../../src/worker/work-jobs.ts'

/**
 * The product as it is wired in production, in a process of its own, with one difference: at the first boundary out of
 * MORTAL_AT it leaves its name in the file MORTAL_NOTE and kills itself, and no code of this process runs any more. With MORTAL_HOW=stop it
 * is stopped there instead, to be woken late.
 */
const { MORTAL_AT: deadly = '', MORTAL_NOTE: note = '', MORTAL_HOW: how } = process.env
const read = readConfig(process.env)
if (!read.ok) throw new Error(read.faults.join('\n'))
const { config } = read
const wired = await wire(config)
const boundaries = new Set(deadly.split('|').filter(Boolean))
const step: World['step'] = (name) => {
  if (!boundaries.has(name)) return
  boundaries.clear()
  writeFileSync(note, name)
  process.kill(process.pid, how === 'stop' ? 'SIGSTOP' : 'SIGKILL')
}
const world: World = { ...wired.world, step }

if (config.role !== 'worker') {
  const server = createServer({
    ...{ world, tenantId: wired.tenantId, identity: wired.identity, healthy: wired.healthy, bot: wired.bot.handle },
    ...{ tab: { folder: emptyTab(), hostOrigins: [], appLink: '' }, hostOrigins: [], production: false },
  })
  await new Promise<void>((resolve) => server.listen(config.port, config.host, resolve))
}
const schedule = config.role === 'web' ? null : await startWork()
process.on('SIGTERM', async () => {
  await schedule?.stop()
  await wired.close()
  process.exit(0)
})
// Nobody who is killed leaves it behind for the next.
flushCompileCache()
console.log('ready')

async function startWork(): Promise<Schedule> {
  workJobs(world, wired.jobs)
  await wired.jobs.start()
  return startSchedule(world, wired.tenantId)
}

function emptyTab(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta name="host-origins" content=""><script src="/tab/assets/tab.js"></script>',
  )
  writeFileSync(join(folder, 'assets', 'tab.js'), '')
  return folder
}

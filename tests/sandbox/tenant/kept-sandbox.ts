import { startSandbox } from '../../../src/sandbox/start.ts'

/** A process whose sandbox keeps its tenant in this file, and ends without a word when it is killed. */
const [dataFolder, snapshot] = process.argv.slice(2)
const clock = new Date('2026-11-23T08:00:00Z')
const { tenant: _, ...announced } = await startSandbox({
  port: 0,
  people: 12,
  seed: 41,
  clock,
  dataFolder: dataFolder!,
  snapshot: snapshot!,
})
process.stdout.write(`${JSON.stringify(announced)}\n`)

import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './database.ts'
import { runSeed } from './seed.ts'
import { answersOfBookingsLost, oneAfterTheOther, tellWholeStory } from './whole-story.ts'

/** A seed, or boundaries at which one worker after the other dies. */
export type Task = number | readonly string[]

/** What became of one task; `replay` is how it is run again, where that can be said. */
export interface Told {
  readonly name: string
  readonly replay: string | null
  readonly violations: readonly string[]
  readonly history: readonly string[]
  readonly faults: number
  readonly deaths: number
  readonly requests: number
}

async function tell(database: Awaited<ReturnType<typeof openDatabase>>, task: Task): Promise<Told> {
  if (typeof task === 'number') {
    const { seed, hash, ...rest } = await runSeed(database, task)
    return { ...rest, name: `seed ${seed}  ${hash}`, replay: `npm run torture -- --seed ${seed}` }
  }
  const settings = { diesAt: oneAfterTheOther(task), weather: answersOfBookingsLost() }
  const { violations, deaths } = await tellWholeStory(database, settings)
  const alive = deaths[0]?.includes(task[0]!) ? [] : [`nobody died at ${task[0]}`]
  const told = { violations: [...alive, ...violations], history: deaths, faults: 1, deaths: deaths.length, requests: 0 }
  return { ...told, name: task.join(', then '), replay: null }
}

/** Whatever people ask for and whatever breaks, nobody is answered by a fault of ours. */
function thrownIn(task: Task, error: unknown): Told {
  const violations = [`it threw ${error instanceof Error ? error.stack : String(error)}`]
  const told = { violations, history: [], faults: 0, deaths: 0, requests: 0 }
  if (typeof task === 'number') return { ...told, name: `seed ${task}`, replay: `npm run torture -- --seed ${task}` }
  return { ...told, name: task.join(', then '), replay: null }
}

if (parentPort) {
  const database = await openDatabase()
  for (const task of workerData as readonly Task[])
    parentPort.postMessage(await tell(database, task).catch((error) => thrownIn(task, error)))
  await database.close()
}

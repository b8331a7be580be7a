import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './database.ts'
import { runSeed } from './seed.ts'

/** Every `step`th seed from `from` on, below `to`, each told when it is done. */
const { from, to, step } = workerData as { from: number; to: number; step: number }
const database = await openDatabase()
for (let seed = from; seed < to; seed += step) parentPort!.postMessage(await runSeed(database, seed))
await database.close()

import { openDatabase } from './database.ts'
import { runSeed, type SeedResult } from './seed.ts'

/** How `npm test` shares out its seeds, so that two of Jest's workers can take them at the same time. */
export const seedsInTests = 500
export const seedsLastAtMost = 600_000

/** Every seed from `from` to `seedsInTests`, two at a step; answers the stories that broke something, each with the way to tell it again. */
export async function everySecondSeed(from: 1 | 2): Promise<{ told: number; broken: string[] }> {
  const database = await openDatabase()
  const results: SeedResult[] = []
  try {
    for (let seed = from; seed <= seedsInTests; seed += 2) results.push(await runSeed(database, seed))
  } finally {
    await database.close()
  }
  const broken = results.filter(({ violations }) => violations.length > 0)
  return {
    told: results.length,
    broken: broken.map(({ seed, violations, history }) => [`npm run torture -- --seed ${seed}`, ...violations, ...history].join('\n  ')),
  }
}

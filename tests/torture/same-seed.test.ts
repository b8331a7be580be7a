import { openDatabase, type TortureDatabase } from './database.ts'
import { runSeed } from './seed.ts'

let database: TortureDatabase
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

const seeds = Array.from({ length: 5 }, (_, n) => 7 * n + 3)

test('the same seed gives the same journal and the same cards', async () => {
  const first: string[] = []
  for (const seed of seeds) first.push((await runSeed(database, seed)).hash)
  // The other way round, so that what is left of one story cannot make the next one the same.
  const again: string[] = []
  for (const seed of seeds.toReversed()) again.unshift((await runSeed(database, seed)).hash)
  expect(again).toEqual(first)
  expect(new Set(first).size).toBe(seeds.length)
}, 300_000)

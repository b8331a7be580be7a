import { openDatabase, type TortureDatabase } from './database.ts'
import { answersOfBookingsLost, named, protocolBoundaries, tellWholeStory } from './whole-story.ts'

/** Whoever dies at them is told by `npm run torture -- --only boundaries`, a part of which belongs to `npm test`. */
let database: TortureDatabase
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

test('the whole story passes every boundary there is, and breaks nothing', async () => {
  const smooth = await tellWholeStory(database)
  const lost = await tellWholeStory(database, { weather: answersOfBookingsLost() })
  expect([...smooth.violations, ...lost.violations]).toEqual([])
  expect(named([...smooth.boundaries, ...lost.boundaries])).toEqual([...protocolBoundaries].toSorted())
}, 60_000)

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openDatabase, type TortureDatabase } from './database.ts'
import { answersOfBookingsLost, named, oneAfterTheOther, protocolBoundaries, somePairs, tellWholeStory } from './whole-story.ts'

/** In process. Every ordered pair of them takes minutes: `npm run torture -- --boundaries`. */
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

test.each(somePairs())(
  'a worker that dies at %s, and the next one at %s',
  async (first, second) => {
    const { violations, deaths } = await tellWholeStory(database, {
      diesAt: oneAfterTheOther([first, second]),
      weather: answersOfBookingsLost(),
    })
    expect(violations).toEqual([])
    expect(deaths[0]).toContain(first)
  },
  60_000,
)

import { openDatabase, type TortureDatabase } from './database.ts'
import type { Deed } from './deeds/deed.ts'
import { confirms, ends } from './deeds/mentorships.ts'
import { skips } from './deeds/sessions.ts'
import { judge } from './judge.ts'
import { Product } from './product.ts'
import { untilQuiet } from './seed.ts'
import { Story } from './story.ts'
import { isWrite } from './wire.ts'

/** Two workers over one database: one stands still at a boundary, another takes over and finishes, then the first one wakes. */
const minute = 60_000
let database: TortureDatabase
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

async function tell(boundary: string) {
  const story = await Story.open(database, {
    seed: 8,
    transactionIds: 'ignored',
    town: { pairs: 1, cadence: 'weekly' },
    diesAt: () => false,
  })
  const late = story.product
  const { life, standstill } = late.standStillAt(boundary)
  const [pair] = story.town.pairs
  const deeds: Deed[] = [confirms(pair!), skips(pair!), ends(pair!)]
  let tookOverAt = Number.POSITIVE_INFINITY
  const takeOver = standstill.reached.then(async () => {
    story.product = new Product(story.ground)
    story.ground.jobs.takeOver()
    tookOverAt = story.ground.wire.seen.length
    await story.pass(story.now + 10 * minute, minute)
    standstill.wake()
  })
  try {
    for (const deed of deeds) {
      await deed(story)
      await story.pass(story.now + 15 * minute, minute)
    }
    await takeOver
    await untilQuiet(story)
    const wrote = story.ground.wire.seen.slice(tookOverAt).filter((seen) => seen.life === life && isWrite(seen.targets[0]!))
    return { stood: Number.isFinite(tookOverAt), wrote: wrote.map(({ targets }) => targets[0]!), violations: judge(await story.evidence()) }
  } finally {
    await late.stop()
    await story.close()
  }
}

const boundaries = [
  ...['P2 taken to plan', 'P3 calendars read', 'P5 held and persisted', 'P6 leased', 'P7 sent', 'P8 stored'],
  ...['P10 subscribed', 'settle leased', 'occurrence written', 'cancel leased', 'cancel sent', 'cancel stored'],
]

test.each(boundaries)(
  'a worker that stood still at %s for ten minutes writes nothing any more',
  async (boundary) => {
    expect(await tell(boundary)).toEqual({ stood: true, wrote: [], violations: [] })
  },
  60_000,
)

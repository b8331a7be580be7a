import type { Person } from '../../../src/domain/people/person.ts'
import type { CheckInRules } from '../../../src/domain/scheduling/check-in-rules.ts'
import { readTypicalWeeks } from '../../../src/usecases/matching/read-typical-weeks.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { getRound } from '../../../src/usecases/rounds/get-round.ts'
import { openRound } from '../../../src/usecases/rounds/open-round.ts'
import { aCast, type Cast } from '../pair.ts'
import { day, hour, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
beforeEach(() => hand.freshMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const everybody = { departments: [], sites: [], levels: [] }
const usual: CheckInRules = { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true }
const readAll = () => readTypicalWeeks(hand.world, hand.tenantId)

/** From 14:00 to 17:30 in London both work; the mentor's calendar is taken up to four of that, every day but the third Thursday. */
async function aBusyMentor(rules = usual): Promise<Cast> {
  const cast = await aCast(hand, { rules })
  const monday = Math.floor(hand.clock.now().getTime() / day) * day
  const days = Array.from({ length: 35 }, (_, i) => monday + i * day).filter((_, i) => i !== 17)
  hand.calendar.busy.set(
    cast.mentor.id,
    days.map((at) => ({ start: new Date(at + 14 * hour), end: new Date(at + 16 * hour), kind: 'busy' })),
  )
  return cast
}
const reasonsFor = async ({ program, mentee }: Cast, who: Person = mentee) =>
  yes(await findCandidates(hand.world, hand.actor(who), program.id, '')).candidates[0]!.reasons

describe('a mentee who looks for a mentor', () => {
  test('is told the working hours both share while a calendar is unknown, and the free hours once both are', async () => {
    const cast = await aBusyMentor()
    expect(await reasonsFor(cast)).toContainEqual({ kind: 'sharedHours', hoursPerWeek: 17 })
    await readAll()
    const reasons = await reasonsFor(cast)
    expect(reasons).toContainEqual({ kind: 'freeHours', hoursPerWeek: 7 })
    expect(reasons.map(({ kind }) => kind)).not.toContain('sharedHours')
    hand.clock.pass(day)
    hand.calendar.busy.set(cast.mentor.id, null)
    await readAll()
    expect(await reasonsFor(cast)).toContainEqual({ kind: 'sharedHours', hoursPerWeek: 17 })
  })

  test('is told of the hours the program allows alone', async () => {
    const cast = await aBusyMentor({ ...usual, latest: '17:00', protectedTimes: [{ days: ['friday'], start: '09:00', end: '17:00' }] })
    await readAll()
    // From four to five in London, on four days.
    expect(await reasonsFor(cast)).toContainEqual({ kind: 'freeHours', hoursPerWeek: 4 })
  })
})

test('a round weighs free hours like the list that mentees see, and says so to whoever reviews it', async () => {
  const cast = await aBusyMentor()
  await readAll()
  const { score } = yes(await findCandidates(hand.world, hand.actor(cast.mentee), cast.program.id, '')).candidates[0]!
  const office = hand.actor(cast.programManager, ['ProgramManager'])
  const { id } = yes(
    await openRound(hand.world, office, cast.program.id, { pool: { mentees: everybody, mentors: everybody }, aim: 'best', seed: 3 }),
  )
  const { pairs } = yes(await getRound(hand.world, office, { programId: cast.program.id, roundId: id }))
  expect(pairs).toHaveLength(1)
  expect(pairs[0]).toMatchObject({ score, reasons: expect.arrayContaining([{ kind: 'freeHours', hoursPerWeek: 7 }]) as unknown })
})

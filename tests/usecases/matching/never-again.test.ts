import { randomUUID } from 'node:crypto'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { MentorshipId, ProgramId } from '../../../src/domain/people/ids.ts'
import type { Person } from '../../../src/domain/people/person.ts'
import { allowPairAgain } from '../../../src/usecases/matching/allow-pair-again.ts'
import { changeMatchRules } from '../../../src/usecases/matching/change-match-rules.ts'
import { excludePair } from '../../../src/usecases/matching/exclude-pair.ts'
import { listExclusions } from '../../../src/usecases/matching/list-exclusions.ts'
import { sayNeverAgain } from '../../../src/usecases/matching/say-never-again.ts'
import { takeBackNeverAgain } from '../../../src/usecases/matching/take-back-never-again.ts'
import { endMentorship } from '../../../src/usecases/mentorships/end-mentorship.ts'
import { getMentorship } from '../../../src/usecases/mentorships/get-mentorship.ts'
import { changeMentoring } from '../../../src/usecases/programs/change-mentoring.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { sendRequest } from '../../../src/usecases/requests/send-request.ts'
import { toldAbout } from '../booked-pair.ts'
import { aCast, anAgreedPair, asks, type Cast, joined } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
})
beforeEach(() => hand.nextMonday())
afterAll(() => hand.close())

const manager = (person: Person) => hand.actor(person, ['ProgramManager'])
const ask = ({ mentee, mentor, program }: Cast) =>
  sendRequest(hand.world, hand.actor(mentee), { programId: program.id, mentorId: mentor.id, whyYou: 'You know', howHelp: 'Show me' })
const seen = async ({ mentee, program }: Cast, words = '') => {
  const { candidates, colleagues } = yes(await findCandidates(hand.world, hand.actor(mentee), program.id, words))
  return { candidates: candidates.map(({ person }) => person.id), colleagues: colleagues.map(({ person }) => person.id) }
}
/** In a program in which nothing else bars a pair whose mentorship has ended. */
async function anEndedPair(neverAgain = false): Promise<Cast & { id: MentorshipId }> {
  const pair = await anAgreedPair(hand)
  const petra = manager(pair.programManager)
  yes(await changeMatchRules(hand.world, petra, pair.program.id, { ...plainRules, noRepeatMonths: 0 }))
  yes(await endMentorship(hand.world, hand.actor(pair.mentee), pair.id, '', neverAgain))
  return pair
}
const knows = async (person: Person, id: MentorshipId) => yes(await getMentorship(hand.world, hand.actor(person), id)).neverAgain

const messagesTo = ({ id }: Person) => hand.unit(({ deliveries }) => deliveries.countFor(id))

describe('a member who says "never again"', () => {
  test.each(['mentee', 'mentor'] as const)('is not matched with the other any more, until taken back: %s', async (who) => {
    const pair = await anEndedPair()
    const me = hand.actor(pair[who])
    expect((await seen(pair)).candidates).toEqual([pair.mentor.id])
    yes(await sayNeverAgain(hand.world, me, pair.id))
    yes(await sayNeverAgain(hand.world, me, pair.id))
    expect(await seen(pair)).toMatchObject({ candidates: [] })
    expect(await ask(pair)).toEqual({ ok: false, reason: 'mentorPaused' })
    yes(await takeBackNeverAgain(hand.world, me, pair.id))
    expect((await seen(pair)).candidates).toEqual([pair.mentor.id])
    expect((await ask(pair)).ok).toBe(true)
  })

  test('can say so while ending the mentorship', async () => {
    const pair = await anEndedPair(true)
    expect((await seen(pair)).candidates).toEqual([])
  })

  test('alone sees it: the other is told nothing, cannot take it back, and gets the answer of a mentor who pauses', async () => {
    const pair = await anEndedPair()
    const before = await messagesTo(pair.mentee)
    yes(await sayNeverAgain(hand.world, hand.actor(pair.mentor), pair.id))
    expect([await knows(pair.mentor, pair.id), await knows(pair.mentee, pair.id)]).toEqual([true, false])
    yes(await takeBackNeverAgain(hand.world, hand.actor(pair.mentee), pair.id))
    const barred = await ask(pair)

    const other = await aCast(hand)
    yes(await changeMentoring(hand.world, hand.actor(other.mentor), other.program.id, 'paused'))
    expect(barred).toEqual(await ask(other))
    expect(await messagesTo(pair.mentee)).toBe(before)
    expect(yes(await listExclusions(hand.world, manager(pair.programManager))).exclusions).toEqual([])
  })

  test('is not told apart from the time in which nobody repeats a pair', async () => {
    const pair = await anAgreedPair(hand)
    yes(await endMentorship(hand.world, hand.actor(pair.mentee), pair.id, ''))
    expect(await ask(pair)).toEqual({ ok: false, reason: 'repeated' })
    yes(await sayNeverAgain(hand.world, hand.actor(pair.mentor), pair.id))
    expect(await ask(pair)).toEqual({ ok: false, reason: 'repeated' })
  })

  test('does not see the other among colleagues to invite either', async () => {
    const pair = await anEndedPair()
    yes(await changeMentoring(hand.world, hand.actor(pair.mentor), pair.program.id, 'left'))
    expect((await seen(pair, pair.mentor.name)).colleagues).toContain(pair.mentor.id)
    yes(await sayNeverAgain(hand.world, hand.actor(pair.mentee), pair.id))
    expect((await seen(pair, pair.mentor.name)).colleagues).not.toContain(pair.mentor.id)
  })

  test('is a member: for anybody else there is no such mentorship', async () => {
    const pair = await anEndedPair()
    for (const stranger of [pair.programManager, pair.menteeManager]) {
      expect(await sayNeverAgain(hand.world, hand.actor(stranger), pair.id)).toEqual({ ok: false, reason: 'notFound' })
      expect(await takeBackNeverAgain(hand.world, hand.actor(stranger), pair.id)).toEqual({ ok: false, reason: 'notFound' })
    }
  })
})

describe('the office', () => {
  test('keeps two people apart, whichever program manager said so, and takes back its own word alone', async () => {
    const pair = await anEndedPair()
    const [petra, second] = [manager(pair.programManager), manager(await hand.person('Piet'))]
    yes(await excludePair(hand.world, petra, [pair.mentor.id, pair.mentee.id]))
    yes(await sayNeverAgain(hand.world, hand.actor(pair.mentor), pair.id))
    const [listed, ...others] = yes(await listExclusions(hand.world, second)).exclusions
    expect([listed!.people.map(({ id }) => id).sort(), listed!.saidBy.id]).toEqual([
      [pair.mentee.id, pair.mentor.id].sort(),
      pair.programManager.id,
    ])
    expect(others).toEqual([])
    expect(await ask(pair)).toEqual({ ok: false, reason: 'mentorPaused' })
    yes(await allowPairAgain(hand.world, second, [pair.mentee.id, pair.mentor.id]))
    expect(yes(await listExclusions(hand.world, petra)).exclusions).toEqual([])
    expect(await ask(pair)).toEqual({ ok: false, reason: 'mentorPaused' })
    yes(await takeBackNeverAgain(hand.world, hand.actor(pair.mentor), pair.id))
    expect((await ask(pair)).ok).toBe(true)
  })

  test('says it of two people who exist', async () => {
    const { mentee, programManager, menteeManager } = await aCast(hand)
    const petra = manager(programManager)
    expect(await excludePair(hand.world, petra, [mentee.id, mentee.id])).toEqual({ ok: false, reason: 'samePerson' })
    expect(await allowPairAgain(hand.world, petra, [mentee.id, menteeManager.id])).toEqual({ ok: false, reason: 'notFound' })
    expect(await excludePair(hand.world, hand.actor(mentee), [mentee.id, menteeManager.id])).toEqual({ ok: false, reason: 'notAllowed' })
  })
})

describe('a request that is open between two who are kept apart', () => {
  /** The former pair, and a request of the mentee to the mentor in another program. */
  async function aRequestElsewhere() {
    const pair = await anEndedPair()
    const program = { ...pair.program, id: randomUUID() as ProgramId }
    await hand.unit(async ({ programs }) => {
      await programs.save(program)
      await programs.saveMentor(
        { ...(await programs.findMentor(pair.program.id, pair.mentor.id))!, programId: program.id },
        hand.clock.now(),
      )
    })
    await joined(hand, program, pair.mentee)
    const requestId = await asks(hand, pair.mentee, pair.mentor, program)
    const status = async () => (await hand.unit(({ requests }) => requests.find(requestId)))!.status
    return { ...pair, requestId, status, told: () => toldAbout(hand, requestId) }
  }

  test('ends when the mentor says so: to the mentee it is a mentor without a place', async () => {
    const { mentor, id, status, told, requestId } = await aRequestElsewhere()
    yes(await sayNeverAgain(hand.world, hand.actor(mentor), id))
    expect(await status()).toBe('noPlace')
    expect(await told()).toEqual(['request.noPlace 1 to Amara'])
    const journal = await hand.unit((unit) => unit.journal.listAbout(requestId))
    expect(journal.filter(({ what }) => what !== 'request.sent').map(({ actorId }) => actorId)).toEqual([null])
  })

  test('ends when the mentee says so: to the mentor it is taken back', async () => {
    const { mentee, id, status, told } = await aRequestElsewhere()
    yes(await sayNeverAgain(hand.world, hand.actor(mentee), id))
    expect(await status()).toBe('withdrawn')
    expect(await told()).toEqual(['request.withdrawn 1 to Lukas'])
  })

  test('ends when the office says so, even when managers have been asked, and frees the place', async () => {
    const { mentee, mentor, programManager, status, told, requestId } = await aRequestElsewhere()
    const request = (await hand.unit(({ requests }) => requests.find(requestId)))!
    await hand.unit(({ requests }) => requests.save({ ...request, status: 'waitingForApproval' }))
    yes(await excludePair(hand.world, manager(programManager), [mentor.id, mentee.id]))
    expect(await status()).toBe('noPlace')
    expect(await told()).toEqual(['request.noPlace 1 to Amara'])
    expect((await hand.unit(({ mentorships }) => mentorships.placesTaken(request.programId, [mentor.id]))).get(mentor.id)).toBe(0)
  })
})

test('a pair is not repeated in a program before its time is over, and then it is', async () => {
  const pair = await anAgreedPair(hand)
  const petra = manager(pair.programManager)
  yes(await changeMatchRules(hand.world, petra, pair.program.id, { ...plainRules, noRepeatMonths: 2 }))
  expect((await seen(pair)).candidates).toEqual([])
  expect(await ask(pair)).toEqual({ ok: false, reason: 'alreadyPaired' })
  yes(await endMentorship(hand.world, hand.actor(pair.mentor), pair.id, ''))
  hand.clock.pass(58 * day)
  expect((await seen(pair)).candidates).toEqual([])
  expect(await ask(pair)).toEqual({ ok: false, reason: 'repeated' })
  hand.clock.pass(4 * day)
  expect((await seen(pair)).candidates).toEqual([pair.mentor.id])
  expect((await ask(pair)).ok).toBe(true)
})

test('a program’s own rules and weights decide who is suggested, in which order, and who can be asked', async () => {
  const cast = await aCast(hand)
  const other = await hand.person('Olga', { site: 'Pokhara' })
  const profile = { offers: ['SQL', 'Excel'], boundaries: '', capacity: 2, hoursPerMonth: 2, status: 'active' } as const
  await hand.unit(async ({ programs, people }) => {
    await programs.saveMentor({ ...profile, programId: cast.program.id, personId: other.id }, hand.clock.now())
    await people.save({ ...cast.mentor, department: 'Glaciers' }, hand.clock.now())
    await people.save({ ...cast.mentee, department: 'Rivers', site: 'Pokhara' }, hand.clock.now())
    await people.save({ ...other, department: 'Rivers' }, hand.clock.now())
  })
  const petra = manager(cast.programManager)
  const change = async (rules: object) => yes(await changeMatchRules(hand.world, petra, cast.program.id, { ...plainRules, ...rules }))
  const none = { skills: 0, sharedHours: 0, experience: 0, otherDepartment: 0, interests: 0, sameSite: 0, rotation: 0 }
  await change({ weights: { ...none, otherDepartment: 100 } })
  expect((await seen(cast)).candidates).toEqual([cast.mentor.id, other.id])
  await change({ weights: { ...none, sameSite: 300 } })
  expect((await seen(cast)).candidates).toEqual([other.id, cast.mentor.id])
  await change({ department: 'same' })
  expect((await seen(cast)).candidates).toEqual([other.id])
  expect(await ask(cast)).toEqual({ ok: false, reason: 'sameDepartment' })
  await change({ department: 'other' })
  expect((await seen(cast)).candidates).toEqual([cast.mentor.id])
})

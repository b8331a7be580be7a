import type { Person } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import type { Request } from '../../../src/domain/requests/request.ts'
import { decideApproval } from '../../../src/usecases/approvals/decide-approval.ts'
import { changeMentoring } from '../../../src/usecases/programs/change-mentoring.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { remindAndExpire } from '../../../src/usecases/requests/remind-and-expire.ts'
import { withdrawRequest } from '../../../src/usecases/requests/withdraw-request.ts'
import { openRound } from '../../../src/usecases/rounds/open-round.ts'
import { publishRound } from '../../../src/usecases/rounds/publish-round.ts'
import { aCast, joined } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const everybody = { departments: [], sites: [], levels: [] }

/** A published round in which Amara, who wants SQL, was proposed to Lukas; Vera, who offers something else, is still free. */
async function aRoundOfOne(about: Partial<Program>, second?: string) {
  const cast = await aCast(hand, about, 1)
  const next = await hand.person('Vera')
  const profile = { programId: cast.program.id, personId: next.id, status: 'active' as const, boundaries: '', hoursPerMonth: 2 }
  await hand.unit(({ programs }) => programs.saveMentor({ ...profile, offers: ['Chess'], capacity: 1 }, hand.clock.now()))
  const other = second ? await hand.person(second) : null
  if (other) await joined(hand, cast.program, other)
  const office = hand.actor(cast.programManager, ['ProgramManager'])
  const programId = cast.program.id
  const { id: roundId } = yes(
    await openRound(hand.world, office, programId, { pool: { mentees: everybody, mentors: everybody }, aim: 'best', seed: 7 }),
  )
  yes(await publishRound(hand.world, office, { programId, roundId }))
  await told()
  return { ...cast, next, other }
}
const requestsOf = async ({ id }: Person) => hand.unit(({ requests }) => requests.listOfMentee(id))
const openOf = async (person: Person) => (await requestsOf(person)).find(({ expiresAt }) => expiresAt)
const stories = async (person: Person) => {
  const requests = await requestsOf(person)
  const mentors = await hand.unit(({ people }) => people.findMany(requests.map(({ mentorId }) => mentorId)))
  return requests.map(({ mentorId, status }) => `${mentors.get(mentorId)!.name} ${status}`).sort()
}
const accept = async (person: Person, request: Request) => yes(await acceptRequest(hand.world, hand.actor(person), request.id))
async function told(): Promise<string[]> {
  await hand.deliver()
  const sent = hand.conversations.sent.splice(0)
  const names = await hand.unit(({ people }) => people.findMany(sent.map(({ to }) => to)))
  return sent.map(({ to, purpose }) => `${names.get(to)!.name}: ${purpose}`).sort()
}

test('an approval that is declined leads to the next proposal, never to the same pair', async () => {
  const { mentee, mentor, mentorManager } = await aRoundOfOne({ approvalPolicy: 'mentor' })
  await accept(mentor, (await openOf(mentee))!)
  const [approval] = await hand.unit(({ requests }) => requests.listApprovalsFor(mentorManager.id))
  await told()
  yes(await decideApproval(hand.world, hand.actor(mentorManager), approval!.id, { approved: false, reason: 'Audit in May' }))
  expect(await stories(mentee)).toEqual(['Lukas notApproved', 'Vera waitingForMentor'])
  expect(await told()).toEqual([
    ...['Amara: request.byOffice', 'Amara: request.notApproved', 'Lukas: request.notApproved', 'Vera: request.received'],
  ])
})

test('an approval that expires leads to the next proposal, and leaves the mentor free for somebody else', async () => {
  const { mentee, mentor, next, other } = await aRoundOfOne({ approvalPolicy: 'mentor' }, 'Ben')
  const [first, second] = (await openOf(mentee))!.mentorId === mentor.id ? [mentee, other!] : [other!, mentee]
  await accept(mentor, (await openOf(first))!)
  hand.clock.pass(10 * day)
  await remindAndExpire(hand.world, hand.tenantId)
  // The other mentor said nothing, which rules her out; the one whose manager was late is asked for the other mentee.
  expect(await stories(first)).toEqual(['Lukas expired'])
  expect(await stories(second)).toEqual(['Lukas waitingForMentor', 'Vera expired'])
  expect(next.name).toBe('Vera')
})

test('a mentor who pauses is passed over at once, and the mentee learns who is asked instead', async () => {
  const { mentee, mentor, program } = await aRoundOfOne({})
  yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
  expect(await stories(mentee)).toEqual(['Lukas noPlace', 'Vera waitingForMentor'])
  expect(await told()).toEqual(['Amara: request.byOffice', 'Vera: request.received'])
})

test('a mentor whose last place is gone is passed over, and who is left with nobody is told', async () => {
  const { mentee, mentor, next, program } = await aRoundOfOne({})
  yes(await changeMentoring(hand.world, hand.actor(next), program.id, 'left'))
  await told()
  yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
  expect(await stories(mentee)).toEqual(['Lukas noPlace'])
  expect(await told()).toEqual(['Amara: request.noPlace'])
})

test('a mentee who says "not now" is left in peace for the rest of the round', async () => {
  const { mentee, mentor } = await aRoundOfOne({})
  yes(await withdrawRequest(hand.world, hand.actor(mentee), (await openOf(mentee))!.id))
  expect(await told()).toEqual([`${mentor.name}: request.withdrawn`])
  hand.clock.pass(10 * day)
  await remindAndExpire(hand.world, hand.tenantId)
  expect(await stories(mentee)).toEqual(['Lukas withdrawn'])
})

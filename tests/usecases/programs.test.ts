import { randomUUID } from 'node:crypto'
import type { InvitationId, ProgramId } from '../../src/domain/people/ids.ts'
import type { Person, PersonId } from '../../src/domain/people/person.ts'
import { quietDays } from '../../src/domain/programs/invite.ts'
import type { Store } from '../../src/ports/store.ts'
import type { World } from '../../src/ports/world.ts'
import { delegateApproval } from '../../src/usecases/approvals/delegate-approval.ts'
import { answerInvitation } from '../../src/usecases/programs/answer-invitation.ts'
import { changeMentoring } from '../../src/usecases/programs/change-mentoring.ts'
import { findCandidates } from '../../src/usecases/programs/find-candidates.ts'
import { getOverview } from '../../src/usecases/programs/get-overview.ts'
import { inviteMentor } from '../../src/usecases/programs/invite-mentor.ts'
import { joinAsMentor } from '../../src/usecases/programs/join-as-mentor.ts'
import { listPrograms } from '../../src/usecases/programs/list-programs.ts'
import { acceptRequest } from '../../src/usecases/requests/accept-request.ts'
import { getRequest } from '../../src/usecases/requests/get-request.ts'
import { aCast, asks, joined } from './pair.ts'
import { day, openWorld, type WorldInHand, yes } from './world-in-hand.ts'

let hand: WorldInHand
beforeAll(async () => {
  hand = await openWorld()
  await hand.jobs.start()
})
beforeEach(() => hand.nextMonday())
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const offer = { offers: ['Statistics'], boundaries: '', capacity: 2, hoursPerMonth: 2 }

describe('a mentor who leaves', () => {
  test('lets go of those who wait for their answer, who are told without a word of no; accepted requests and other programs stay', async () => {
    const { mentor, mentee, program } = await aCast(hand, { approvalPolicy: 'mentor' })
    const second = await hand.person('Second')
    await joined(hand, program, second)
    const elsewhere = { ...program, id: randomUUID() as ProgramId }
    await hand.unit(async ({ programs }) => {
      await programs.save(elsewhere)
      await programs.saveMentor({ programId: elsewhere.id, personId: mentor.id, status: 'active', ...offer }, hand.clock.now())
    })
    await joined(hand, elsewhere, mentee)
    const accepted = await asks(hand, second, mentor, program)
    yes(await acceptRequest(hand.world, hand.actor(mentor), accepted))
    const waiting = await asks(hand, mentee, mentor, program)
    const other = await asks(hand, mentee, mentor, elsewhere)
    await hand.deliver()
    hand.conversations.sent.splice(0)
    hand.conversations.refreshed.splice(0)

    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'left'))
    await hand.deliver()
    const statuses = await hand.unit(async ({ requests }) => {
      const found = await Promise.all([waiting, accepted, other].map((id) => requests.find(id)))
      return found.map((request) => request!.status)
    })
    expect(statuses).toEqual(['noPlace', 'waitingForApproval', 'waitingForMentor'])
    expect(hand.conversations.sent.map(({ to, purpose, subjectId }) => [to, purpose, subjectId])).toEqual([
      [mentee.id, 'request.noPlace', waiting],
    ])
    expect(hand.conversations.refreshed).toEqual(['request.received'])
    expect(yes(await getRequest(hand.world, hand.actor(mentee), waiting))).toMatchObject({ declineReason: null, expiresAt: null })
    expect(await acceptRequest(hand.world, hand.actor(mentor), waiting)).toEqual({ ok: false, reason: 'alreadyDecided' })
  })

  test('at the moment in which they accept, either accepts or lets go, and never both', async () => {
    const { mentor, mentee, program } = await aCast(hand)
    const id = await asks(hand, mentee, mentor, program)
    const [accepted] = await Promise.all([
      acceptRequest(hand.world, hand.actor(mentor), id),
      changeMentoring(hand.world, hand.actor(mentor), program.id, 'left'),
    ])
    const status = (await hand.unit(({ requests }) => requests.find(id)))!.status
    expect(status).toBe(accepted.ok ? 'accepted' : 'noPlace')
  })

  test('pausing lets go of those who wait for their answer as well', async () => {
    const { mentor, mentee, program } = await aCast(hand)
    const id = await asks(hand, mentee, mentor, program)
    yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
    expect((await hand.unit(({ requests }) => requests.find(id)))!.status).toBe('noPlace')
  })
})

/** The world, where each named question to the store is noted before it is asked. */
function watching(...questions: ('findMentor' | 'lockMentor' | 'findInvitation' | 'lockInvitation')[]) {
  const asked: string[] = []
  const store: Store = {
    transaction: (tenantId, work) =>
      hand.world.store.transaction(tenantId, (unit) => {
        const programs = { ...unit.programs }
        for (const question of questions) {
          const ask = unit.programs[question] as (...about: unknown[]) => Promise<never>
          programs[question] = (...about: unknown[]) => {
            asked.push(question)
            return ask(...about)
          }
        }
        return work({ ...unit, programs })
      }),
  }
  const world: World = { ...hand.world, store }
  return { world, asked }
}

describe('deciding about oneself from two devices at once', () => {
  test('a changed offer holds the mentor’s row, so that a pause of the same moment stays', async () => {
    const { mentor, program } = await aCast(hand)
    const { world, asked } = watching('findMentor', 'lockMentor')
    yes(await changeMentoring(world, hand.actor(mentor), program.id, 'paused'))
    yes(await joinAsMentor(world, hand.actor(mentor), program.id, offer))
    expect(new Set(asked)).toEqual(new Set(['lockMentor']))
    expect(await hand.unit(({ programs }) => programs.findMentor(program.id, mentor.id))).toMatchObject({ ...offer, status: 'paused' })
  })

  test('an invitation is answered once', async () => {
    const { mentee, program } = await aCast(hand)
    const colleague = await hand.person('Colleague')
    const { id } = yes(await inviteMentor(hand.world, hand.actor(mentee), program.id, colleague.id))
    const { world, asked } = watching('findInvitation', 'lockInvitation')
    const answers = await Promise.all(
      (['later', 'never'] as const).map((answer) => answerInvitation(world, hand.actor(colleague), id, answer)),
    )
    expect(answers.map((answer) => (answer.ok ? 'answered' : answer.reason)).sort()).toEqual(['alreadyDecided', 'answered'])
    expect(new Set(asked)).toEqual(new Set(['lockInvitation']))
  })
})

describe('colleagues who have not joined', () => {
  const offered = async (mentee: Person, programId: ProgramId, search = '') =>
    yes(await findCandidates(hand.world, hand.actor(mentee), programId, search)).colleagues

  test('are offered as long as they may be asked: not while "not now" holds, and again afterwards', async () => {
    const { mentee, program } = await aCast(hand)
    const name = `Quentin ${randomUUID()}`
    const colleague = await hand.person(name)
    const { id } = yes(await inviteMentor(hand.world, hand.actor(mentee), program.id, colleague.id))
    expect((await offered(mentee, program.id, name)).map(({ invited }) => invited)).toEqual([true])
    yes(await answerInvitation(hand.world, hand.actor(colleague), id, 'later'))
    expect(await offered(mentee, program.id, name)).toEqual([])
    hand.clock.pass(quietDays * day - 1)
    expect(await offered(mentee, program.id, name)).toEqual([])
    hand.clock.pass(1)
    expect((await offered(mentee, program.id, name)).map(({ invited }) => invited)).toEqual([false])
    yes(await inviteMentor(hand.world, hand.actor(mentee), program.id, colleague.id))
  })

  test('come with the wanted skills first, whatever they are called', async () => {
    const { mentee, program } = await aCast(hand)
    for (let i = 0; i < 25; i++) await hand.person(`Aaron ${i}`)
    const skilled = await hand.person('Zuleika', { skills: ['sql'] })
    const list = await offered(mentee, program.id)
    expect(list[0]?.person.name).toBe(skilled.name)
    expect(list).toHaveLength(24)
  })
})

describe('the directory is not asked for', () => {
  function counting() {
    const read: PersonId[] = []
    const readPerson: World['directory']['readPerson'] = (id) => {
      read.push(id)
      return hand.world.directory.readPerson(id)
    }
    return { read, world: { ...hand.world, directory: { ...hand.world.directory, readPerson } } as World }
  }
  const unheardOf = '5e2f7d1c-9a4b-4d6e-8f10-3b7a1c2d4e5f' as PersonId

  test('somebody to hand a decision to that is not one’s own, or no longer open', async () => {
    const { mentor, mentee, mentorManager, program } = await aCast(hand, { approvalPolicy: 'mentor' })
    const request = await asks(hand, mentee, mentor, program)
    yes(await acceptRequest(hand.world, hand.actor(mentor), request))
    const [approval] = await hand.unit(({ requests }) => requests.listApprovals(request))
    const { read, world } = counting()
    expect(await delegateApproval(world, hand.actor(mentee), approval!.id, unheardOf)).toEqual({ ok: false, reason: 'notFound' })
    await hand.unit(({ requests }) => requests.saveApproval({ ...approval!, status: 'approved' }))
    expect(await delegateApproval(world, hand.actor(mentorManager), approval!.id, unheardOf)).toEqual({
      ok: false,
      reason: 'alreadyDecided',
    })
    expect(read).toEqual([])
    await hand.unit(({ requests }) => requests.saveApproval(approval!))
    expect(await delegateApproval(world, hand.actor(mentorManager), approval!.id, unheardOf)).toEqual({ ok: false, reason: 'notEligible' })
    expect(read).toEqual([unheardOf])
  })

  test('somebody to invite to a program that does not exist', async () => {
    const { mentee } = await aCast(hand)
    const { read, world } = counting()
    const nowhere = randomUUID() as ProgramId
    expect(await inviteMentor(world, hand.actor(mentee), nowhere, unheardOf)).toEqual({ ok: false, reason: 'notFound' })
    expect(read).toEqual([])
  })
})

test('a decision is not handed to whoever is asked for the other side', async () => {
  const { mentor, mentee, mentorManager, menteeManager, program } = await aCast(hand, { approvalPolicy: 'both' })
  const request = await asks(hand, mentee, mentor, program)
  yes(await acceptRequest(hand.world, hand.actor(mentor), request))
  const own = (await hand.unit(({ requests }) => requests.listApprovals(request))).find(
    ({ approverId }) => approverId === mentorManager.id,
  )!
  expect(await delegateApproval(hand.world, hand.actor(mentorManager), own.id, menteeManager.id)).toEqual({
    ok: false,
    reason: 'notEligible',
  })
})

test('a program counts its active mentors, and no others', async () => {
  const { mentee, mentor, program } = await aCast(hand)
  const second = await hand.person('Second')
  yes(await joinAsMentor(hand.world, hand.actor(second), program.id, offer))
  const { program: empty } = await aCast(hand)
  const counted = async (id: ProgramId) =>
    (await listPrograms(hand.world, hand.actor(mentee))).programs.find((view) => view.id === id)?.mentors
  expect(await counted(program.id)).toBe(2)
  yes(await changeMentoring(hand.world, hand.actor(mentor), program.id, 'paused'))
  expect([await counted(program.id), await counted(empty.id)]).toEqual([1, 1])
})

test('the overview lists who was not reached of those who take part in this program, approvers among them', async () => {
  const { mentor, mentee, mentorManager, programManager, program } = await aCast(hand, { approvalPolicy: 'mentor' })
  const { mentee: stranger } = await aCast(hand)
  yes(await acceptRequest(hand.world, hand.actor(mentor), await asks(hand, mentee, mentor, program)))
  await hand.unit(async ({ deliveries }) => {
    for (const personId of [mentorManager.id, stranger.id])
      await deliveries.queue({
        id: randomUUID() as never,
        personId,
        purpose: 'welcome',
        subjectId: randomUUID() as InvitationId,
        version: 1,
        state: 'failed',
        notBefore: hand.clock.now(),
        attempts: 7,
        activityId: null,
        problem: 'blocked',
        sentAt: null,
      })
  })
  const overview = yes(await getOverview(hand.world, hand.actor(programManager, ['ProgramManager']), program.id))
  expect(overview.notReached.map(({ person }) => person.id)).toEqual([mentorManager.id])
})

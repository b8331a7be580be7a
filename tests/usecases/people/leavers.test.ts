import type { ApprovalId, RequestId } from '../../../src/domain/people/ids.ts'
import type { Person, PersonId } from '../../../src/domain/people/person.ts'
import type { Answer, Directory, Reading } from '../../../src/ports/directory.ts'
import { decideApproval } from '../../../src/usecases/approvals/decide-approval.ts'
import { delegateApproval } from '../../../src/usecases/approvals/delegate-approval.ts'
import { followDirectory } from '../../../src/usecases/people/follow-directory.ts'
import { syncDirectory } from '../../../src/usecases/people/sync-directory.ts'
import { findCandidates } from '../../../src/usecases/programs/find-candidates.ts'
import { acceptRequest } from '../../../src/usecases/requests/accept-request.ts'
import { aBookedPair, type BookedPair, journalAbout, sessionsOf, standingOf, toldAbout } from '../booked-pair.ts'
import { JobsInHand } from '../booking/jobs-in-hand.ts'
import { aCast, asks, type Cast } from '../pair.ts'
import { day, openWorld, type WorldInHand, yes } from '../world-in-hand.ts'

let hand: WorldInHand
let jobs: JobsInHand
beforeAll(async () => {
  hand = await openWorld()
  jobs = new JobsInHand(hand)
})
beforeEach(async () => {
  hand.freshMonday()
  jobs.forget()
  await followDirectory(hand.world, hand.tenantId)
})
afterEach(() => expect(hand.failures.splice(0)).toEqual([]))
afterAll(() => hand.close())

const follow = () => followDirectory(hand.world, hand.tenantId)
const mentorshipOf = async ({ id }: BookedPair) => (await hand.unit((unit) => unit.mentorships.find(id)))!
const ahead = () => hand.calendar.standing().filter((start) => Date.parse(start) > hand.clock.now().getTime())
const no = (reason: string) => ({ ok: false, reason })

describe.each(['mentee', 'mentor'] as const)('when the %s of a pair leaves', (who) => {
  test('the mentorship ends in nobody’s name, the check-ins go, and the other is told neutrally', async () => {
    const pair = await aBookedPair(hand, jobs)
    const partner = who === 'mentee' ? pair.mentor : pair.mentee
    hand.leaves(pair[who])
    await follow()
    await jobs.work()
    expect(await mentorshipOf(pair)).toMatchObject({ status: 'ended', endedBy: null, endedAt: hand.clock.now() })
    expect(ahead()).toEqual([])
    expect((await standingOf(hand, pair.id)).state).toBe('cancelled')
    expect(await toldAbout(hand, pair.id)).toEqual([`mentorship.partnerLeft 1 to ${partner.name}`])
    const ended = (await hand.unit((unit) => unit.journal.listAbout(pair.id))).at(-1)!
    expect(ended).toMatchObject({ actorId: null, what: 'series.cancelled' })
    expect(await journalAbout(hand, pair.id)).toContain('mentorship.ended')
  })

  test('what was held stays, and the next look changes nothing', async () => {
    const pair = await aBookedPair(hand, jobs)
    hand.clock.pass(21 * day)
    const past = (await sessionsOf(hand, pair.id)).filter(({ start }) => start! < hand.clock.now())
    hand.leaves(pair[who])
    await follow()
    await jobs.work()
    expect(await sessionsOf(hand, pair.id)).toEqual(past)
    const journal = await journalAbout(hand, pair.id)
    await follow()
    expect(await journalAbout(hand, pair.id)).toEqual(journal)
  })
})

test('the mailbox of an organizer who left is out of reach: the partner’s copies go', async () => {
  const pair = await aBookedPair(hand, jobs)
  hand.calendar.closed.add(pair.mentee.id)
  hand.leaves(pair.mentee)
  await follow()
  await jobs.workFor(2)
  expect(hand.calendar.removedCopies.map(({ member }) => member)).toContain(pair.mentor.id)
  expect((await standingOf(hand, pair.id)).state).toBe('cancelled')
})

test('an account that is disabled has left; enabled again, nothing comes back by itself', async () => {
  const pair = await aBookedPair(hand, jobs)
  const gone = await hand.change(pair.mentor, { active: false })
  await follow()
  await hand.change(gone, { active: true })
  await follow()
  await jobs.work()
  expect((await mentorshipOf(pair)).status).toBe('ended')
  expect(ahead()).toEqual([])
  const profiles = await hand.unit((unit) => unit.programs.profilesOf(pair.mentor.id))
  expect(profiles.mentor.map(({ status }) => status)).toEqual(['left'])
})

test('whom the full reading of the directory misses is seen off in the next look', async () => {
  const pair = await aBookedPair(hand, jobs)
  hand.leaves(pair.mentor)
  await hand.unit((unit) => unit.bookmarks.save('directory', '9999'))
  await follow()
  expect((await mentorshipOf(pair)).status).toBe('active')
  hand.clock.pass(1000)
  await syncDirectory(hand.world, hand.tenantId)
  await follow()
  expect((await mentorshipOf(pair)).status).toBe('ended')
})

test('nobody is seen off on the word of a list alone: the directory is asked about them in person', async () => {
  const pair = await aBookedPair(hand, jobs)
  await hand.unit((unit) => unit.people.deactivate([pair.mentor.id]))
  await follow()
  expect((await mentorshipOf(pair)).status).toBe('active')
  expect((await hand.unit((unit) => unit.people.find(pair.mentor.id)))!.active).toBe(true)
})

test('of whom the directory cannot tell now stays for later, and does not keep those behind from being seen off', async () => {
  const pair = await aBookedPair(hand, jobs)
  hand.leaves(pair.mentor)
  const first = await Promise.all(
    Array.from({ length: 120 }, (_, n) =>
      hand.person(`Unread ${n}`, { id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as PersonId, active: false }),
    ),
  )
  await hand.unit(async ({ programs }) => {
    const profile = { programId: pair.program.id, status: 'active', offers: [], boundaries: '', capacity: 1, hoursPerMonth: 1 } as const
    for (const { id } of first) await programs.saveMentor({ ...profile, personId: id }, hand.clock.now())
  })
  const unread = new Set(first.map(({ id }) => id))
  const statuses = () => hand.unit(async (unit) => (await unit.programs.listMentors(pair.program.id)).map(({ status }) => status))
  const readEntries: Directory['readEntries'] = async (ids) => {
    const answers = new Map(await hand.world.directory.readEntries(ids))
    for (const id of ids) if (unread.has(id)) answers.set(id, { ok: false, refusal: { kind: 'unavailable' } })
    return answers
  }
  await followDirectory({ ...hand.world, directory: { ...hand.world.directory, readEntries } }, hand.tenantId)
  expect((await mentorshipOf(pair)).status).toBe('ended')
  expect((await statuses()).filter((status) => status === 'left')).toHaveLength(1)
  await follow()
  expect(new Set(await statuses())).toEqual(new Set(['left']))
})

test('a mailbox that answers nobody, the leaver’s or somebody else’s, keeps nobody from being seen off', async () => {
  const pair = await aBookedPair(hand, jobs)
  const closed: Answer<Reading> = { ok: false, refusal: { kind: 'throttledUntil', until: new Date(hand.clock.now().getTime() + day) } }
  const directory: Directory = {
    ...hand.world.directory,
    readPerson: async () => closed,
    readPeople: async (ids) => new Map(ids.map((id) => [id, closed])),
  }
  await hand.change(pair.mentor, { active: false })
  await followDirectory({ ...hand.world, directory }, hand.tenantId)
  expect((await mentorshipOf(pair)).status).toBe('ended')
})

test('the partner can find somebody new: whoever left is no candidate, and a mentor’s place is free again', async () => {
  const pair = await aBookedPair(hand, jobs)
  const places = () => hand.unit((unit) => unit.mentorships.placesTaken(pair.program.id, [pair.mentor.id]))
  expect((await places()).get(pair.mentor.id)).toBe(1)
  hand.leaves(pair.mentor)
  await follow()
  expect((await places()).get(pair.mentor.id)).toBe(0)
  const found = await findCandidates(hand.world, hand.actor(pair.mentee), pair.program.id, '')
  expect(found.ok && found.value.candidates.map(({ person }) => person.id)).toEqual([])
})

test('a crash in between is caught up with', async () => {
  const pair = await aBookedPair(hand, jobs)
  await hand.change(pair.mentor, { active: false })
  await hand.unit((unit) => unit.bookmarks.save('directory', '9999'))
  await follow()
  expect((await mentorshipOf(pair)).status).toBe('ended')
})

describe('an open request', () => {
  let cast: Cast
  let id: RequestId
  beforeEach(async () => {
    cast = await aCast(hand, { approvalPolicy: 'both' })
    id = await asks(hand, cast.mentee, cast.mentor, cast.program)
  })
  const request = async () => (await hand.unit((unit) => unit.requests.find(id)))!

  test('of a mentee who leaves is taken back, and the mentor told', async () => {
    hand.leaves(cast.mentee)
    await follow()
    expect((await request()).status).toBe('withdrawn')
    expect(await toldAbout(hand, id)).toEqual(['request.withdrawn 1 to Lukas'])
  })

  test('to a mentor who leaves is not taken up, even when managers were asked already', async () => {
    yes(await acceptRequest(hand.world, hand.actor(cast.mentor), id))
    hand.leaves(cast.mentor)
    await follow()
    expect(await request()).toMatchObject({ status: 'noPlace', expiresAt: null })
    expect(await toldAbout(hand, id)).toContain('request.noPlace 1 to Amara')
    const approvals = await hand.unit((unit) => unit.requests.listApprovals(id))
    expect(approvals.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })
})

describe('an approval that waits', () => {
  let cast: Cast
  let id: RequestId
  let approvalId: ApprovalId
  beforeEach(async () => {
    cast = await aCast(hand, { approvalPolicy: 'mentee' })
    id = await asks(hand, cast.mentee, cast.mentor, cast.program)
    yes(await acceptRequest(hand.world, hand.actor(cast.mentor), id))
    approvalId = (await approvals())[0]!.id
  })
  const approvals = () => hand.unit((unit) => unit.requests.listApprovals(id))
  const decide = (person: Person) => decideApproval(hand.world, hand.actor(person), approvalId, { approved: true })

  test('moves to the new manager with a full term; the old card closes and an old click is refused', async () => {
    const next = await hand.person('Nadia')
    hand.clock.pass(2 * day)
    await hand.change(cast.mentee, { managerId: next.id })
    await follow()
    const [approval] = await approvals()
    expect(approval).toMatchObject({ approverId: next.id, status: 'waiting', askedAt: hand.clock.now() })
    expect(await toldAbout(hand, approvalId)).toEqual([expect.stringMatching(/^approval.asked \d+ to Nadia$/)])
    expect(await decide(cast.menteeManager)).toEqual(no('notFound'))
    yes(await decide(next))
    expect((await hand.unit((unit) => unit.requests.find(id)))!.status).toBe('accepted')
  })

  test('of a manager who left goes to the program manager, and no further the next time', async () => {
    hand.leaves(cast.menteeManager)
    await follow()
    expect((await approvals())[0]).toMatchObject({ approverId: cast.programManager.id, status: 'waiting' })
    const journal = await journalAbout(hand, id)
    await follow()
    expect(await journalAbout(hand, id)).toEqual(journal)
  })

  test('stays with the colleague it was handed over to, until that one leaves', async () => {
    const colleague = await hand.person('Chidi')
    yes(await delegateApproval(hand.world, hand.actor(cast.menteeManager), approvalId, colleague.id))
    const next = await hand.person('Nadia')
    await hand.change(cast.mentee, { managerId: next.id })
    await follow()
    expect((await approvals())[0]!.approverId).toBe(colleague.id)
    hand.leaves(colleague)
    await follow()
    expect((await approvals())[0]).toMatchObject({ approverId: next.id, delegatedBy: null })
  })

  test('is never given by nobody: where all have left it goes on waiting, and expires', async () => {
    for (const person of [cast.menteeManager, cast.programManager]) hand.leaves(person)
    await follow()
    expect((await approvals())[0]).toMatchObject({ approverId: cast.menteeManager.id, status: 'waiting' })
  })

  test('of the mentee’s manager who becomes the mentor’s manager too is not decided twice by one', async () => {
    const both = await aCast(hand, { approvalPolicy: 'both' })
    const request = await asks(hand, both.mentee, both.mentor, both.program)
    yes(await acceptRequest(hand.world, hand.actor(both.mentor), request))
    await hand.change(both.mentee, { managerId: both.mentorManager.id })
    await follow()
    const approvers = (await hand.unit((unit) => unit.requests.listApprovals(request))).map(({ side, approverId }) => [side, approverId])
    expect(new Map(approvers as [string, string][])).toEqual(
      new Map([
        ['mentee', both.programManager.id],
        ['mentor', both.mentorManager.id],
      ]),
    )
  })
})

describe('in a group', () => {
  async function aGroup(): Promise<BookedPair & { third: Person }> {
    const pair = await aBookedPair(hand, jobs)
    const third = await hand.person('Yuki')
    await hand.unit(async (unit) => {
      const mentorship = (await unit.mentorships.lock(pair.id))!
      await unit.mentorships.save({ ...mentorship, members: [...mentorship.members, { personId: third.id, role: 'mentee' }] })
    })
    return { ...pair, third }
  }

  test('a mentee who leaves is taken out, and the check-ins go on', async () => {
    const group = await aGroup()
    const before = ahead()
    hand.leaves(group.third)
    await follow()
    await jobs.work()
    const { status, members } = await mentorshipOf(group)
    expect({ status, members: members.map(({ personId }) => personId) }).toEqual({
      status: 'active',
      members: [group.mentee.id, group.mentor.id],
    })
    expect(ahead()).toEqual(before)
    expect(await toldAbout(hand, group.id)).not.toContain('mentorship.partnerLeft 1 to Lukas')
  })

  test('one who organized them hands them over to the mentor', async () => {
    const group = await aGroup()
    hand.leaves(group.mentee)
    await follow()
    await jobs.workFor(3)
    expect(await standingOf(hand, group.id)).toMatchObject({
      version: 2,
      cause: 'organizerLeft',
      organizerId: group.mentor.id,
      state: 'booked',
    })
    expect(ahead().length).toBeGreaterThan(4)
    expect(hand.calendar.events.filter(({ gone }) => !gone).map(({ organizer }) => organizer)).toEqual([group.mentor.id])
  })

  test('ends with its mentor', async () => {
    const group = await aGroup()
    hand.leaves(group.mentor)
    await follow()
    await jobs.work()
    expect((await mentorshipOf(group)).status).toBe('ended')
    expect(await toldAbout(hand, group.id)).toEqual(['mentorship.partnerLeft 1 to Amara', 'mentorship.partnerLeft 1 to Yuki'])
    expect(ahead()).toEqual([])
  })
})

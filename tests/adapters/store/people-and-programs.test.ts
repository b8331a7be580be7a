import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { TenantId } from '../../../src/domain/people/person.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { aBookedPair, aMentor, aMentorship, anApproval, anId, aPerson, aProgram, aRequest, aTenant, at } from './samples.ts'

describe.each(backends)('people, programs and mentorships on $name', (backend) => {
  let open: OpenStore
  let tenant: TenantId
  const now = at('2026-11-21T12:00:00Z')
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)

  beforeAll(async () => {
    open = await openStoreOn(await backend.connect(), { clock: { now: () => now, onJump: () => () => {} } })
  })
  afterAll(() => open.close())
  beforeEach(() => {
    tenant = aTenant()
  })

  test('a person comes back as saved, and keeps the roles that were learned when the profile is read again', () =>
    inTenant(async ({ people }) => {
      const person = aPerson()
      await people.save(person, now)
      expect(await people.find(person.id)).toEqual(person)
      expect(await people.profileReadAt(person.id)).toEqual(now)
      await people.saveRoles(person.id, ['Admin', 'ProgramManager'])
      await people.save({ ...person, title: null, roles: [] }, now)
      expect(await people.find(person.id)).toEqual({ ...person, title: null, roles: ['Admin', 'ProgramManager'] })
      expect(await people.find(anId())).toBeNull()
    }))

  test('a directory page refreshes basics of 1,201 people and keeps what only a profile read can tell', () =>
    inTenant(async ({ people }) => {
      const known = aPerson()
      await people.save(known, at('2026-01-01T00:00:00Z'))
      const strangers = Array.from({ length: 1200 }, () => aPerson({ name: 'Stranger' }))
      await people.saveEntries([{ ...known, name: 'Mónica Married' }, ...strangers], now)
      expect(await people.find(known.id)).toEqual({ ...known, name: 'Mónica Married' })
      expect(await people.profileReadAt(known.id)).toEqual(at('2026-01-01T00:00:00Z'))
      expect(await people.profileReadAt(strangers[1199]!.id)).toBeNull()
      const found = await people.findMany([strangers[0]!.id, anId(), strangers[1199]!.id])
      expect([...found.keys()].sort()).toEqual([strangers[0]!.id, strangers[1199]!.id].sort())
      expect(found.get(strangers[0]!.id)).toMatchObject({ name: 'Stranger', skills: [], roles: [], mailbox: true })
      expect((await people.findMany([])).size).toBe(0)
    }))

  test('readings asked for at once in one transaction each get their own answer', () =>
    inTenant(async ({ people }) => {
      const crowd = Array.from({ length: 17 }, (_, index) => aPerson({ name: `Person ${index}` }))
      await people.saveEntries(crowd, now)
      const found = await Promise.all(crowd.map((person) => people.find(person.id)))
      expect(found.map((person) => person?.name)).toEqual(crowd.map((person) => person.name))
    }))

  test('search ignores case and accents, puts names before work, and finds no leavers and no guests', () =>
    inTenant(async ({ people }) => {
      const quiet = { title: null, department: null }
      const first = aPerson({ name: 'Zoë Abel', ...quiet })
      const second = aPerson({ name: 'Anna Zöllner', ...quiet })
      const third = aPerson({ name: 'Bert', title: 'Zoologist', department: null })
      const fourth = aPerson({ name: 'Jazof', ...quiet })
      const left = aPerson({ name: 'Zo Left', active: false })
      const guest = aPerson({ name: 'Zo Guest', kind: 'guest' })
      const other = aPerson({ name: 'Xavier', ...quiet })
      await people.saveEntries([fourth, guest, third, left, other, second, first], now)
      const names = async (text: string, limit = 9) => (await people.search(text, limit)).map((person) => person.name)
      expect(await names(' ZO')).toEqual(['Zoë Abel', 'Anna Zöllner', 'Bert', 'Jazof'])
      expect(await names('zo', 2)).toEqual(['Zoë Abel', 'Anna Zöllner'])
      expect(await names('%')).toEqual([])
      expect(await names('zöllner')).toEqual(['Anna Zöllner'])
    }))

  test('suggestions of colleagues are active members with a mailbox', () =>
    inTenant(async ({ people }) => {
      await people.save(aPerson({ name: 'No mailbox', mailbox: false }), now)
      await people.save(aPerson({ name: 'Gone', active: false }), now)
      await people.save(aPerson({ name: 'Guest', kind: 'guest' }), now)
      await people.save(aPerson({ name: 'Bea' }), now)
      await people.save(aPerson({ name: 'Ábel' }), now)
      const suggested = await people.listActive(5)
      expect(suggested.map((person) => person.name).sort()).toEqual(['Bea', 'Ábel'])
      expect(await people.listActive(1)).toEqual(suggested.slice(0, 1))
    }))

  test('whoever was not read since a moment takes part no more, until a reading mentions them again', () =>
    inTenant(async ({ people }) => {
      const [before, long] = [at('2026-11-21T11:59:59.999Z'), at('2026-01-01T00:00:00Z')]
      const [inProfile, onPage, unread, longGone] = [aPerson(), aPerson(), aPerson(), aPerson({ active: false })]
      for (const person of [inProfile, onPage, unread]) await people.save(person, before)
      await people.save(longGone, long)
      await people.save(inProfile, now)
      await people.saveEntries([onPage], now)
      expect(await people.deactivateUnreadSince(now)).toBe(1)
      const found = await people.findMany([inProfile.id, onPage.id, unread.id])
      expect([...found.values()].filter((person) => !person.active)).toEqual([{ ...unread, active: false }])
      await people.saveEntries([unread], now)
      expect(await people.find(unread.id)).toEqual(unread)
    }))

  test('departed are those who left and still take part, each once, in the order of their ids from any of them on', () =>
    inTenant(async (unit) => {
      const { program, mentorship } = await aBookedPair(unit)
      const [mentor, mentee] = mentorship.members.map(({ personId }) => aPerson({ id: personId, active: false }))
      const ended = aMentorship(program, { status: 'ended' })
      await unit.mentorships.save(ended)
      const offers = aMentor(program)
      const left = aMentor(program, { status: 'left' })
      const [asked, approved, declined] = [
        aRequest(program),
        aRequest(program, { status: 'waitingForApproval' }),
        aRequest(program, { status: 'declined' }),
      ]
      const stays = aRequest(program, { menteeId: mentee!.id })
      for (const profile of [offers, left, aMentor(program, { personId: mentor!.id })]) await unit.programs.saveMentor(profile, now)
      for (const request of [asked, approved, declined, stays]) await unit.requests.save(request)
      const gone = [
        ...[mentor!.id, mentee!.id, offers.personId, asked.menteeId, asked.mentorId, approved.menteeId, approved.mentorId],
        ...[ended.members[0]!.personId, left.personId, declined.menteeId, declined.mentorId, anId<typeof left.personId>()],
      ].map((id) => aPerson({ id, active: false }))
      await unit.people.saveEntries([...gone, aPerson({ id: stays.mentorId })], now)
      const departed = gone.slice(0, 7).map(({ id }) => id)
      departed.sort()
      expect(await unit.people.listDeparted(null, 9)).toEqual(departed)
      expect(await unit.people.listDeparted(departed[2]!, 3)).toEqual(departed.slice(3, 6))
      expect(await unit.people.listDeparted(departed[6]!, 9)).toEqual([])
    }))

  test('skills are suggested by use, whatever their case, from profiles, offers and wishes', () =>
    inTenant(async ({ people, programs }) => {
      const program = aProgram()
      await programs.save(program)
      await people.save(aPerson({ skills: ['Kriging', 'Reporting'] }), now)
      await people.save(aPerson({ skills: ['Lean reporting', 'lean reporting'] }), now)
      await programs.saveMentor(aMentor(program, { offers: ['kriging'] }), now)
      await programs.saveMentee({ programId: program.id, personId: anId(), motive: 'skills', skillsWanted: ['Kriging'], goals: [] }, now)
      expect(await people.suggestSkills('RI', 9)).toEqual(['Kriging'])
      expect(await people.suggestSkills('rep', 9)).toEqual(['Lean reporting', 'Reporting'])
      expect(await people.suggestSkills('', 1)).toEqual(['Kriging'])
    }))

  test('programs, profiles and invitations come back as saved', () =>
    inTenant(async ({ programs }) => {
      const program = aProgram()
      const early = aProgram({ createdAt: at('2020-01-01T00:00:00Z'), status: 'closed' })
      await programs.save(program)
      await programs.save(early)
      await programs.save({ ...program, name: 'Renamed' })
      expect(await programs.find(program.id)).toEqual({ ...program, name: 'Renamed' })
      expect((await programs.list()).map(({ id }) => id)).toEqual([early.id, program.id])

      const mentor = aMentor(program)
      const mentee = { programId: program.id, personId: mentor.personId, motive: 'network', skillsWanted: ['x'], goals: ['y', ''] } as const
      await programs.saveMentor(mentor, at('2026-11-02T00:00:00Z'))
      await programs.saveMentor(aMentor(program), at('2026-11-03T00:00:00Z'))
      await programs.saveMentor({ ...mentor, status: 'left' }, at('2026-11-04T00:00:00Z'))
      await programs.saveMentee(mentee, now)
      expect(await programs.lockMentor(program.id, mentor.personId)).toEqual({ ...mentor, status: 'left' })
      expect(await programs.findMentor(early.id, mentor.personId)).toBeNull()
      expect((await programs.listMentors(program.id))[0]).toEqual({ ...mentor, status: 'left' })
      expect(await programs.countActiveMentors([program.id, early.id])).toEqual(new Map([[program.id, 1]]))
      expect((await programs.countActiveMentors([])).size).toBe(0)
      // Nobody is shown to mentors who has not said so, nor once they say it no more.
      const hidden = { ...mentee, shownToMentors: false }
      expect(await programs.findMentee(program.id, mentor.personId)).toEqual(hidden)
      await programs.saveMentee({ ...mentee, shownToMentors: true }, now)
      expect(await programs.lockMentee(program.id, mentor.personId)).toEqual({ ...mentee, shownToMentors: true })
      await programs.saveMentee(mentee, now)
      expect(await programs.listMentees(early.id)).toEqual([])
      expect(await programs.profilesOf(mentor.personId)).toEqual({ mentor: [{ ...mentor, status: 'left' }], mentee: [hidden] })

      const who = { programId: program.id, personId: anId<typeof mentor.personId>(), invitedBy: anId<typeof mentor.personId>() }
      const first = {
        ...who,
        id: anId<never>(),
        role: 'mentee',
        status: 'later',
        sentAt: at('2026-11-01T00:00:00Z'),
        quietUntil: now,
      } as const
      const second = {
        ...who,
        id: anId<never>(),
        role: 'mentor',
        status: 'waiting',
        sentAt: at('2026-11-20T00:00:00Z'),
        quietUntil: null,
      } as const
      await programs.saveInvitation(second)
      await programs.saveInvitation(first)
      expect(await programs.findInvitation(first.id)).toEqual(first)
      expect(await programs.lockInvitation(first.id)).toEqual(first)
      expect(await programs.findInvitationOf(program.id, who.personId)).toEqual(second)
      expect(await programs.listInvitations(program.id)).toEqual([first, second])
      expect(await programs.listInvitationsTo(who.personId)).toEqual([first, second])
      expect(await programs.listInvitationsToAny([who.invitedBy, who.personId])).toEqual([first, second])
      expect(await programs.listInvitationsToAny([who.invitedBy])).toEqual([])
    }))

  test('requests, their messages and approvals come back as saved', () =>
    inTenant(async ({ programs, requests }) => {
      const program = aProgram()
      await programs.save(program)
      const request = aRequest(program)
      await requests.save(request)
      expect(await requests.lock(request.id)).toEqual(request)
      expect(await requests.findOpen(program.id, request.menteeId, request.mentorId)).toEqual(request)
      expect(await requests.findOpen(program.id, request.mentorId, request.menteeId)).toBeNull()
      expect(await requests.listOfMentee(request.menteeId)).toEqual([request])
      expect(await requests.listOfMentor(request.mentorId)).toEqual([request])
      expect(await requests.listOfMentor(request.menteeId)).toEqual([])
      const declined = { ...request, status: 'declined', expiresAt: null, remindedAt: now, declineReason: 'Full' } as const
      await requests.save(declined)
      expect(await requests.listByProgram(program.id)).toEqual([declined])
      expect(await requests.findOpen(program.id, request.menteeId, request.mentorId)).toBeNull()

      const asked = { id: anId<never>(), requestId: request.id, from: request.mentorId, kind: 'question', text: 'Why?', at: now } as const
      await requests.addMessage(asked)
      expect(await requests.listMessages(request.id)).toEqual([asked])
      const approval = anApproval(request)
      await requests.saveApproval(approval)
      expect(await requests.findApproval(approval.id)).toEqual(approval)
      expect(await requests.listApprovals(request.id)).toEqual([approval])
      expect(await requests.listApprovalsFor(approval.approverId)).toEqual([approval])
    }))

  test('due are waiting requests and approvals to remind of or to expire, oldest first, and nobody twice', () =>
    inTenant(async ({ programs, requests }) => {
      const program = aProgram()
      await programs.save(program)
      const later = at('2026-12-24T00:00:00Z')
      const fresh = at('2026-11-19T12:00:00.001Z')
      const toRemind = aRequest(program, { sentAt: at('2026-11-19T12:00:00Z'), expiresAt: later, nudgeAt: now })
      const toExpire = aRequest(program, { sentAt: at('2026-11-01T00:00:00Z'), expiresAt: now, remindedAt: fresh })
      const notDue = [
        aRequest(program, { sentAt: fresh, expiresAt: later, nudgeAt: new Date(now.getTime() + 1) }),
        aRequest(program, { sentAt: at('2026-11-01T00:00:00Z'), remindedAt: fresh, expiresAt: later }),
        aRequest(program, { sentAt: at('2026-11-01T00:00:00Z'), status: 'waitingForApproval', expiresAt: later, nudgeAt: now }),
        aRequest(program, { sentAt: at('2026-11-01T00:00:00Z'), status: 'expired', nudgeAt: now }),
      ]
      for (const request of [toRemind, toExpire, ...notDue]) await requests.save(request)
      const waiting = anApproval(toRemind, { askedAt: at('2026-11-18T00:00:00Z'), expiresAt: later, remindAt: now })
      await requests.saveApproval(waiting)
      await requests.saveApproval(anApproval(toRemind, { askedAt: fresh, expiresAt: later, remindAt: new Date(now.getTime() + 1) }))
      await requests.saveApproval(anApproval(toRemind, { status: 'approved', expiresAt: now }))
      expect(await requests.listDue(now, 9)).toEqual({ requests: [toExpire, toRemind], approvals: [waiting] })
      expect((await requests.listDue(now, 1)).requests).toEqual([toExpire])
    }))

  test('a mentorship keeps its members in order, and one that leaves is gone from it', () =>
    inTenant(async ({ programs, requests, mentorships }) => {
      const program = aProgram()
      const request = aRequest(program, { status: 'accepted' })
      await programs.save(program)
      await requests.save(request)
      const group = aMentorship(program, { requestId: request.id })
      const third = { personId: anId<typeof request.menteeId>(), role: 'mentee' } as const
      await mentorships.save({ ...group, members: [...group.members, third] })
      expect(await mentorships.find(group.id)).toEqual({ ...group, members: [...group.members, third] })
      await mentorships.save({ ...group, members: [third, group.members[0]!] })
      expect((await mentorships.lock(group.id))?.members).toEqual([third, group.members[0]])
      expect(await mentorships.listOf(group.members[1]!.personId)).toEqual([])
      expect(await mentorships.listOf(third.personId)).toHaveLength(1)
      expect((await mentorships.findByRequest(request.id))?.id).toBe(group.id)
      expect(await mentorships.listByProgram(program.id)).toHaveLength(1)
    }))

  test('the newest version of an agreement is the agreement', () =>
    inTenant(async (unit) => {
      const { mentorship } = await aBookedPair(unit)
      const [mentor, mentee] = mentorship.members.map((member) => member.personId)
      const terms = { cadence: 'weekly', lengthMinutes: 90, boundaries: 'b', goals: ['g1', 'g2'] } as const
      const first = { ...terms, mentorshipId: mentorship.id, version: 1, proposedBy: mentor!, confirmedBy: [mentor!] }
      expect(await unit.mentorships.findAgreement(mentorship.id)).toBeNull()
      await unit.mentorships.saveAgreement({ ...first, version: 2, confirmedBy: [mentor!, mentee!] })
      await unit.mentorships.saveAgreement(first)
      expect(await unit.mentorships.findAgreement(mentorship.id)).toEqual({ ...first, version: 2, confirmedBy: [mentor!, mentee!] })
    }))

  test('places taken are running mentorships as mentor plus own acceptances that wait for approval, in this program alone', () =>
    inTenant(async ({ programs, requests, mentorships }) => {
      const [program, elsewhere] = [aProgram(), aProgram()]
      await programs.save(program)
      await programs.save(elsewhere)
      const [busy, free] = [aPerson().id, aPerson().id]
      const pair = [
        { personId: busy, role: 'mentor' },
        { personId: free, role: 'mentee' },
      ] as const
      await mentorships.save(aMentorship(program, { members: pair, status: 'agreeing' }))
      await mentorships.save(aMentorship(program, { members: pair, status: 'active' }))
      await mentorships.save(aMentorship(program, { members: pair, status: 'ended' }))
      await mentorships.save(aMentorship(elsewhere, { members: pair }))
      await requests.save(aRequest(program, { mentorId: busy, status: 'waitingForApproval' }))
      await requests.save(aRequest(program, { mentorId: busy, status: 'waitingForMentor' }))
      await requests.save(aRequest(program, { mentorId: busy, status: 'accepted' }))
      await requests.save(aRequest(elsewhere, { mentorId: busy, status: 'waitingForApproval' }))
      expect([...(await mentorships.placesTaken(program.id, [busy, free]))]).toEqual([
        [busy, 3],
        [free, 0],
      ])
    }))
})

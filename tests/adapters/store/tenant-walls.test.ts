import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection } from '../../../src/adapters/store/connections.ts'
import { migrate } from '../../../src/adapters/store/migrate.ts'
import { APP_ROLE } from '../../../src/adapters/store/migrations/row-security.ts'
import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import { openUnit } from '../../../src/adapters/store/transaction.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { TenantId } from '../../../src/domain/people/person.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { aBookedPair, aDelivery, aMentor, anApproval, anId, aPerson, aRequest, aRound, aSession, aTenant, at } from './samples.ts'

const now = at('2026-11-21T12:00:00Z')

/** One of everything, and a reading of it through every method of every gateway that reads. */
async function furnish(unit: Unit) {
  const { program, mentorship, series } = await aBookedPair(unit)
  const person = aPerson({ id: mentorship.members[0]!.personId, skills: ['Kriging'] })
  const partner = mentorship.members[1]!.personId
  const looking = aPerson()
  const suggestion = { menteeId: looking.id, mentorId: person.id, shownAt: now }
  const mentor = aMentor(program, { personId: person.id })
  const mentee = { programId: program.id, personId: person.id, motive: 'growth', skillsWanted: [], goals: [] } as const
  const invitation = { id: anId<never>(), programId: program.id, personId: person.id, invitedBy: partner, sentAt: now, quietUntil: null }
  const request = aRequest(program, { mentorId: person.id, menteeId: partner, expiresAt: now })
  const approval = anApproval(request, { expiresAt: now })
  const question = { id: anId<never>(), requestId: request.id, from: person.id, kind: 'question', text: 'q', at: now } as const
  const session = aSession(series, { start: now, end: now })
  const note = { id: anId<never>(), sessionId: session.id, kind: 'agenda', authorId: person.id, text: 'n', at: now } as const
  const feedback = { sessionId: session.id, authorId: person.id, rating: 5, text: 'f', at: now }
  const terms = { cadence: 'weekly', lengthMinutes: 30, boundaries: '', goals: [] } as const
  const delivery = aDelivery({ personId: person.id, state: 'sent', activityId: 'a', sentAt: now })
  const failed = aDelivery({ state: 'failed' })
  const decision = { id: anId<never>(), text: 'Firn', verdict: 'alias', aliasOf: 'Snow', decidedAt: now } as const
  const time = { start: now, end: at('2026-11-21T13:00:00Z') }

  const round = aRound(program)
  const inputs = { mentees: [partner], mentors: [person.id], places: [1], scores: Uint16Array.of(7), barred: [] }
  const waiter = aPerson()
  const met = await aBookedPair(unit, { program })
  const check = { mentorshipId: mentorship.id, personId: person.id, askedAt: now, answer: null, answeredAt: null }
  const asked = aRequest(program, { mentorId: person.id, status: 'waitingForApproval' })

  await unit.people.save(person, now)
  await unit.people.save(aPerson({ id: partner, active: false }), now)
  await unit.people.saveAttendanceRefused(person.id, now)
  await unit.programs.saveMentor(mentor, now)
  await unit.programs.saveMentee(mentee, now)
  await unit.people.save(waiter, now)
  await unit.programs.saveMentee({ ...mentee, personId: waiter.id }, now)
  await unit.waitlist.keep(program.id, person.id, { waitingSince: now, leftAt: now })
  await unit.programs.saveInvitation({ ...invitation, role: 'mentor', status: 'waiting' })
  await unit.requests.save(request)
  await unit.requests.saveApproval(approval)
  await unit.requests.save(asked)
  await unit.rounds.save(round)
  await unit.rounds.addInputs(round.id, inputs)
  await unit.rounds.savePairs(round.id, [{ menteeId: partner, mentorId: person.id, score: 7, requestId: request.id, followUp: false }])
  await unit.requests.saveApproval(anApproval(asked, { approverId: partner }))
  await unit.requests.addMessage(question)
  await unit.requests.save(aRequest(program, { mentorId: person.id, status: 'passedOn' }))
  await unit.requests.saveNextOffer({ requestId: request.id, mentorId: partner, version: 1, offeredAt: now, state: 'open' })
  await unit.mentorships.saveAgreement({ ...terms, mentorshipId: mentorship.id, version: 1, proposedBy: partner, confirmedBy: [] })
  await unit.series.hold(series.id, [person.id], [time])
  await unit.sessions.saveMany([session, aSession(series, { slotStart: at('2026-11-22T00:00:00Z') })])
  await unit.sessions.saveMany([aSession(met.series, { start: now, end: now, held: 'held', heldBy: 'people' })])
  await unit.fitChecks.save(check)
  await unit.fitChecks.save({ ...check, personId: partner, answer: 'good', answeredAt: now })
  await unit.sessions.addNote(note)
  await unit.sessions.saveFeedback(feedback)
  await unit.deliveries.save(delivery)
  await unit.deliveries.save(failed)
  await unit.skills.saveDecision(decision, 'firn')
  await unit.matching.saveRules(program.id, plainRules)
  await unit.matching.sayNever({ between: [person.id, partner], saidBy: 'office', personId: person.id, saidAt: now })
  await unit.matching.sayNever({ between: [person.id, partner], saidBy: 'mentee', personId: person.id, saidAt: now })
  await unit.typicalWeeks.saveMany([{ personId: partner, timeZone: 'UTC', free: null }], now)
  await unit.people.save(looking, now)
  await unit.programs.saveMentee({ ...mentee, personId: looking.id }, now)
  await unit.suggestions.add(program.id, [suggestion])
  await unit.givenAttributes.saveAsked([{ attribute: 'gender', choices: ['woman', 'man'] }])
  await unit.givenAttributes.save(person.id, { answers: { gender: 'woman' }, agreedAt: now })
  await unit.givenAttributes.addFigures(round.id, { drawnAt: now, mentees: [], mentors: [] })
  await unit.conversations.save({ personId: person.id, conversationId: 'c', serviceUrl: 's' }, now)
  await unit.journal.write({ at: now, actorId: null, what: 'w', subjectId: 's', facts: {} })

  const reads: Record<string, (unit: Unit) => Promise<unknown>> = {
    'people.find': ({ people }) => people.find(person.id),
    'people.findMany': ({ people }) => people.findMany([person.id]),
    'people.findByAddresses': ({ people }) => people.findByAddresses([person.address]),
    'people.lockMany': ({ people }) => people.lockMany([person.id]),
    'people.search': ({ people }) => people.search('m', 5),
    'people.listActive': ({ people }) => people.listActive(5),
    'people.listUnread': ({ people }) => people.listUnread(at('2027-01-01T00:00:00Z'), null, 5),
    'people.suggestSkills': ({ people }) => people.suggestSkills('', 5),
    'people.profileReadAt': ({ people }) => people.profileReadAt(person.id),
    'people.listDeparted': ({ people }) => people.listDeparted(null, 5),
    'people.attendanceRefusedAt': ({ people }) => people.attendanceRefusedAt(person.id),
    'givenAttributes.findAsked': ({ givenAttributes }) => givenAttributes.findAsked(),
    'givenAttributes.lockAsked': ({ givenAttributes }) => givenAttributes.lockAsked(),
    'givenAttributes.find': ({ givenAttributes }) => givenAttributes.find(person.id),
    'givenAttributes.findMany': ({ givenAttributes }) => givenAttributes.findMany([person.id]),
    'givenAttributes.findMany, everybody': ({ givenAttributes }) => givenAttributes.findMany(null),
    'givenAttributes.findFigures': ({ givenAttributes }) => givenAttributes.findFigures(round.id),
    'programs.find': ({ programs }) => programs.find(program.id),
    'programs.lock': ({ programs }) => programs.lock(program.id),
    'programs.list': ({ programs }) => programs.list(),
    'programs.findMentor': ({ programs }) => programs.findMentor(program.id, person.id),
    'programs.lockMentor': ({ programs }) => programs.lockMentor(program.id, person.id),
    'programs.listMentors': ({ programs }) => programs.listMentors(program.id),
    'programs.countActiveMentors': ({ programs }) => programs.countActiveMentors([program.id]),
    'programs.lockMentee': ({ programs }) => programs.lockMentee(program.id, person.id),
    'programs.findMentee': ({ programs }) => programs.findMentee(program.id, person.id),
    'programs.listMentees': ({ programs }) => programs.listMentees(program.id),
    'programs.profilesOf, mentor': async ({ programs }) => (await programs.profilesOf(person.id)).mentor,
    'programs.profilesOf, mentee': async ({ programs }) => (await programs.profilesOf(person.id)).mentee,
    'waitlist.list': ({ waitlist }) => waitlist.list(program.id),
    'waitlist.findKept': ({ waitlist }) => waitlist.findKept(program.id, person.id),
    'programs.findInvitation': ({ programs }) => programs.findInvitation(invitation.id),
    'programs.lockInvitation': ({ programs }) => programs.lockInvitation(invitation.id),
    'programs.findInvitationOf': ({ programs }) => programs.findInvitationOf(program.id, person.id),
    'programs.listInvitations': ({ programs }) => programs.listInvitations(program.id),
    'programs.listInvitationsTo': ({ programs }) => programs.listInvitationsTo(person.id),
    'programs.listInvitationsToAny': ({ programs }) => programs.listInvitationsToAny([person.id]),
    'skills.listDecisions': ({ skills }) => skills.listDecisions(),
    'matching.findRules': ({ matching }) => matching.findRules(program.id),
    'matching.listPast': ({ matching }) => matching.listPast([mentorship.members.find(({ role }) => role === 'mentee')!.personId]),
    'matching.listApart': ({ matching }) => matching.listApart([person.id]),
    'matching.listSaidByOffice': ({ matching }) => matching.listSaidByOffice(),
    'matching.hasSaidNever': async ({ matching }) => (await matching.hasSaidNever([partner, person.id], person.id)) || null,
    'skills.listUsed': ({ skills }) => skills.listUsed(5),
    'skills.countPeople': async ({ skills }) => (await skills.countPeople([['Kriging']]))[0] || null,
    'typicalWeeks.findMany': ({ typicalWeeks }) => typicalWeeks.findMany([partner], now),
    'typicalWeeks.listDue': ({ typicalWeeks }) => typicalWeeks.listDue(now, 5),
    'suggestions.list': ({ suggestions }) => suggestions.list(program.id),
    'rounds.find': ({ rounds }) => rounds.find(round.id),
    'rounds.lock': ({ rounds }) => rounds.lock(round.id),
    'rounds.list': ({ rounds }) => rounds.list(program.id),
    'rounds.findInputs': ({ rounds }) => rounds.findInputs(round.id),
    'rounds.listPairs': ({ rounds }) => rounds.listPairs(round.id),
    'rounds.findByRequest': ({ rounds }) => rounds.findByRequest(request.id),
    'requests.find': ({ requests }) => requests.find(request.id),
    'requests.lock': ({ requests }) => requests.lock(request.id),
    'requests.listOfMentee': ({ requests }) => requests.listOfMentee(partner),
    'requests.listOfMentor': ({ requests }) => requests.listOfMentor(person.id),
    'requests.listByProgram': ({ requests }) => requests.listByProgram(program.id),
    'requests.findOpen': ({ requests }) => requests.findOpen(program.id, partner, person.id),
    'requests.findNextOffer': ({ requests }) => requests.findNextOffer(request.id),
    'requests.listReplies': async ({ requests }) => (await requests.listReplies([person.id], 5)).get(person.id) || null,
    'requests.listMessages': ({ requests }) => requests.listMessages(request.id),
    'requests.findApproval': ({ requests }) => requests.findApproval(approval.id),
    'requests.listApprovals': ({ requests }) => requests.listApprovals(request.id),
    'requests.listApprovalsFor': ({ requests }) => requests.listApprovalsFor(approval.approverId),
    'requests.listMisplacedApprovals': ({ requests }) => requests.listMisplacedApprovals(5),
    'requests.listDue, requests': async ({ requests }) => (await requests.listDue(now, 5)).requests,
    'requests.listDue, approvals': async ({ requests }) => (await requests.listDue(now, 5)).approvals,
    'mentorships.find': ({ mentorships }) => mentorships.find(mentorship.id),
    'mentorships.lock': ({ mentorships }) => mentorships.lock(mentorship.id),
    'mentorships.listOf': ({ mentorships }) => mentorships.listOf(person.id),
    'mentorships.listByProgram': ({ mentorships }) => mentorships.listByProgram(program.id),
    'mentorships.placesTaken': async ({ mentorships }) => (await mentorships.placesTaken(program.id, [person.id])).get(person.id) || null,
    'mentorships.findAgreement': ({ mentorships }) => mentorships.findAgreement(mentorship.id),
    'fitChecks.listDue': ({ fitChecks }) => fitChecks.listDue(now, time.end, 5),
    'fitChecks.find': ({ fitChecks }) => fitChecks.find(mentorship.id, person.id),
    'fitChecks.listUnanswered': ({ fitChecks }) => fitChecks.listUnanswered(person.id),
    'fitChecks.count': async ({ fitChecks }) => (await fitChecks.count(program.id, time.end)).good || null,
    'series.find': (of) => of.series.find(series.id),
    'series.lock': (of) => of.series.lock(series.id),
    'series.findCurrent': (of) => of.series.findCurrent(mentorship.id),
    'series.listHolds': (of) => of.series.listHolds([person.id], now, time.end, [anId()]),
    'series.listUnsettled': (of) => of.series.listUnsettled(now, at('2026-11-23T00:00:00Z'), 5),
    'sessions.find': ({ sessions }) => sessions.find(session.id),
    'sessions.lock': ({ sessions }) => sessions.lock(session.id),
    'sessions.listBySeries': ({ sessions }) => sessions.listBySeries(series.id),
    'sessions.listByMentorship': ({ sessions }) => sessions.listByMentorship(mentorship.id),
    'sessions.listWithoutAgenda': ({ sessions }) => sessions.listWithoutAgenda(now, time.end, 5),
    'sessions.listWithoutReview': ({ sessions }) => sessions.listWithoutReview(now, time.end, 5),
    'sessions.listNotes': ({ sessions }) => sessions.listNotes([session.id]),
    'sessions.listFeedbackBy': ({ sessions }) => sessions.listFeedbackBy(person.id, [session.id]),
    'deliveries.find': ({ deliveries }) => deliveries.find(delivery.id),
    'deliveries.lock': ({ deliveries }) => deliveries.lock(delivery.id),
    'deliveries.listOpen': ({ deliveries }) => deliveries.listOpen(delivery.subjectId),
    'deliveries.listFailed': ({ deliveries }) => deliveries.listFailed([failed.personId]),
    'deliveries.countFor': async ({ deliveries }) => (await deliveries.countFor(person.id)) || null,
    'conversations.find': ({ conversations }) => conversations.find(person.id),
    'journal.listAbout': ({ journal }) => journal.listAbout('s'),
  }
  return { reads, program, session, note, person, partner, time, series, decision, round, suggestion, suggestedIn: program.id }
}

const isNothing = (answer: unknown) =>
  answer === null || (Array.isArray(answer) && answer.length === 0) || (answer instanceof Map && answer.size === 0)

describe.each(backends)('the walls between tenants on $name', (backend) => {
  let connection: Connection
  let open: OpenStore
  let ours: TenantId
  let theirs: TenantId

  beforeAll(async () => {
    connection = await backend.connect()
    open = await openStoreOn(connection, { notesKey: randomBytes(32) })
  })
  afterAll(() => open.close())
  beforeEach(() => {
    ours = aTenant()
    theirs = aTenant()
  })

  /** The gateways by themselves, with rights that row-level security does not bind. */
  const asOwner = (tenantId: TenantId, read: (unit: Unit) => Promise<unknown>) =>
    connection.db.transaction().execute((db) => read(openUnit({ db, tenantId }, { send: () => Promise.resolve(null) }, { now: () => now })))

  test('every reading of every gateway finds something in its own tenant and nothing in another one, by either wall alone', async () => {
    const { reads } = await open.store.transaction(theirs, furnish)
    const foundByOwner: string[] = []
    const foundByStranger: string[] = []
    const foundWithoutSecondWall: string[] = []
    for (const [name, read] of Object.entries(reads)) {
      if (!isNothing(await open.store.transaction(theirs, read))) foundByOwner.push(name)
      if (!isNothing(await open.store.transaction(ours, read))) foundByStranger.push(name)
      if (!isNothing(await asOwner(ours, read))) foundWithoutSecondWall.push(name)
    }
    expect(foundByOwner).toEqual(Object.keys(reads))
    expect(foundByStranger).toEqual([])
    expect(foundWithoutSecondWall).toEqual([])
  })

  test('writing in one tenant changes nothing in another, ids known or not', async () => {
    const { program, session, note, person, partner, time, series, decision, round, suggestion, suggestedIn } =
      await open.store.transaction(theirs, furnish)
    await open.store.transaction(ours, async (unit) => {
      expect(await unit.sessions.removeNote(session.id, note.id, person.id)).toBe(false)
      expect(await unit.skills.removeDecision(decision.id)).toBe(false)
      expect(await unit.matching.takeBackNever([person.id, partner], null)).toBe(false)
      expect(await unit.givenAttributes.remove(person.id)).toBe(false)
      await unit.givenAttributes.saveAsked([])
      await unit.conversations.remove(person.id)
      await unit.people.saveRoles(person.id, ['Admin'])
      await unit.people.deactivateUnreadSince(at('2030-01-01T00:00:00Z'))
      await unit.people.deactivate([person.id])
      await unit.people.saveAttendanceRefused(person.id, at('2030-01-01T00:00:00Z'))
      await unit.series.releaseHolds(series.id)
      await unit.rounds.replacePairs(round.id, [])
      await unit.typicalWeeks.removeDeparted(null)
      await unit.suggestions.remove(suggestedIn, [suggestion])
      await unit.suggestions.forget(suggestedIn, suggestion.menteeId)
      await unit.suggestions.replace(suggestedIn, [], now)
      await unit.programs.removeMentee(program.id, person.id)
      await unit.people.save({ ...person, name: 'Mallory' }, now)
    })
    await open.store.transaction(theirs, async (unit) => {
      expect(await unit.people.find(person.id)).toEqual(person)
      expect(await unit.programs.findMentee(program.id, person.id)).not.toBeNull()
      expect(await unit.skills.listDecisions()).toEqual([decision])
      expect([(await unit.givenAttributes.findAsked()).length, (await unit.givenAttributes.findMany(null)).size]).toEqual([1, 1])
      expect(await unit.matching.listApart([partner])).toHaveLength(1)
      expect(await unit.people.attendanceRefusedAt(person.id)).toEqual(now)
      expect(await unit.sessions.listNotes([session.id])).toEqual([note])
      expect(await unit.conversations.find(person.id)).not.toBeNull()
      expect(await unit.rounds.listPairs(round.id)).toHaveLength(1)
      expect((await unit.typicalWeeks.findMany([partner], now)).size).toBe(1)
      expect(await unit.suggestions.list(suggestedIn)).toEqual([suggestion])
      expect(await unit.series.listHolds([person.id], time.start, time.end, [anId()])).toHaveLength(1)
    })
  })

  test('a record cannot hang below a record of another tenant', async () => {
    const { series } = await open.store.transaction(theirs, furnish)
    await expect(open.store.transaction(ours, (unit) => unit.sessions.saveMany([aSession(series)]))).rejects.toMatchObject({
      code: '23503',
    })
  })

  const asApp = <Result>(tenantId: TenantId, query: ReturnType<typeof sql<Result>>) =>
    connection.db.transaction().execute(async (trx) => {
      await sql`select set_config('role', ${APP_ROLE}, true), set_config('app.tenant_id', ${tenantId}, true)`.execute(trx)
      return (await query.execute(trx)).rows
    })

  test('every table with a tenant is behind row-level security that binds its owner too', async () => {
    const { rows } = await sql<{ name: string; walled: boolean }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(connection.db)
    expect(rows.filter((table) => !table.walled)).toEqual([{ name: 'tenant', walled: false }])
    expect(rows).toHaveLength(36)
    await expect(asApp(ours, sql`select * from tenant`)).rejects.toMatchObject({ code: '42501' })
  })

  test('every primary key and every index starts with the tenant', async () => {
    const { rows } = await sql<{ name: string }>`
      select i.indexrelid::regclass::text as name
      from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%' and a.attname <> 'tenant_id'`.execute(connection.db)
    expect(rows).toEqual([])
  })

  test('a query with a forged tenant reads nothing, writes nothing and adds nothing', async () => {
    const { person } = await open.store.transaction(theirs, furnish)
    expect(await asApp(ours, sql`select * from person where tenant_id = ${theirs} or true`)).toEqual([])
    expect(await asApp(ours, sql`update person set name = 'x' where tenant_id = ${theirs} returning id`)).toEqual([])
    expect(await asApp(ours, sql`delete from hold where tenant_id = ${theirs} returning person_id`)).toEqual([])
    const forged = sql`insert into conversation values (${theirs}, ${person.id}, '19:x', 'https://smba.example', now())`
    await expect(asApp(ours, forged)).rejects.toMatchObject({ code: '42501' })
  })

  test('without a named tenant a query fails instead of seeing everything', async () => {
    const nobody = connection.db.transaction().execute(async (trx) => {
      await sql`select set_config('role', ${APP_ROLE}, true)`.execute(trx)
      await sql`select * from person`.execute(trx)
    })
    await expect(nobody).rejects.toMatchObject({ code: expect.stringMatching(/^(42704|22P02)$/) as string })
  })

  test('the journal can be read and added to, never changed or emptied', async () => {
    await open.store.transaction(ours, furnish)
    for (const forbidden of [sql`update journal set what = 'x'`, sql`delete from journal`, sql`truncate journal`]) {
      await expect(asApp(ours, forbidden)).rejects.toMatchObject({ code: '42501' })
    }
    expect(await open.store.transaction(ours, ({ journal }) => journal.listAbout('s'))).toHaveLength(1)
  })

  test('the role does not outlive its transaction', async () => {
    await open.store.transaction(ours, ({ people }) => people.listActive(1))
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(connection.db)
    expect(rows[0]?.role).not.toBe(APP_ROLE)
  })

  test('tenants are known from their first transaction on', async () => {
    await open.store.transaction(ours, ({ people }) => people.listActive(1))
    await open.tenants.ensure(ours)
    const known = await open.tenants.list()
    expect(known.filter((tenant) => tenant === ours || tenant === theirs)).toEqual([ours])
  })

  test('migrating what is up to date does nothing', async () => {
    expect(await migrate(connection.db)).toEqual([])
  })
})

import { aCompany, type Company } from '../support/company.ts'
import { documentedPermissions, usedPermission } from '../support/documented-permissions.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'

let product: ProductUnderTest
let company: Company
const seen = { program: '', request: '', mentorship: '', session: '' }

/** A Monday, 09:30 in London and 04:30 in New York. */
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  company = aCompany(product.tenant)
  const app = product.tenant.wire.sandbox.tenant.apps.get(product.tenant.wire.sandbox.clientId)!
  app.permissions = new Set(documentedPermissions().flatMap((entry) => (entry.endsWith(' application') ? entry.split(' ')[0]! : [])))
})
afterAll(() => product.close())

test('a program manager creates a program from a template', async () => {
  const petra = product.as(company.programManager)
  expect((await petra.call('getMe')).roles).toEqual(['ProgramManager'])
  const { templates } = await petra.call('listTemplates')
  const career = templates.find((template) => template.id === 'career')!
  const body = { ...career.settings, template: career.id, approvalPolicy: 'both' as const }
  seen.program = (await petra.call('createProgram', { body })).id
  expect((await product.as(company.mentee).call('listPrograms')).programs).toMatchObject([
    { id: seen.program, name: 'Career mentoring', manager: { name: 'Petra Program' }, mine: { mentor: null, mentee: null } },
  ])
})

test('only a program manager does', async () => {
  expect(await product.as(company.mentor).refusal('listTemplates')).toBe('403')
})

test('a mentor joins by herself', async () => {
  const lukas = product.as(company.mentor)
  await lukas.call('getMe')
  const body = { offers: ['ts', 'public speaking'], boundaries: 'No weekends.', capacity: 1, hoursPerMonth: 3 }
  await lukas.call('joinAsMentor', { params: { programId: seen.program }, body })
  const [program] = (await lukas.call('listPrograms')).programs
  expect(program).toMatchObject({ mentors: 1, mine: { mentor: { ...body, status: 'active', offers: ['TypeScript', 'Public speaking'] } } })
})

test('a mentee finds herself known, and joins with what she wants to learn', async () => {
  const amara = product.as(company.mentee)
  expect(await amara.call('getMe')).toEqual({
    person: {
      id: company.mentee.id,
      name: 'Amara Okafor',
      title: 'Copywriter',
      department: 'Marketing',
      site: null,
      timeZone: 'Europe/London',
    },
    givenName: 'Amara',
    manager: expect.objectContaining({ name: 'Mary Manager' }),
    workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' },
    skills: ['SEO'],
    interests: ['chess'],
    roles: [],
    mailbox: true,
  })
  const body = { motive: 'skills' as const, skillsWanted: ['public speaking', 'storytelling'], goals: ['Speak at the summer party'] }
  await amara.call('joinAsMentee', { params: { programId: seen.program }, body })
})

test('she sees joined mentors with reasons, and colleagues who have not joined with basics only', async () => {
  await product.syncDirectory()
  const { candidates, colleagues } = await product.as(company.mentee).call('findCandidates', { params: { programId: seen.program } })
  expect(candidates).toMatchObject([{ person: { name: 'Lukas Brandt' }, placesLeft: 1, missingSkills: ['Storytelling'], requestId: null }])
  expect(candidates[0]!.reasons).toContainEqual({ kind: 'skills', skills: ['Public speaking'] })
  expect(colleagues.map(({ person }) => person.name).toSorted()).toEqual(['Moses Manager', 'Petra Program', 'Tomasz Zielinski'])
})

test('she invites a colleague, who says not now and is left alone', async () => {
  const amara = product.as(company.mentee)
  const input = { params: { programId: seen.program }, body: { personId: company.colleague.id } }
  const { id } = await amara.call('inviteMentor', input)
  await product.settle()
  expect(product.mail.to(company.colleague)).toEqual(['mentor.invited'])
  const tomasz = product.as(company.colleague)
  expect((await tomasz.call('getInbox')).items).toMatchObject([{ kind: 'invitation', subject: id, from: { name: 'Amara Okafor' } }])
  await tomasz.call('answerInvitation', { params: { invitationId: id }, body: { answer: 'later' } })
  expect(await amara.refusal('inviteMentor', input)).toBe('409 notNow')
})

test('she asks the mentor, whose card waits for the morning in New York', async () => {
  const amara = product.as(company.mentee)
  const body = { programId: seen.program, mentorId: company.mentor.id, whyYou: 'You speak well.', howHelp: 'Listen to me rehearse.' }
  seen.request = (await amara.call('sendRequest', { body })).id
  expect(await amara.refusal('sendRequest', { body })).toBe('409 alreadyAsked')
  await product.settle()
  expect(product.mail.to(company.mentor)).toEqual([])
  expect((await product.as(company.mentor).call('getInbox')).items).toMatchObject([{ kind: 'request', subject: seen.request }])
  await product.advance('PT5H')
  expect(product.mail.to(company.mentor)).toEqual(['request.received'])
})

test('a question and its answer travel between the two', async () => {
  const amara = product.as(company.mentee)
  const lukas = product.as(company.mentor)
  const params = { requestId: seen.request }
  expect(await amara.refusal('answerQuestion', { params, body: { text: 'Too early' } })).toBe('409 noQuestion')
  await lukas.call('askQuestion', { params, body: { text: 'Which talk?' } })
  expect((await amara.call('getInbox')).items).toMatchObject([{ kind: 'question', subject: seen.request, from: { name: 'Lukas Brandt' } }])
  await amara.call('answerQuestion', { params, body: { text: 'Ten minutes at the party.' } })
  const request = await lukas.call('getRequest', { params })
  expect(request.messages.map(({ kind, text }) => [kind, text])).toEqual([
    ['question', 'Which talk?'],
    ['answer', 'Ten minutes at the party.'],
  ])
  expect(request.may.toSorted()).toEqual(['accept', 'ask', 'decline'])
})

test('the mentor accepts, and both managers are asked without being shown the two lines', async () => {
  await product.as(company.mentor).call('acceptRequest', { params: { requestId: seen.request } })
  await product.settle()
  expect(product.mail.to(company.menteeManager)).toEqual(['approval.asked'])
  expect(product.mail.to(company.mentorManager)).toEqual(['approval.asked'])
  const { approvals } = await product.as(company.menteeManager).call('listApprovals')
  expect(approvals).toMatchObject([{ side: 'mentee', status: 'waiting', mentee: { name: 'Amara Okafor' }, weeks: 26 }])
  expect(JSON.stringify(approvals)).not.toContain('You speak well')
  expect(await product.as(company.menteeManager).refusal('getRequest', { params: { requestId: seen.request } })).toBe('404')
})

test('one approves, one hands it to somebody else, and nobody approves what is their own', async () => {
  const mary = product.as(company.menteeManager)
  const moses = product.as(company.mentorManager)
  const [forMary] = (await mary.call('listApprovals')).approvals
  const [forMoses] = (await moses.call('listApprovals')).approvals
  expect(await product.as(company.mentor).refusal('approve', { params: { approvalId: forMary!.id } })).toMatch(/^404|^409 ownRequest/)
  await mary.call('approve', { params: { approvalId: forMary!.id } })
  expect(await mary.refusal('approve', { params: { approvalId: forMary!.id } })).toBe('409 alreadyDecided')
  const params = { approvalId: forMoses!.id }
  expect(await moses.refusal('delegateApproval', { params, body: { personId: company.mentor.id } })).toBe('409 notEligible')
  await moses.call('delegateApproval', { params, body: { personId: company.programManager.id } })
  expect(await moses.refusal('approve', { params })).toBe('404')
  await product.as(company.programManager).call('approve', { params })
  const { mentorships } = await product.as(company.mentee).call('listMentorships')
  expect(mentorships).toMatchObject([{ status: 'agreeing', partner: { name: 'Lukas Brandt' }, myRole: 'mentee', waitsForMe: true }])
  seen.mentorship = mentorships[0]!.id
})

test('both agree on how to work together, and a changed proposal has to be confirmed anew', async () => {
  const amara = product.as(company.mentee)
  const lukas = product.as(company.mentor)
  const params = { mentorshipId: seen.mentorship }
  const first = (await amara.call('getMentorship', { params })).agreement
  expect(first).toMatchObject({
    version: 1,
    cadence: 'biweekly',
    lengthMinutes: 45,
    boundaries: 'No weekends.',
    goals: ['Speak at the summer party'],
  })
  await amara.call('confirmAgreement', { params, body: { version: 1 } })
  const { boundaries, goals } = first
  await lukas.call('proposeAgreement', { params, body: { version: 1, cadence: 'weekly', lengthMinutes: 30, boundaries, goals } })
  expect(await amara.refusal('confirmAgreement', { params, body: { version: 1 } })).toBe('409 changedMeanwhile')
  expect((await amara.call('getMentorship', { params })).agreement.confirmedBy).toEqual([company.mentor.id])
  await amara.call('confirmAgreement', { params, body: { version: 2 } })
})

test('the series is booked in both calendars without another click, with the proof', async () => {
  await product.settle()
  const { series } = await product.as(company.mentor).call('getMentorship', { params: { mentorshipId: seen.mentorship } })
  expect(series).toMatchObject({ state: 'booked', waitingFor: null, organizer: company.mentee.id, kept: 26, moved: 0, skipped: 0 })
  expect(series!.joinUrl).toMatch(/^https:/)
  const inOutlook = await product.tenant.calendarView(company.mentee, '2026-02-01', '2026-12-31')
  const ofMentor = await product.tenant.calendarView(company.mentor, '2026-02-01', '2026-12-31')
  const starts = series!.occurrences.map((occurrence) => new Date(occurrence.start!).toISOString().slice(0, 19))
  expect(inOutlook.map((event) => event.start.dateTime.slice(0, 19))).toEqual(starts)
  expect(ofMentor.map((event) => event.start.dateTime.slice(0, 19))).toEqual(starts)
  expect(JSON.stringify([inOutlook, ofMentor])).not.toMatch(/summer party|You speak well/)
  const mentorTime = Number(series!.slot!.time.slice(0, 2)) - 5
  const shift = (from: string, hour: number) => ({
    person: company.mentor.id,
    from,
    localTime: `${String(hour).padStart(2, '0')}${series!.slot!.time.slice(2)}`,
  })
  expect(series!.clockShifts).toEqual([shift('2026-03-08', mentorTime + 1), shift('2026-03-29', mentorTime)])
  expect(product.mail.to(company.mentee)).toContain('series.booked')
})

test('the day before, both are asked for the agenda; afterwards, how it was', async () => {
  const amara = product.as(company.mentee)
  const lukas = product.as(company.mentor)
  const params = { mentorshipId: seen.mentorship }
  const [first] = (await amara.call('getMentorship', { params })).sessions
  seen.session = first!.id
  const sessionParams = { sessionId: seen.session }
  product.tenant.time.set(new Date(Date.parse(first!.start) - 20 * 3_600_000).toISOString())
  await product.settle()
  await product.advance('PT19H15M')
  expect(product.mail.to(company.mentee)).toContain('session.agenda')
  expect(product.mail.to(company.mentor)).toContain('session.agenda')
  const { id: point } = await lukas.call('addAgendaItem', { params: sessionParams, body: { text: 'Your opening line' } })
  await amara.call('addAgendaItem', { params: sessionParams, body: { text: 'Nerves' } })
  expect(await amara.refusal('removeAgendaItem', { params: { ...sessionParams, itemId: point } })).toBe('404')
  expect(await amara.refusal('recordHeld', { params: sessionParams, body: { held: true } })).toMatch(/^409/)
  await product.advance('PT2H')
  expect(product.mail.to(company.mentee)).toContain('session.review')
  await lukas.call('recordHeld', { params: sessionParams, body: { held: true } })
  expect((await amara.call('getMentorship', { params })).sessions[0]).toMatchObject({
    held: null,
    heldSaid: [{ person: company.mentor.id }],
  })
  await amara.call('recordHeld', { params: sessionParams, body: { held: true } })
  await amara.call('addTakeaway', { params: sessionParams, body: { text: 'Breathe first' } })
  await amara.call('giveFeedback', { params: sessionParams, body: { rating: 5, text: 'Very helpful' } })
  const [session] = (await lukas.call('getMentorship', { params })).sessions
  expect(session).toMatchObject({ held: 'held', past: true, myFeedback: null })
  expect(session!.agenda.map((item) => item.text)).toEqual(['Your opening line', 'Nerves'])
  expect(session!.takeaways.map((item) => item.text)).toEqual(['Breathe first'])
})

test('a session that nobody spoke about does not count as held', async () => {
  await product.advance('P7D')
  const { sessions } = await product.as(company.mentee).call('getMentorship', { params: { mentorshipId: seen.mentorship } })
  expect(sessions.filter((session) => session.past).map((session) => session.held)).toEqual(['held', null])
})

test('the program manager sees that it works, and none of the words', async () => {
  const overview = await product.as(company.programManager).call('getProgramOverview', { params: { programId: seen.program } })
  expect(overview).toMatchObject({
    participants: { mentors: 1, pausedMentors: 0, mentees: 1, placesLeft: 0 },
    requests: [{ id: seen.request, status: 'accepted', waitingFor: null }],
    mentorships: [{ status: 'active', series: { state: 'booked', booked: 26, held: 1 } }],
    notReached: [],
  })
  expect(JSON.stringify(overview)).not.toMatch(/Breathe first|Nerves|summer party|Very helpful|You speak well/)
})

test('ending it clears what lies ahead in Outlook, keeps what was, frees the mentor and tells both', async () => {
  const params = { mentorshipId: seen.mentorship }
  const past = (await product.as(company.mentee).call('getMentorship', { params })).sessions.filter((session) => session.past)
  await product.as(company.mentee).call('endMentorship', { params, body: { reason: 'Done' } })
  await product.settle()
  for (const person of [company.mentee, company.mentor]) {
    const left = await product.tenant.calendarView(person, '2026-02-01', '2026-12-31')
    expect(left.map((event) => `${event.start.dateTime.slice(0, 19)}.000Z`)).toEqual(
      past.map((session) => new Date(session.start).toISOString()),
    )
  }
  await product.advance('PT8H')
  expect(product.mail.to(company.mentor)).toContain('mentorship.ended')
  expect(product.mail.to(company.mentee)).toContain('mentorship.ended')
  const overview = await product.as(company.programManager).call('getProgramOverview', { params: { programId: seen.program } })
  expect(overview.participants.placesLeft).toBe(1)
  expect(await product.as(company.mentor).refusal('endMentorship', { params, body: { reason: '' } })).toBe('409 ended')
})

test('nothing of all this is in the logs but codes and ids', () => {
  expect(product.log.lines().length).toBeGreaterThan(0)
  expect(product.log.text).not.toMatch(
    /eyJ|@contoso|Amara|Okafor|Lukas|Brandt|Tomasz|Breathe|Nerves|summer party|You speak well|Which talk/,
  )
  expect(product.log.lines().filter((line) => String(line.code).endsWith('failed'))).toEqual([])
})

test('all of this took the documented permissions on Graph and no other: only installing the app is not part of this story', async () => {
  const { wire } = product.tenant
  const calls = (await wire.journal()).filter(({ app, path }) => app === wire.sandbox.clientId && /^\/v1\.0\/(?!\$batch)/.test(path))
  // Looking after one's own subscriptions takes none.
  const used = new Set(calls.filter(({ path, permission }) => permission || !path.startsWith('/v1.0/subscriptions')).map(usedPermission))
  const installing = /^TeamsAppInstallation\.|^AppCatalog\./
  expect([...used].toSorted()).toEqual(
    documentedPermissions()
      .filter((permission) => !installing.test(permission))
      .toSorted(),
  )
})

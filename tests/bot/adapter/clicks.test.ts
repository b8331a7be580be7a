import type { MentorshipId, ProgramId, RequestId, SessionId } from '../../../src/domain/people/ids.ts'
import type { Role } from '../../../src/domain/people/person.ts'
import { resumeSeries } from '../../../src/usecases/booking/resume-series.ts'
import { changeMentoring } from '../../../src/usecases/programs/change-mentoring.ts'
import { createProgram } from '../../../src/usecases/programs/create-program.ts'
import { inviteMentor } from '../../../src/usecases/programs/invite-mentor.ts'
import { joinAsMentee } from '../../../src/usecases/programs/join-as-mentee.ts'
import { joinAsMentor } from '../../../src/usecases/programs/join-as-mentor.ts'
import { offerMentoring } from '../../../src/usecases/requests/offer-mentoring.ts'
import { sendRequest } from '../../../src/usecases/requests/send-request.ts'
import { withdrawRequest } from '../../../src/usecases/requests/withdraw-request.ts'
import { listFreeTimes } from '../../../src/usecases/sessions/list-free-times.ts'
import { prepareSessions } from '../../../src/usecases/sessions/prepare-sessions.ts'
import { proposeTime } from '../../../src/usecases/sessions/propose-time.ts'
import { skipSession } from '../../../src/usecases/sessions/skip-session.ts'
import { aCompany, type Company } from '../../support/company.ts'
import type { Someone } from '../../support/graph-tenant.ts'
import { BotUnderTest, buttonOf, cardOf, type Json, verbsOf } from './bot-under-test.ts'

let bot: BotUnderTest
let company: Company
let programId: ProgramId
let requestId: RequestId
/** Buttons kept from cards that have lost them since. */
const clicked: { accept?: Json; approve?: Json } = {}
const printed = [jest.spyOn(console, 'error'), jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')]

const actor = (person: Someone, roles: Role[] = []) => ({ tenantId: bot.tenantId, personId: person.id, roles })
const inStore: BotUnderTest['world']['store']['transaction'] = (tenantId, work) => bot.world.store.transaction(tenantId, work)

function value<Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** A Monday, 14:37 in London and 09:37 in New York: everybody is at work. */
beforeAll(async () => {
  bot = await BotUnderTest.start('2026-02-02T14:37:00Z')
  company = aCompany(bot.tenant)
  for (const person of Object.values(company)) await bot.install(person)
  const settings = { name: 'Career mentoring', purpose: '', cadence: 'weekly', lengthMinutes: 45, weeks: 8, capacity: 1 } as const
  const program = { ...settings, template: 'career', approvalPolicy: 'both' } as const
  programId = value(await createProgram(bot.world, actor(company.programManager, ['ProgramManager']), program)).id
  const offer = { offers: ['public speaking'], boundaries: 'No weekends.', capacity: 1, hoursPerMonth: 4 }
  value(await joinAsMentor(bot.world, actor(company.mentor), programId, offer))
  const wish = { motive: 'skills', skillsWanted: ['public speaking'], goals: ['Speak at the summer fair'] } as const
  value(await joinAsMentee(bot.world, actor(company.mentee), programId, wish))
  const words = { programId, mentorId: company.mentor.id, whyYou: 'Your talks.', howHelp: 'Hear mine.' }
  requestId = value(await sendRequest(bot.world, actor(company.mentee), words)).id
  await bot.settle()
}, 120_000)
afterAll(async () => {
  await bot.close()
  for (const spy of printed) expect(spy).not.toHaveBeenCalled()
})

/** The newest card of a person whose summary matches. */
function cardFor(person: Someone, title: RegExp): Json {
  const found = bot.chat(person).findLast(({ activity }) => title.test(String(activity.summary)))
  if (!found) throw new Error(`${person.address} has only ${bot.titles(person).join(' | ')}`)
  return cardOf(found)
}

async function click(person: Someone, title: RegExp, verb: string, typed: Json = {}) {
  const answer = await bot.click(person, { ...buttonOf(cardFor(person, title), verb), ...typed })
  await bot.settle()
  return answer
}

const wordsIn = (answer: { body: unknown }): string => {
  const { type, value: said } = answer.body as { type: string; value: unknown }
  return type === 'application/vnd.microsoft.activity.message' ? String(said) : `not words but ${type}`
}
const statusOf = () => inStore(bot.tenantId, async (unit) => (await unit.requests.find(requestId))!.status)
const asks = /asks you to be their mentor/

test('whom to ask next stands on the card of a mentor without a place, and two clicks at once ask them once', async () => {
  const people = ['Nia Seeker', 'Bo Busy', 'Finn Free'].map((name) => bot.tenant.person(name))
  for (const person of people) await bot.install(person)
  const [seeker, busy, free] = people as [Someone, Someone, Someone]
  const settings = { name: 'Talks', purpose: '', cadence: 'weekly', lengthMinutes: 45, weeks: 8, capacity: 1 } as const
  const office = actor(company.programManager, ['ProgramManager'])
  const { id } = value(await createProgram(bot.world, office, { ...settings, template: 'career', approvalPolicy: 'none' }))
  const offer = { offers: ['public speaking'], boundaries: 'No weekends.', capacity: 1, hoursPerMonth: 4 }
  for (const mentor of [busy, free]) value(await joinAsMentor(bot.world, actor(mentor), id, offer))
  value(await joinAsMentee(bot.world, actor(seeker), id, { motive: 'skills', skillsWanted: ['public speaking'], goals: [] }))
  const words = { whyYou: 'Your talks.', howHelp: 'Hear mine.' }
  value(await sendRequest(bot.world, actor(seeker), { programId: id, mentorId: busy.id, ...words }))
  value(await changeMentoring(bot.world, actor(busy), id, 'paused'))
  await bot.settle()

  const ask = buttonOf(cardFor(seeker, /Bo Busy has no place/), 'request.askNext')
  expect(wordsIn(await bot.click(busy, { ...ask, ...words }))).toMatch(/not for you/)
  expect(wordsIn(await bot.click(seeker, { ...ask, ...words, whyYou: ' ' }))).toMatch(/fill in/)
  const another = await bot.click(seeker, { ...ask, ...words, mentor: busy.id })
  expect(verbsOf(cardOf(another))).toEqual(['request.askNext'])
  const answers = await Promise.all([1, 2].map(() => bot.click(seeker, { ...ask, ...words, whyYou: 'Your way with halls.' })))
  await bot.settle()
  for (const answer of answers) {
    expect(verbsOf(cardOf(answer))).toEqual([])
    expect(JSON.stringify(cardOf(answer))).toContain('Your request to Finn Free is on its way.')
  }
  expect(JSON.stringify(cardFor(free, asks))).toContain('Your way with halls.')
  expect(bot.titles(free).filter((title) => asks.test(title))).toHaveLength(1)
})

test('an offer is declined on its card without a word, which a request is not, and the mentor hears of it', async () => {
  const [mentor, mentee] = ['Ola Offering', 'Mo Mentee'].map((name) => bot.tenant.person(name)) as [Someone, Someone]
  for (const person of [mentor, mentee]) await bot.install(person)
  const settings = { name: 'Offers', purpose: '', cadence: 'weekly', lengthMinutes: 45, weeks: 8, capacity: 1 } as const
  const office = actor(company.programManager, ['ProgramManager'])
  const { id: programId } = value(await createProgram(bot.world, office, { ...settings, template: 'career', approvalPolicy: 'none' }))
  const offer = { offers: ['public speaking'], boundaries: '', capacity: 1, hoursPerMonth: 4 }
  value(await joinAsMentor(bot.world, actor(mentor), programId, offer))
  const wish = { motive: 'skills', skillsWanted: ['public speaking'], goals: [], shownToMentors: true } as const
  value(await joinAsMentee(bot.world, actor(mentee), programId, wish))
  value(await offerMentoring(bot.world, actor(mentor), { programId, menteeId: mentee.id, whyYou: 'Your voice.', howHelp: 'I listen.' }))
  await bot.settle()

  const card = cardFor(mentee, /Ola Offering offers to be your mentor/)
  expect(verbsOf(card)).toEqual(['request.accept', 'request.decline'])
  expect(JSON.stringify(card)).toContain('Your voice.')
  const decline = buttonOf(card, 'request.decline')
  expect(verbsOf(cardOf(await bot.click(mentee, { ...decline, reason: '' })))).toEqual([])
  await bot.settle()
  expect(bot.titles(mentor)).toContain('Mo Mentee has declined your offer')
  expect(wordsIn(await bot.click(company.mentor, buttonOf(cardFor(company.mentor, asks), 'request.decline')))).toMatch(/fill in/)
  expect(await statusOf()).toBe('waitingForMentor')
})

test('a card that was made up or changed on its way does nothing', async () => {
  const accept = buttonOf(cardFor(company.mentor, asks), 'request.accept')
  const other = company.mentee.id
  const payloads: Json[] = [
    { ...accept, extra: 'x' },
    { ...accept, delivery: 'x' },
    { ...accept, verb: 'approval.approve' },
    { ...accept, verb: 'request.destroy' },
    { ...accept, subject: other },
    { ...accept, delivery: other },
    { ...accept, personId: other },
    { verb: 'request.accept' },
    {},
  ]
  for (const payload of payloads) expect(wordsIn(await bot.click(company.mentor, payload))).toMatch(/not for you|could not be read/)
  expect(wordsIn(await bot.click(company.mentor, {}, { value: {} }))).toMatch(/could not be read/)
  expect(await statusOf()).toBe('waitingForMentor')
})

test("nobody acts with another person's card", async () => {
  const card = cardFor(company.mentor, asks)
  const typed: Record<string, Json> = { 'request.accept': {}, 'request.ask': { question: 'Why?' }, 'request.decline': { reason: 'No.' } }
  for (const person of [company.mentee, company.menteeManager, company.programManager, company.colleague])
    for (const [verb, more] of Object.entries(typed)) {
      expect(wordsIn(await bot.click(person, { ...buttonOf(card, verb), ...more }))).toMatch(/not for you/)
    }
  expect(await statusOf()).toBe('waitingForMentor')
  expect(bot.log.lines().filter(({ code }) => code === 'card.notYours').length).toBeGreaterThanOrEqual(12)
})

test('what was typed wrongly is said, and the card stays as it is', async () => {
  const decline = buttonOf(cardFor(company.mentor, asks), 'request.decline')
  expect(wordsIn(await bot.click(company.mentor, { ...decline, reason: ' ' }))).toMatch(/fill in/)
  expect(wordsIn(await bot.click(company.mentor, decline))).toMatch(/fill in/)
  expect(wordsIn(await bot.click(company.mentor, { ...decline, reason: 'x'.repeat(501) }))).toMatch(/too long/)
  expect(await statusOf()).toBe('waitingForMentor')
})

test('a question goes to the mentee and her answer comes back, each once', async () => {
  const question = { question: 'How much time?\nA week?', reason: 'typed into another form of the same card' }
  const answers = await Promise.all([
    click(company.mentor, asks, 'request.ask', question),
    click(company.mentor, asks, 'request.ask', question),
  ])
  for (const answer of answers) expect(verbsOf(cardOf(answer))).toContain('request.accept')
  expect(bot.titles(company.mentee).filter((title) => /has a question/.test(title))).toHaveLength(1)
  const answered = await click(company.mentee, /has a question/, 'request.answer', { answer: 'One hour.' })
  expect(verbsOf(cardOf(answered))).toEqual([])
  expect(JSON.stringify(cardFor(company.mentor, /has answered your question/))).toContain('One hour.')
})

test('accepting twice at once is accepting once, and both clicks end with the same card', async () => {
  const accept = buttonOf(cardFor(company.mentor, asks), 'request.accept')
  clicked.accept = accept
  const answers = await Promise.all([1, 2, 3].map(() => bot.click(company.mentor, accept)))
  await bot.settle()
  expect(new Set(answers.map((answer) => JSON.stringify(cardOf(answer)))).size).toBe(1)
  expect(verbsOf(cardOf(answers[0]!))).toEqual([])
  expect(await statusOf()).toBe('waitingForApproval')
  for (const approver of [company.menteeManager, company.mentorManager])
    expect(bot.titles(approver).filter((title) => /^May /.test(title))).toHaveLength(1)
  expect(bot.titles(company.mentee).filter((title) => /has accepted/.test(title))).toHaveLength(1)
})

test('every card about a decided request has lost its buttons, in the chat itself', async () => {
  for (const title of [asks, /has answered your question/]) expect(verbsOf(cardFor(company.mentor, title))).toEqual([])
})

test('a replayed click on a decided request changes nothing and shows the truth', async () => {
  const replayed = await bot.click(company.mentor, clicked.accept!)
  expect(JSON.stringify(cardOf(replayed))).toContain('You accepted.')
  const happened = await inStore(bot.tenantId, async (unit) => (await unit.journal.listAbout(requestId)).map(({ what }) => what))
  expect(happened.filter((what) => what === 'request.accepted')).toHaveLength(1)
})

test('a manager hands her decision to somebody else, but never to one of the two', async () => {
  clicked.approve = buttonOf(cardFor(company.menteeManager, /^May /), 'approval.approve')
  const refused = await click(company.menteeManager, /^May /, 'approval.delegate', { person: company.mentee.id })
  expect(wordsIn(refused)).toMatch(/cannot decide here/)
  const handed = await click(company.menteeManager, /^May /, 'approval.delegate', { person: company.programManager.id })
  expect(JSON.stringify(cardOf(handed))).toContain('You handed this over to Petra Program.')
  expect(verbsOf(cardFor(company.programManager, /asks you to decide/))).toContain('approval.approve')
})

test('whoever handed it over can no longer decide: the old click is answered with the truth', async () => {
  const late = await bot.click(company.menteeManager, clicked.approve!)
  expect(JSON.stringify(cardOf(late))).toContain('You handed this over to Petra Program.')
  const approvals = await inStore(bot.tenantId, (unit) => unit.requests.listApprovals(requestId))
  expect(approvals.map(({ status }) => status)).toEqual(['waiting', 'waiting'])
})

test('with the last approval the two are a pair, and both are asked to confirm their agreement', async () => {
  await click(company.programManager, /asks you to decide/, 'approval.approve')
  expect(await statusOf()).toBe('waitingForApproval')
  await click(company.mentorManager, /^May /, 'approval.approve')
  expect(await statusOf()).toBe('accepted')
  for (const person of [company.mentee, company.mentor])
    expect(JSON.stringify(cardFor(person, /how do you want to work together/))).toContain('Speak at the summer fair')
})

test('a client without Execute sends the same as a message, and its card is updated in place', async () => {
  const shown = bot.chat(company.mentee).findLast(({ activity }) => /how do you want/.test(String(activity.summary)))!
  const before = bot.chat(company.mentee).length
  await bot.say(company.mentee, '', { value: buttonOf(cardOf(shown), 'agreement.confirm'), replyToId: shown.id })
  await bot.settle()
  expect(bot.chat(company.mentee)).toHaveLength(before)
  const updated = bot.chat(company.mentee).find(({ id }) => id === shown.id)!
  expect(verbsOf(cardOf(updated))).toEqual([])
  expect(JSON.stringify(cardOf(updated))).toContain('You confirmed.')
})

test('when both have confirmed, the series is booked and both see the proof', async () => {
  await click(company.mentor, /how do you want/, 'agreement.confirm')
  await resumeSeries(bot.world, bot.tenantId)
  await bot.settle()
  for (const person of [company.mentee, company.mentor]) {
    const card = JSON.stringify(cardFor(person, /are booked/))
    expect(card).toMatch(/All \d+ fit\.|\d+ of \d+ fit/)
    expect(card).toContain('your time')
  }
}, 120_000)

async function sessionOf(): Promise<{ id: SessionId; start: Date; end: Date }> {
  return inStore(bot.tenantId, async (unit) => {
    const mentorship = (await unit.mentorships.listOf(company.mentee.id))[0]!
    const planned = (await unit.sessions.listByMentorship(mentorship.id as MentorshipId)).filter(({ start }) => start)
    const first = planned.toSorted((a, b) => a.start!.getTime() - b.start!.getTime())[0]!
    return { id: first.id, start: first.start!, end: first.end! }
  })
}

const placeOf = (id: SessionId) =>
  inStore(bot.tenantId, async (unit) => {
    const { status, start, revision, proposal } = (await unit.sessions.find(id))!
    return { status, start, revision, proposal }
  })

test('a session that one leaves out is put back by the button of the other, once, and the old card changes nothing more', async () => {
  const { id } = await sessionOf()
  const before = await placeOf(id)
  value(await skipSession(bot.world, actor(company.mentor), id, before.revision))
  await bot.settle()
  const card = cardFor(company.mentee, /is left out this time/)
  expect(JSON.stringify(card)).toContain('Lukas Brandt chose this.')
  const undo = buttonOf(card, 'session.undo')
  expect(wordsIn(await bot.click(company.mentor, undo))).toMatch(/not for you/)
  await Promise.all([bot.click(company.mentee, undo), bot.click(company.mentee, undo)])
  await bot.settle()
  expect(await placeOf(id)).toEqual({ ...before, revision: before.revision + 2 })
  const late = await bot.click(company.mentee, undo)
  expect(verbsOf(cardOf(late))).toEqual([])
  expect(JSON.stringify(cardOf(late))).toContain('This has changed again since.')
  expect(await placeOf(id)).toMatchObject({ revision: before.revision + 2 })
  for (const person of [company.mentee, company.mentor])
    expect(bot.titles(person).filter((title) => /at its usual time again/.test(title))).toHaveLength(1)
})

test('another time that one proposes is accepted from the card of the other, and only that time', async () => {
  const { id } = await sessionOf()
  const { revision } = await placeOf(id)
  const offered = value(await listFreeTimes(bot.world, actor(company.mentor), id))
  const { start } = offered.times[0]!
  value(await proposeTime(bot.world, actor(company.mentor), id, revision, start))
  await bot.settle()
  const accept = buttonOf(cardFor(company.mentee, /proposes another time/), 'proposal.accept')
  const stale = await bot.click(company.mentee, { ...accept, start: new Date(start.getTime() + 900_000).toISOString() })
  expect(verbsOf(cardOf(stale))).toEqual(['proposal.accept', 'proposal.decline'])
  expect(verbsOf(cardOf(await bot.click(company.mentee, accept)))).toEqual([])
  await bot.settle()
  expect(await placeOf(id)).toMatchObject({ status: 'moved', start, proposal: null })
  expect(bot.titles(company.mentor).filter((title) => /has moved/.test(title))).toHaveLength(1)
})

test('the day before, points are added to the agenda from the card, each once', async () => {
  const session = await sessionOf()
  bot.tenant.time.set(new Date(session.start.getTime() - 3_600_000).toISOString())
  await prepareSessions(bot.world, bot.tenantId)
  await bot.settle()
  const add = { ...buttonOf(cardFor(company.mentee, /Your next session/), 'agenda.add'), point: 'How to begin' }
  const answers = await Promise.all([bot.click(company.mentee, add), bot.click(company.mentee, add)])
  await bot.settle()
  for (const answer of answers) expect(JSON.stringify(cardOf(answer)).match(/How to begin/g)).toHaveLength(1)
  const notes = await inStore(bot.tenantId, (unit) => unit.sessions.listNotes([session.id]))
  expect(notes.map(({ text, authorId }) => [text, authorId])).toEqual([['How to begin', company.mentee.id]])
  expect(JSON.stringify(cardFor(company.mentee, /Your next session/))).toContain('How to begin')
})

test('the review keeps whether it took place, the takeaway and the feedback, once, and closes only its own card', async () => {
  const session = await sessionOf()
  bot.tenant.time.set(new Date(session.end.getTime() + 60_000).toISOString())
  await prepareSessions(bot.world, bot.tenantId)
  await bot.tenant.time.advance('PT1H')
  await bot.settle()
  const typed = { held: 'yes', takeaway: 'Begin with a story', rating: '5', comment: 'Thank you' }
  const review = { ...buttonOf(cardFor(company.mentee, /How was your session/), 'session.review'), ...typed }
  const answers = await Promise.all([bot.click(company.mentee, review), bot.click(company.mentee, review)])
  await bot.settle()
  for (const answer of answers) expect(verbsOf(cardOf(answer))).toEqual([])
  const kept = await inStore(bot.tenantId, async (unit) => ({
    held: (await unit.sessions.find(session.id))!.held,
    takeaways: (await unit.sessions.listNotes([session.id])).filter(({ kind }) => kind === 'takeaway').map(({ text }) => text),
    feedback: (await unit.sessions.listFeedbackBy(company.mentee.id, [session.id])).map(({ rating, text }) => [rating, text]),
  }))
  expect(kept).toEqual({ held: null, takeaways: ['Begin with a story'], feedback: [[5, 'Thank you']] })
  expect(verbsOf(cardFor(company.mentee, /How was your session/))).toEqual([])
  expect(JSON.stringify(cardFor(company.mentor, /How was your session/))).not.toContain('Thank you')
  expect(verbsOf(cardFor(company.mentor, /How was your session/))).toEqual(['session.review'])
})

test('it took place once the other says so too', async () => {
  const session = await sessionOf()
  await click(company.mentor, /How was your session/, 'session.review', { held: 'yes' })
  expect(await inStore(bot.tenantId, async (unit) => (await unit.sessions.find(session.id))!.held)).toBe('held')
  expect(JSON.stringify(cardFor(company.mentor, /How was your session/))).toContain('It took place.')
})

test('an invited colleague joins with one click, from what the directory knows', async () => {
  value(await inviteMentor(bot.world, actor(company.mentee), programId, company.colleague.id))
  await bot.settle()
  const card = cardFor(company.colleague, /invites you to be a mentor/)
  expect(JSON.stringify(card)).toContain('"value":"Public speaking"')
  await click(company.colleague, /invites you/, 'invitation.join', { offers: 'public speaking, Budgets ,, budgets' })
  const profile = await inStore(bot.tenantId, (unit) => unit.programs.findMentor(programId, company.colleague.id))
  expect(profile).toMatchObject({ status: 'active', offers: ['Public speaking', 'Budgeting'] })
})

test('a click on a request that was withdrawn meanwhile shows that, and accepts nothing', async () => {
  const words = { programId, mentorId: company.colleague.id, whyYou: 'Your budgets.', howHelp: 'Explain them.' }
  requestId = value(await sendRequest(bot.world, actor(company.mentee), words)).id
  await bot.settle()
  const accept = buttonOf(cardFor(company.colleague, asks), 'request.accept')
  value(await withdrawRequest(bot.world, actor(company.mentee), requestId))
  const answer = await bot.click(company.colleague, accept)
  expect(JSON.stringify(cardOf(answer))).toContain('The request has been withdrawn')
  expect(await statusOf()).toBe('withdrawn')
})

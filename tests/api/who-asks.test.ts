import { plainRules } from '../../src/domain/matching/match-rules.ts'
import { Refused } from '../support/api-client.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aMentor, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  await product.as(manager).call('getMe')
})
afterAll(() => product.close())

const everybody = { departments: [], sites: [], levels: [] }
const plan = { pool: { mentees: everybody, mentors: everybody }, aim: 'best' as const }
const words = { whyYou: 'You want to speak', howHelp: 'I could listen' }

/** Why not; null: it was done. */
async function refusalOf(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt
    return null
  } catch (error) {
    if (error instanceof Refused) return error.error.reason ?? null
    throw error
  }
}

/** A program with a mentor and two mentees who agreed that mentors see what they want. */
async function aCast() {
  const programId = await aProgram(product, manager)
  const mentor = product.tenant.person('Mia Mentor')
  await aMentor(product, programId, mentor)
  const mentees = ['Ann Asker', 'Bob Waiting'].map((name) => product.tenant.person(name))
  for (const mentee of mentees)
    await product.as(mentee).call('joinAsMentee', {
      params: { programId },
      body: { motive: 'skills', skillsWanted: ['public speaking'], goals: ['Give a talk'], shownToMentors: true },
    })
  const [asking, waiting] = mentees as [Someone, Someone]
  const setMode = (whoAsks: typeof plainRules.whoAsks) =>
    product.as(manager).call('changeMatchRules', { params: { programId }, body: { ...plainRules, whoAsks } })
  const attempts = {
    office: () => product.as(manager).call('openRound', { params: { programId }, body: plan }),
    mentees: () => product.as(asking).call('sendRequest', { body: { programId, mentorId: mentor.id, ...words } }),
    mentors: () => product.as(mentor).call('offerMentoring', { body: { programId, menteeId: waiting.id, ...words } }),
    looking: () => product.as(mentor).call('findMentees', { params: { programId } }),
  }
  return { programId, mentor, asking, waiting, setMode, attempts }
}

test('a program begins with whoever asks by its template, and everybody in it is told', async () => {
  const { programId, asking, setMode } = await aCast()
  const seen = async () => (await product.as(asking).call('listPrograms')).programs.find(({ id }) => id === programId)?.whoAsks
  expect(await seen()).toBe('mixed')
  await setMode('mentors')
  expect(await seen()).toBe('mentors')
})

test.each([
  ['office', { office: null, mentees: 'officeAsks', mentors: 'officeAsks', looking: 'officeAsks' }],
  ['mentees', { office: 'menteesAsk', mentees: null, mentors: 'menteesAsk', looking: 'menteesAsk' }],
  ['mentors', { office: 'mentorsOffer', mentees: 'mentorsOffer', mentors: null, looking: null }],
  ['mixed', { office: null, mentees: null, mentors: null, looking: null }],
] as const)('where %s may ask, nobody else does, and they learn who', async (whoAsks, answers) => {
  const { setMode, attempts } = await aCast()
  await setMode(whoAsks)
  for (const [who, answer] of Object.entries(answers))
    expect([who, await refusalOf(attempts[who as keyof typeof attempts]())]).toEqual([who, answer])
})

test('a draft made before is not published by an office that no longer asks, and what was asked before stands', async () => {
  const { programId, mentor, asking, setMode } = await aCast()
  const { id: roundId } = await product.as(manager).call('openRound', { params: { programId }, body: plan })
  const { id } = await product.as(asking).call('sendRequest', { body: { programId, mentorId: mentor.id, ...words } })
  await setMode('mentors')
  expect(await product.as(manager).refusal('publishRound', { params: { programId, roundId } })).toBe('409 mentorsOffer')
  await product.as(mentor).call('acceptRequest', { params: { requestId: id } })
  expect((await product.as(asking).call('getRequest', { params: { requestId: id } })).status).toBe('accepted')
})

test('a mentor sees who looks for somebody, offers in two lines, and the mentee takes it up', async () => {
  const { programId, mentor, asking, waiting } = await aCast()
  const { placesLeft, mentees } = await product.as(mentor).call('findMentees', { params: { programId } })
  expect(mentees.map(({ person, skillsWanted, goals }) => [person.name, skillsWanted, goals]).sort()).toEqual([
    ['Ann Asker', ['Public speaking'], ['Give a talk']],
    ['Bob Waiting', ['Public speaking'], ['Give a talk']],
  ])
  expect(mentees[0]!.reasons[0]).toEqual({ kind: 'skills', skills: ['Public speaking'] })
  const { id } = await product.as(mentor).call('offerMentoring', { body: { programId, menteeId: waiting.id, ...words } })
  const after = await product.as(mentor).call('findMentees', { params: { programId } })
  expect([after.placesLeft, after.mentees.map(({ person }) => person.name)]).toEqual([placesLeft - 1, ['Ann Asker']])
  expect(await product.as(asking).refusal('getRequest', { params: { requestId: id } })).toBe('404')
  expect((await product.as(waiting).call('getInbox')).items).toMatchObject([{ kind: 'offer', subject: id, from: { name: 'Mia Mentor' } }])
  expect((await product.as(waiting).call('listRequests')).received).toMatchObject([
    { id, requestedBy: 'mentor', ...words, may: ['accept', 'decline'] },
  ])
  expect(await product.as(waiting).refusal('sendRequest', { body: { programId, mentorId: mentor.id, ...words } })).toBe(
    '409 alreadyOffered',
  )
  expect((await product.as(manager).call('getProgramOverview', { params: { programId } })).requests).toMatchObject([
    { status: 'waitingForMentee', waitingFor: { name: 'Bob Waiting' } },
  ])
  await product.as(waiting).call('acceptRequest', { params: { requestId: id } })
  expect((await product.as(mentor).call('listRequests')).sent).toMatchObject([{ id, status: 'accepted' }])
})

test('a mentee says no without a reason, a mentor does not', async () => {
  const { programId, mentor, asking, waiting } = await aCast()
  const { id: offer } = await product.as(mentor).call('offerMentoring', { body: { programId, menteeId: waiting.id, ...words } })
  await product.as(waiting).call('declineRequest', { params: { requestId: offer }, body: {} })
  const { id: request } = await product.as(asking).call('sendRequest', { body: { programId, mentorId: mentor.id, ...words } })
  expect(await product.as(mentor).refusal('declineRequest', { params: { requestId: request }, body: {} })).toBe('409 reasonNeeded')
})

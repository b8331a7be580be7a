import { errorReply } from '../../src/contract/errors.ts'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { plainRules } from '../../src/domain/matching/match-rules.ts'
import { addressOf, type Input } from '../support/api-client.ts'
import { aCompany, type Company } from '../support/company.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aBookedPair, aMentee, aProgram, aRequest } from '../support/situations.ts'

/** Who reaches what: nobody without a token, and nobody what is other people's. */
let product: ProductUnderTest
let company: Company
/** Has a mentor of their own, and nothing to do with the other pair. */
let outsider: Someone
let outsidersMentor: Someone
const theirs: Record<string, string> = {}
const nobodys = 'b2e2a9a0-7f4e-4a53-9d1c-51f7a4c2d3e1'

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  company = aCompany(product.tenant)
  outsider = product.tenant.person('Olga Outsider')
  outsidersMentor = product.tenant.person('Otto Outsider')
  const open = await aProgram(product, company.programManager)
  const approved = await aProgram(product, company.programManager, 'mentee')
  const pair = await aBookedPair(product, open, company.mentee, company.mentor)
  await aBookedPair(product, open, outsider, outsidersMentor)
  const waiting = await aRequest(product, approved, company.mentee, company.mentor)
  const asked = await aRequest(product, approved, company.colleague, company.mentor)
  await product.as(company.mentor).call('acceptRequest', { params: { requestId: asked } })
  const [approval] = (await product.as(company.mentorManager).call('listApprovals')).approvals
  const sessionId = pair.sessions[0]!.id
  const item = await product.as(company.mentee).call('addAgendaItem', { params: { sessionId }, body: { text: 'Nerves' } })
  const invitation = await product
    .as(company.mentee)
    .call('inviteMentor', { params: { programId: open }, body: { personId: company.colleague.id } })
  Object.assign(theirs, {
    programId: open,
    requestId: waiting,
    approvalId: approval!.id,
    mentorshipId: pair.id,
    sessionId,
    itemId: item.id,
    invitationId: invitation.id,
  })
})
afterAll(() => product.close())

const rhythm = { cadence: 'weekly' as const, lengthMinutes: 30 as const }
const terms = { ...rhythm, boundaries: '', goals: [] }
const rules = { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true }
const everybody = { departments: [], sites: [], levels: [] }
const roundPlan = { pool: { mentees: everybody, mentors: everybody }, aim: 'best' as const }
/** A body that would do, were it one's own. */
const bodies: { [Name in RouteName]?: Input<Name>['body'] } = {
  giveAttributes: { agreed: true, answers: {} },
  askAttributes: { asked: [], ownWords: [] },
  joinAsMentor: { offers: ['SQL'], boundaries: '', capacity: 1, hoursPerMonth: 1 },
  changeMentoring: { status: 'paused' },
  joinAsMentee: { motive: 'skills', skillsWanted: ['SQL'], goals: [] },
  inviteMentor: { personId: nobodys },
  inviteColleagues: { personIds: [nobodys] },
  answerInvitation: { answer: 'never' },
  askNext: { mentorId: nobodys, whyYou: 'You', howHelp: 'Help' },
  declineRequest: { reason: 'No time' },
  askQuestion: { text: 'Why?' },
  answerQuestion: { text: 'Because' },
  declineApproval: { reason: 'Busy' },
  delegateApproval: { personId: nobodys },
  proposeAgreement: { version: 1, ...terms },
  confirmAgreement: { version: 1 },
  endMentorship: { reason: '' },
  answerFit: { answer: 'good' },
  changeProgram: { name: 'Mine', purpose: '', ...rhythm, weeks: 8, approvalPolicy: 'none', capacity: 1, rules },
  changeMatchRules: plainRules,
  previewMatchRules: plainRules,
  excludePair: { personId: nobodys, otherId: nobodys },
  pauseSeries: { version: 1, until: null },
  resumeSeries: { version: 1 },
  findAnotherTime: { version: 1 },
  bookAgain: { version: 1 },
  extendSeries: { version: 1, weeks: 2 },
  shortenSeries: { version: 1, lastDate: '2026-03-04' },
  skipSession: { revision: 0 },
  undoSession: { revision: 0 },
  moveBackSession: { revision: 0 },
  keepSession: { revision: 0 },
  proposeTime: { revision: 0, start: '2026-02-12T10:00:00Z' },
  answerProposal: { start: '2026-02-12T10:00:00Z', accept: true },
  addAgendaItem: { text: 'Mine' },
  addTakeaway: { text: 'Mine' },
  recordHeld: { held: true },
  giveFeedback: { rating: 1, text: '' },
  previewRound: roundPlan,
  openRound: roundPlan,
  adjustRound: { kind: 'forbid', menteeId: nobodys, mentorId: nobodys, dryRun: false },
  importMentors: { csv: 'address\nnobody@example.com', dryRun: false },
  importMentees: { csv: 'address\nnobody@example.com', dryRun: false },
  importExclusions: { csv: 'mentee,mentor\na@example.com,b@example.com', dryRun: false },
  decideSkill: { text: 'Kubernetes on ships', verdict: 'added' },
}
const all = Object.keys(routes) as RouteName[]
const withIds = all.filter((name) => routes[name].path.includes(':'))
/** The tenant's own, and not a person's: programs, and what program managers decide about skills and pairs. */
const shared = /^\/api\/(programs|skills|exclusions)\//
const personal = withIds.filter((name) => !shared.test(routes[name].path))

function input(name: RouteName, ids: Record<string, string>) {
  const params = Object.fromEntries([...routes[name].path.matchAll(/:(\w+)/g)].map(([, key]) => [key, ids[key!] ?? nobodys]))
  return { params, ...(bodies[name] && { body: bodies[name] }) } as Input<typeof name>
}

describe('without a token', () => {
  test.each(all)('%s asks for a sign-in', async (name) => {
    const response = await fetch(product.url + addressOf(routes[name], input(name, theirs)), { method: routes[name].method })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(errorReply.parse(await response.json()).error.code).toBe('sign_in_needed')
  })
})

describe('what is other people’s is not found, like what does not exist', () => {
  test.each(personal)('%s', async (name) => {
    expect(await product.as(outsider).refusal(name, input(name, theirs))).toBe('404')
    expect(await product.as(outsidersMentor).refusal(name, input(name, theirs))).toBe('404')
    expect(await product.as(company.programManager).refusal(name, input(name, theirs))).toBe('404')
    expect(await product.as(company.mentee).refusal(name, input(name, {}))).toBe('404')
  })

  test.each(withIds.filter((name) => !personal.includes(name)))('%s of a program or a decision that does not exist', async (name) => {
    expect(await product.as(company.programManager).refusal(name, input(name, {}))).toBe('404')
  })

  test('nothing of it changed', async () => {
    const { agreement, sessions, series, status } = await product
      .as(company.mentee)
      .call('getMentorship', { params: { mentorshipId: theirs.mentorshipId! } })
    expect(series).toMatchObject({ version: 1, state: 'booked', next: null })
    expect(series!.occurrences.every(({ revision, proposal }) => revision === 0 && proposal === null)).toBe(true)
    expect([status, agreement.version, sessions[0]!.agenda.map((item) => item.text)]).toEqual(['active', 1, ['Nerves']])
    const request = await product.as(company.mentee).call('getRequest', { params: { requestId: theirs.requestId! } })
    expect([request.status, request.messages]).toEqual(['waitingForMentor', []])
  })
})

describe('ids in a body', () => {
  test('a mentor who does not exist cannot be asked or invited', async () => {
    const amara = product.as(company.mentee)
    const words = { whyYou: 'You', howHelp: 'Help' }
    expect(await amara.refusal('sendRequest', { body: { programId: theirs.programId!, mentorId: nobodys, ...words } })).toBe('404')
    expect(await amara.refusal('sendRequest', { body: { programId: nobodys, mentorId: company.mentor.id, ...words } })).toBe('404')
    expect(await amara.refusal('inviteMentor', { params: { programId: theirs.programId! }, body: { personId: nobodys } })).toBe('404')
  })
})

describe('staff pages', () => {
  const pages = [
    'listTemplates',
    'createProgram',
    'changeProgram',
    'getProgramOverview',
    'getProgramHealth',
    'getWaitlist',
    'getFitFigures',
    'getCoverage',
    'inviteColleagues',
  ] as const
  const rounds = [
    'previewRound',
    'openRound',
    'listRounds',
    'getRound',
    'listRoundChoices',
    'adjustRound',
    'undoAdjustment',
    'publishRound',
    'discardRound',
    'replayRound',
  ] as const
  const files = ['importMentors', 'importMentees', 'importExclusions', 'exportRound', 'getRoundFairness'] as const
  const words = ['getAskedAttributes', 'askAttributes', 'listTypedSkills', 'decideSkill', 'takeBackSkillDecision'] as const
  const matching = ['getMatchRules', 'changeMatchRules', 'previewMatchRules', 'listExclusions', 'excludePair', 'allowPairAgain'] as const

  test.each([...pages, ...rounds, ...files, ...words, ...matching])('%s is for program managers', async (name) => {
    const body = { ...terms, name: 'Mine', purpose: '', weeks: 8, approvalPolicy: 'none', capacity: 1, template: 'skills' }
    const { boundaries: _, goals: __, ...settings } = body
    const made = name === 'createProgram' ? { body: settings } : input(name, theirs)
    expect(await product.as(company.mentee).refusal(name, made as Input<typeof name>)).toBe('403')
  })

  test('the access table closes them to others before the request is read', async () => {
    const unreadable = { body: { name: 7 } } as unknown as Input<'createProgram'>
    expect(await product.as(company.mentee).refusal('createProgram', unreadable)).toBe('403')
    expect(await product.as(company.programManager).refusal('createProgram', unreadable)).toBe('400')
  })

  test('a role that was taken away no longer opens them with the next token', async () => {
    company.programManager.user.appRoles = []
    expect(
      await product
        .as(company.programManager)
        .refusal('getProgramOverview', input('getProgramOverview', theirs) as Input<'getProgramOverview'>),
    ).toBe('403')
    company.programManager.user.appRoles = ['ProgramManager']
  })
})

test('what somebody says of themselves is kept with their consent alone, read by them alone, and gone when they say so', async () => {
  await product.as(company.programManager).call('askAttributes', { body: { asked: ['caring'], ownWords: [] } })
  const answers = { caring: 'yes' }
  const withoutConsent = { body: { answers } } as unknown as Input<'giveAttributes'>
  expect(await product.as(company.mentee).refusal('giveAttributes', withoutConsent)).toBe('400')
  expect(await product.as(company.mentee).refusal('giveAttributes', { body: { agreed: true, answers: { gender: 'man' } } })).toBe(
    '409 notAsked',
  )
  await product.as(company.mentee).call('giveAttributes', { body: { agreed: true, answers } })
  const asked = [{ attribute: 'caring', choices: ['yes', 'no'] }]
  expect(await product.as(company.mentee).call('getAttributes')).toMatchObject({ asked, given: { answers } })
  for (const other of [company.mentor, company.programManager, company.menteeManager]) {
    expect(await product.as(other).call('getAttributes')).toEqual({ asked, given: null })
  }
  expect(await product.as(company.programManager).call('getAskedAttributes')).toEqual({ asked: ['caring'], ownWords: [] })
  await product.as(company.mentee).call('takeBackAttributes')
  expect(await product.as(company.mentee).call('getAttributes')).toEqual({ asked, given: null })
})

test('somebody who has just joined sees nothing of others in any list', async () => {
  const newcomer = product.tenant.person('Nora Newcomer')
  await aMentee(product, theirs.programId!, newcomer)
  const nora = product.as(newcomer)
  expect(await nora.call('listRequests')).toEqual({ sent: [], received: [] })
  expect(await nora.call('listApprovals')).toEqual({ approvals: [] })
  expect(await nora.call('listMentorships')).toEqual({ mentorships: [] })
  expect(await nora.call('getInbox')).toEqual({ items: [] })
})

import type { Reply } from '../support/api-client.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aMentee, aMentor, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
let programId: string
/** Wants, in this order of names, what the mentor at the same place offers; Dora wants what nobody offers. */
let mentees: { ana: Someone; ben: Someone; cleo: Someone; dora: Someone }
let mentors: { sven: Someone; tara: Someone; ugo: Someone }

const everybody = { departments: [], sites: [], levels: [] }
const pool = { mentees: everybody, mentors: everybody }
const plan = { pool, aim: 'best' as const, seed: 7 }

beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  await product.as(manager).call('getMe')
})
afterAll(() => product.close())

let towns = 0
beforeEach(async () => {
  programId = await aProgram(product, manager)
  const town = ++towns
  const somebody = (name: string, jobTitle: string, zone?: string) =>
    product.tenant.person(`${name} Of-${town}`, { jobTitle, department: `${name.slice(0, 1)} house` }, zone)
  mentees = {
    ana: somebody('Ana', 'Analyst'),
    ben: somebody('Ben', 'Analyst'),
    cleo: somebody('Cleo', 'Analyst'),
    dora: somebody('Dora', 'Intern'),
  }
  mentors = { sven: somebody('Sven', 'Lead'), tara: somebody('Tara', 'Lead', 'Asia/Kathmandu'), ugo: somebody('Ugo', 'Lead') }
  const skills = { ana: 'Negotiation', ben: 'SQL', cleo: 'Public speaking', dora: 'Varve counting' }
  const offers = { sven: 'Negotiation', tara: 'SQL', ugo: 'Public speaking' }
  for (const [name, wanted] of Object.entries(skills)) {
    const body = { motive: 'skills' as const, skillsWanted: [wanted], goals: name === 'ana' ? ['Ask for more'] : [] }
    await product.as(mentees[name as keyof typeof mentees]).call('joinAsMentee', { params: { programId }, body })
  }
  for (const [name, offered] of Object.entries(offers)) {
    const body = { offers: [offered], boundaries: '', capacity: 1, hoursPerMonth: 2 }
    await product.as(mentors[name as keyof typeof mentors]).call('joinAsMentor', { params: { programId }, body })
  }
})

const first = (name: string) => name.split(' ')[0]!
const pairsOf = ({ pairs }: Pick<Reply<'getRound'>, 'pairs'>) =>
  pairs.map(({ mentee, mentor }) => `${first(mentee.name)} ${first(mentor.name)}`)
const asManager = () => product.as(manager)
async function aDraft(more: object = {}) {
  const { id } = await asManager().call('openRound', { params: { programId }, body: { ...plan, ...more } })
  return { programId, roundId: id }
}
const review = (params: { programId: string; roundId: string }) => asManager().call('getRound', { params })
const nobodys = 'b2e2a9a0-7f4e-4a53-9d1c-51f7a4c2d3e1'

describe('a draft', () => {
  test('pairs people by what they want and offer, with reasons, and says why somebody has nobody', async () => {
    const round = await review(await aDraft())
    expect(pairsOf(round)).toEqual(['Ana Sven', 'Ben Tara', 'Cleo Ugo'])
    expect(round.pairs[0]!.reasons[0]).toEqual({ kind: 'skills', skills: ['Negotiation'] })
    expect(round.figures).toMatchObject({ mentees: 4, pairs: 3, cost: 0, worst: Math.min(...round.pairs.map(({ score }) => score)) })
    expect(round.figures.hoursApart).toEqual([
      { hours: 0, pairs: 2 },
      { hours: 5.75, pairs: 1 },
    ])
    expect(round.unmatched).toMatchObject([{ mentee: { id: mentees.dora.id }, why: { kind: 'allTaken', allowed: 3 } }])
    expect([round.toSend, round.may]).toEqual([{ mentors: 3, approvals: 0 }, ['adjust', 'publish', 'discard', 'replay']])
    expect((await asManager().call('listRounds', { params: { programId } })).rounds).toMatchObject([
      { id: round.id, status: 'draft', mentees: 4, pairs: 3, openedBy: { name: 'Petra Program' } },
    ])
  })

  test('leaves out who has a mentor or waits for one, who pauses or is full, and who does not pass the filter', async () => {
    const body = { programId, mentorId: mentors.sven.id, whyYou: 'You', howHelp: 'Help' }
    await product.as(mentees.ana).call('sendRequest', { body })
    const asked = (await product.as(mentees.ben).call('sendRequest', { body: { ...body, mentorId: mentors.tara.id } })).id
    await product.as(mentors.tara).call('acceptRequest', { params: { requestId: asked } })
    expect(pairsOf(await review(await aDraft({ pool: { ...pool, mentees: { ...everybody, levels: [3] } } })))).toEqual(['Cleo Ugo'])
    await product.as(mentors.ugo).call('changeMentoring', { params: { programId }, body: { status: 'paused' } })
    expect(pairsOf(await review(await aDraft({ pool: { ...pool, mentees: { ...everybody, levels: [3] } } })))).toEqual(['Cleo Sven'])
    await product.as(mentors.sven).call('changeMentoring', { params: { programId }, body: { status: 'left' } })
    expect(await asManager().refusal('openRound', { params: { programId }, body: plan })).toBe('409 noPool')
  })

  test('names the rule that bars somebody from every mentor', async () => {
    await aMentor(product, programId, product.tenant.person('Rex Reports', { managerId: mentees.dora.id, department: 'R house' }))
    const only = {
      ...pool,
      mentors: { ...everybody, departments: ['R house'] },
      mentees: { ...everybody, departments: ['D house', 'A house'] },
    }
    const { unmatched } = await review(await aDraft({ pool: only }))
    expect(unmatched.map(({ mentee, why }) => [mentee.id, why])).toEqual([
      [mentees.dora.id, { kind: 'noneAllowed', rule: 'ownReport', mentors: 1 }],
    ])
  })

  test('is gone for good when it is discarded', async () => {
    const params = await aDraft()
    await asManager().call('discardRound', { params })
    expect((await review(params)).may).toEqual(['replay'])
    expect(await asManager().refusal('publishRound', { params })).toBe('409 notDraft')
    expect(await asManager().refusal('discardRound', { params })).toBe('409 notDraft')
  })
})

describe('pins, forbids and swaps', () => {
  const pin = (mentee: Someone, mentor: Someone, dryRun = false) => ({
    kind: 'pin' as const,
    menteeId: mentee.id,
    mentorId: mentor.id,
    dryRun,
  })

  test('tell their price before they are done', async () => {
    const params = await aDraft()
    const before = await review(params)
    const asked = await asManager().call('adjustRound', { params, body: pin(mentees.dora, mentors.sven, true) })
    expect(asked.id).toBeNull()
    expect(
      asked.changes.people.map(({ mentee, from, to }) => [first(mentee.name), from && first(from.name), to && first(to.name)]),
    ).toEqual([
      ['Ana', 'Sven', null],
      ['Dora', null, 'Sven'],
    ])
    expect(await review(params)).toEqual(before)
    const made = await asManager().call('adjustRound', { params, body: pin(mentees.dora, mentors.sven) })
    const after = await review(params)
    expect(after.figures.total).toBe(before.figures.total - asked.cost)
    expect([made.cost, after.adjustmentsCost, after.figures.cost]).toEqual([asked.cost, asked.cost, asked.cost])
    expect(pairsOf(after)).toEqual(['Ben Tara', 'Cleo Ugo', 'Dora Sven'])
    expect(after.pairs.map(({ pinned }) => pinned)).toEqual([false, false, true])
  })

  test('can each be undone, in any order', async () => {
    const params = await aDraft()
    const before = await review(params)
    const forbid = { kind: 'forbid' as const, menteeId: mentees.ben.id, mentorId: mentors.tara.id, dryRun: false }
    const swap = { kind: 'swap' as const, menteeId: mentees.ana.id, otherMenteeId: mentees.cleo.id, dryRun: false }
    const swapped = await asManager().call('adjustRound', { params, body: swap })
    expect(pairsOf(await review(params))).toEqual(['Ana Ugo', 'Ben Tara', 'Cleo Sven'])
    const forbidden = await asManager().call('adjustRound', { params, body: forbid })
    const after = await review(params)
    expect(pairsOf(after)).toEqual(['Ana Ugo', 'Cleo Sven', 'Dora Tara'])
    expect(after.adjustments.map(({ kind, pairs }) => [kind, pairs.length])).toEqual([
      ['swap', 2],
      ['forbid', 1],
    ])
    await asManager().call('undoAdjustment', { params: { ...params, adjustmentId: swapped.id! } })
    expect(pairsOf(await review(params))).not.toContain('Ana Ugo')
    await asManager().call('undoAdjustment', { params: { ...params, adjustmentId: forbidden.id! } })
    expect(await review(params)).toEqual(before)
    expect(await asManager().refusal('undoAdjustment', { params: { ...params, adjustmentId: forbidden.id! } })).toBe('404')
  })

  test('are chosen among the mentors that a mentee may have', async () => {
    const params = await aDraft()
    const { mentors: choices } = await asManager().call('listRoundChoices', { params: { ...params, menteeId: mentees.cleo.id } })
    expect(choices[0]).toMatchObject({ mentor: { id: mentors.ugo.id }, placesLeft: 0 })
    expect(choices.map(({ score }) => score)).toEqual(choices.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(await asManager().refusal('listRoundChoices', { params: { ...params, menteeId: nobodys } })).toBe('404')
    await asManager().call('adjustRound', { params, body: pin(mentees.cleo, mentors.ugo) })
    expect(await asManager().refusal('adjustRound', { params, body: pin(mentees.cleo, mentors.sven) })).toBe('409 alreadyPinned')
    expect(await asManager().refusal('adjustRound', { params, body: pin(mentees.ana, mentors.ugo) })).toBe('409 noPlaceLeft')
  })
})

describe('a what-if', () => {
  test('shows who would change and saves nothing', async () => {
    const weights = { ...(await asManager().call('listRounds', { params: { programId } })).weights, skills: 0, sharedHours: 0 }
    const body = { ...plan, weights, pool: { ...pool, mentees: { ...everybody, departments: ['A house'] } } }
    const preview = await asManager().call('previewRound', { params: { programId }, body })
    expect(preview.pool).toEqual({ mentees: 1, mentors: 3, places: 3 })
    expect(preview.filters.departments).toContainEqual({ name: 'T house', mentees: 0, mentors: 1 })
    expect(preview.filters.levels).toEqual([
      { name: '1', mentees: 1, mentors: 0 },
      { name: '3', mentees: 3, mentors: 0 },
      { name: '4', mentees: 0, mentors: 3 },
    ])
    expect(preview.figures.total).toBeLessThan(preview.before.total)
    expect((await asManager().call('listRounds', { params: { programId } })).rounds).toEqual([])
    const same = await asManager().call('previewRound', { params: { programId }, body: plan })
    expect([same.changes.count, same.figures]).toEqual([0, same.before])
  })

  test('is held against a draft where one is named', async () => {
    const { roundId } = await aDraft()
    const body = { ...plan, roundId, pool: { ...pool, mentors: { ...everybody, departments: ['S house', 'U house'] } } }
    const { changes, before } = await asManager().call('previewRound', { params: { programId }, body })
    expect([changes.count, changes.people[0]?.mentee.id, changes.people[0]?.to]).toEqual([1, mentees.ben.id, null])
    expect(before.pairs).toBe(3)
    expect(await asManager().refusal('previewRound', { params: { programId }, body: { ...body, roundId: nobodys } })).toBe('404')
  })

  test('of an empty pool is nothing, not a failure', async () => {
    const body = { ...plan, pool: { ...pool, mentors: { ...everybody, sites: ['Nowhere'] } } }
    expect(await asManager().call('previewRound', { params: { programId }, body })).toMatchObject({
      pool: { mentors: 0, places: 0 },
      figures: { pairs: 0, average: null },
    })
  })
})

test('a replay solves the same inputs again and finds the same pairs, whatever has changed since', async () => {
  const params = await aDraft({ aim: 'fairest' })
  const body = { kind: 'forbid' as const, menteeId: mentees.ben.id, mentorId: mentors.tara.id, dryRun: false }
  await asManager().call('adjustRound', { params, body })
  await aMentor(product, programId, product.tenant.person('Una Later'), 8)
  await product.as(mentors.ugo).call('changeMentoring', { params: { programId }, body: { status: 'left' } })
  const { pairs } = await review(params)
  expect(await asManager().call('replayRound', { params })).toEqual({ identical: true, pairs: pairs.length, different: 0 })
})

describe('publishing', () => {
  const requestOf = async (mentor: Someone) =>
    (await product.as(mentor).call('listRequests')).received.find(({ status }) => status === 'waitingForMentor')!

  test('asks every mentor in the name of the office', async () => {
    const params = await aDraft()
    expect(await asManager().call('publishRound', { params })).toEqual({ sent: 3, notSent: [] })
    expect(await requestOf(mentors.sven)).toMatchObject({
      requestedBy: 'office',
      whyYou: '',
      howHelp: 'Ask for more',
      mentee: { id: mentees.ana.id },
    })
    expect(await requestOf(mentors.tara)).toMatchObject({ requestedBy: 'office', howHelp: 'SQL', mentee: { id: mentees.ben.id } })
    await product.settle()
    expect(product.mail.to(mentors.tara)).toEqual(['request.received'])
    expect(product.mail.to(mentees.ben)).toEqual(['request.byOffice'])
    const round = await review(params)
    expect(round.pairs.map(({ request }) => request)).toEqual(['waitingForMentor', 'waitingForMentor', 'waitingForMentor'])
    expect([round.status, round.publishedAt, round.may]).toEqual(['published', expect.stringMatching(/^2026-02-02T09:3/), ['replay']])
    expect(await asManager().refusal('publishRound', { params })).toBe('409 notDraft')
    const { id } = await requestOf(mentors.sven)
    await product.as(mentors.sven).call('acceptRequest', { params: { requestId: id } })
    expect((await product.as(mentees.ana).call('listMentorships')).mentorships).toHaveLength(1)
  })

  test('names what can no longer be sent', async () => {
    const params = await aDraft()
    await product.as(mentors.ugo).call('changeMentoring', { params: { programId }, body: { status: 'paused' } })
    const body = { programId, mentorId: mentors.tara.id, whyYou: 'You', howHelp: 'Help' }
    await product.as(mentees.ana).call('sendRequest', { body })
    const { sent, notSent } = await asManager().call('publishRound', { params })
    expect(sent).toBe(1)
    expect(notSent.map(({ mentee, reason }) => [mentee.id, reason]).toSorted()).toEqual(
      [
        [mentees.ana.id, 'alreadyMatched'],
        [mentees.cleo.id, 'mentorPaused'],
      ].toSorted(),
    )
    expect((await review(params)).figures.pairs).toBe(1)
  })

  test('a mentor who declines makes way for the next one, and nobody else’s proposal changes', async () => {
    const later = product.tenant.person('Wim Later', { jobTitle: 'Lead' })
    await aMentor(product, programId, later, 1)
    const params = await aDraft({ pool: { ...pool, mentees: { ...everybody, levels: [3] } } })
    await asManager().call('publishRound', { params })
    const [anas, bens] = [await requestOf(mentors.sven), await requestOf(mentors.tara)]
    await product.as(mentors.tara).call('acceptRequest', { params: { requestId: bens.id } })
    await product.as(mentors.sven).call('declineRequest', { params: { requestId: anas.id }, body: { reason: 'Busy' } })
    expect(await requestOf(later)).toMatchObject({ requestedBy: 'office', mentee: { id: mentees.ana.id } })
    const round = await review(params)
    expect(round.pairs.map((pair) => [first(pair.mentee.name), first(pair.mentor.name), pair.request])).toEqual(
      expect.arrayContaining([
        ['Ana', 'Sven', 'declined'],
        ['Ana', 'Wim', 'waitingForMentor'],
        ['Ben', 'Tara', 'accepted'],
        ['Cleo', 'Ugo', 'waitingForMentor'],
      ]),
    )
    expect(await asManager().call('replayRound', { params })).toEqual({ identical: true, pairs: 3, different: 0 })
    const again = await requestOf(later)
    await product.as(later).call('declineRequest', { params: { requestId: again.id }, body: { reason: 'Away' } })
    expect((await review(params)).unmatched.map(({ mentee }) => mentee.id)).toEqual([mentees.ana.id])
  })

  test('a mentor who does not answer in time makes way, too', async () => {
    const later = product.tenant.person('Wim Waiting', { jobTitle: 'Lead' })
    await aMentor(product, programId, later, 1)
    const params = await aDraft({ pool: { ...pool, mentees: { ...everybody, departments: ['A house'] } } })
    await asManager().call('publishRound', { params })
    await product.advance('P11D')
    expect(await requestOf(mentors.sven)).toBeUndefined()
    const open = (await review(params)).pairs.filter(({ request }) => request === 'waitingForMentor')
    expect(open.map(({ mentee }) => mentee.id)).toEqual([mentees.ana.id])
  })

  test('a mentee who takes it back is left in peace', async () => {
    const params = await aDraft()
    await asManager().call('publishRound', { params })
    const [mine] = (await product.as(mentees.ana).call('listRequests')).sent
    await product.as(mentees.ana).call('withdrawRequest', { params: { requestId: mine!.id } })
    const cleos = await requestOf(mentors.ugo)
    await product.as(mentors.ugo).call('declineRequest', { params: { requestId: cleos.id }, body: { reason: 'Busy' } })
    expect((await product.as(mentees.ana).call('listRequests')).sent).toHaveLength(1)
  })
})

test('a look at a round is written down', async () => {
  const params = await aDraft()
  await review(params)
  const journal = await product.store.store.transaction(product.tenantId, (unit) => unit.journal.listAbout(params.roundId))
  expect(journal.map(({ what, actorId }) => [what, actorId])).toEqual([
    ['round.opened', manager.id],
    ['round.read', manager.id],
  ])
})

test('rounds are for program managers, each in its own program', async () => {
  const params = await aDraft()
  const other = await aProgram(product, manager)
  await aMentee(product, other, mentees.ana)
  expect(await product.as(mentees.ana).refusal('getRound', { params })).toBe('403')
  expect(await asManager().refusal('getRound', { params: { ...params, programId: other } })).toBe('404')
  expect(await asManager().refusal('publishRound', { params: { ...params, programId: other } })).toBe('404')
})

import { templates } from '../../src/domain/programs/templates.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aBookedPair, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
})
afterAll(() => product.close())

const settingsOf = (id: string) => templates.find((template) => template.id === id)!.settings
const program = async (id: string) => (await product.as(manager).call('listPrograms')).programs.find((each) => each.id === id)!
const ordinary = { bufferMinutes: 15, maxPerDay: 2, tentativeBlocks: true }

describe('rules', () => {
  test('are those that every program starts with, until its manager changes them', async () => {
    const id = await aProgram(product, manager)
    expect((await program(id)).rules).toEqual(ordinary)
    const rules = {
      ...{ bufferMinutes: 30, maxPerDay: 1, tentativeBlocks: false, earliest: '09:30', latest: '16:00', maxMoveDays: 2 },
      protectedTimes: [{ days: ['wednesday' as const], start: '12:00', end: '13:00' }],
    }
    const body = { ...settingsOf('career'), name: 'Careers', rules }
    await product.as(manager).call('changeProgram', { params: { programId: id }, body })
    expect(await program(id)).toMatchObject({ name: 'Careers', lengthMinutes: 45, template: 'skills', rules })
  })

  test('hold for what is planned afterwards', async () => {
    const id = await aProgram(product, manager)
    const body = { ...settingsOf('skills'), rules: { ...ordinary, earliest: '14:00', latest: '15:00' } }
    await product.as(manager).call('changeProgram', { params: { programId: id }, body })
    const { series } = await aBookedPair(product, id, product.tenant.person('Mia Ruled'), product.tenant.person('Max Ruled'))
    expect(series!.occurrences.map(({ start }) => start!.slice(11, 13))).toEqual(Array(8).fill('14'))
  })

  test.each([
    ['a buffer that is no multiple of a quarter of an hour', { ...ordinary, bufferMinutes: 20 }, 'body.rules.bufferMinutes'],
    ['no check-in a day', { ...ordinary, maxPerDay: 0 }, 'body.rules.maxPerDay'],
    ['a day that ends before it begins', { ...ordinary, earliest: '15:00', latest: '09:00' }, 'body.rules.latest'],
    [
      'a protected time that ends before it begins',
      { ...ordinary, protectedTimes: [{ days: ['monday' as const], start: '13:00', end: '12:00' }] },
      'body.rules.protectedTimes.0.end',
    ],
    [
      'a protected time on no day',
      { ...ordinary, protectedTimes: [{ days: [], start: '12:00', end: '13:00' }] },
      'body.rules.protectedTimes.0.days',
    ],
  ])('%s is refused at its place', async (_, rules, path) => {
    const id = await aProgram(product, manager)
    const call = product.as(manager).call('changeProgram', { params: { programId: id }, body: { ...settingsOf('skills'), rules } })
    await expect(call).rejects.toMatchObject({ status: 400, error: { details: [expect.objectContaining({ path })] } })
  })

  test('are the program manager’s to change', async () => {
    const id = await aProgram(product, manager)
    const body = { ...settingsOf('skills'), rules: ordinary }
    expect(await product.as(product.tenant.person('Nosy')).refusal('changeProgram', { params: { programId: id }, body })).toBe('403')
    const unknown = { programId: product.tenant.person('No program').id }
    expect(await product.as(manager).refusal('changeProgram', { params: unknown, body })).toBe('404')
  })
})

test('flash mentoring is one conversation, booked once', async () => {
  const body = { ...settingsOf('flash'), template: 'flash' as const }
  const { id } = await product.as(manager).call('createProgram', { body })
  const [mentee, mentor] = [product.tenant.person('Mia Flash'), product.tenant.person('Max Flash')]
  const { series } = await aBookedPair(product, id, mentee, mentor)
  expect(series).toMatchObject({ state: 'booked', cadence: 'once', lengthMinutes: 30 })
  expect(series!.occurrences).toHaveLength(1)
  expect(await product.tenant.calendarView(mentor, '2026-02-01', '2026-06-01')).toHaveLength(1)
})

describe('skills that people type', () => {
  test('are decided about by a program manager, and then offered to everyone', async () => {
    const id = await aProgram(product, manager)
    const typing = ['Mia', 'Max', 'Ola', 'Uma', 'Ned'].map((name) => product.tenant.person(`${name} Types`))
    const body = { offers: ['Varve counting'], boundaries: '', capacity: 1, hoursPerMonth: 2 }
    for (const person of typing) await product.as(person).call('joinAsMentor', { params: { programId: id }, body })
    expect((await product.as(manager).call('listTypedSkills')).typed).toEqual([{ text: 'Varve counting', people: 5 }])
    const decision = await product.as(manager).call('decideSkill', { body: { text: 'Varve counting', verdict: 'added' } })
    expect(await product.as(manager).refusal('decideSkill', { body: { text: 'varve counting', verdict: 'ignored' } })).toBe(
      '409 skillKnown',
    )
    await product.as(manager).call('decideSkill', { body: { text: 'Mud layers', verdict: 'alias', aliasOf: 'varve-counting' } })
    const offered = () => product.as(typing[0]!).call('suggestSkills', { query: { q: 'mud lay', only: 'known' } })
    expect(await offered()).toEqual({ skills: [{ name: 'Varve counting', alias: 'mud layers' }] })
    const params = { decisionId: decision.id }
    await product.as(manager).call('takeBackSkillDecision', { params })
    expect(await product.as(manager).refusal('takeBackSkillDecision', { params })).toBe('404')
    expect(await offered()).toEqual({ skills: [] })
  })

  test('are shown to and decided by nobody else', async () => {
    const curious = product.as(product.tenant.person('Curious Typist', { appRoles: ['Admin'] }))
    expect(await curious.refusal('listTypedSkills')).toBe('403')
    expect(await curious.refusal('decideSkill', { body: { text: 'Firn', verdict: 'ignored' } })).toBe('403')
    expect(await curious.refusal('takeBackSkillDecision', { params: { decisionId: manager.id } })).toBe('403')
  })
})

describe('health', () => {
  test('says how scheduling went and how the check-ins stand, those that need attention first', async () => {
    const id = await aProgram(product, manager)
    const kept = await aBookedPair(product, id, product.tenant.person('Mia Kept'), product.tenant.person('Max Kept'))
    const removed = await aBookedPair(product, id, product.tenant.person('Mia Removed'), product.tenant.person('Max Removed'))
    const busy = product.tenant.person('Max Busy')
    const event = {
      subject: 'Sabbatical',
      start: { dateTime: '2026-02-01T00:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-08-01T00:00:00', timeZone: 'UTC' },
    }
    await product.tenant.act(busy, 'POST', '/events', event)
    const nobodyFree = await aBookedPair(product, id, product.tenant.person('Mia Busy'), busy)
    await product.store.store.transaction(product.tenantId, async (unit) => {
      const series = (await unit.series.findCurrent(removed.id as never))!
      await unit.series.save({ ...series, state: 'removed' })
    })
    await product.compare()
    const health = await product.as(manager).call('getProgramHealth', { params: { programId: id } })
    expect(health.scheduling).toEqual({
      ...{ attempted: 3, booked: 1, underway: 0, waiting: [], noTime: 1, paused: 0, removed: 1 },
      success: 2 / 3,
    })
    expect(health.occurrences).toMatchObject({ total: 8, kept: 8, moved: 0, skipped: 0, unproven: 0, held: 0, unanswered: 0 })
    expect(health.mentorships.map(({ id: mentorship, state, attention }) => [mentorship, state, attention])).toEqual([
      [removed.id, 'removed', 'removed'],
      [nobodyFree.id, 'noTime', 'noTime'],
      [kept.id, 'booked', null],
    ])
    expect(health.mentorships[2]).toMatchObject({ mentee: { name: 'Mia Kept' }, kept: 8, provenAt: expect.any(String) })
    expect(JSON.stringify(health)).not.toContain('Sabbatical')
  })

  test('is for program managers, of programs that there are', async () => {
    const id = await aProgram(product, manager)
    expect(await product.as(product.tenant.person('Curious')).refusal('getProgramHealth', { params: { programId: id } })).toBe('403')
    expect(await product.as(manager).refusal('getProgramHealth', { params: { programId: manager.id } })).toBe('404')
    expect(await product.as(manager).call('getProgramHealth', { params: { programId: id } })).toMatchObject({
      scheduling: { attempted: 0, success: null },
      occurrences: { total: 0 },
      mentorships: [],
    })
  })

  test('a look at it is written down', async () => {
    const id = await aProgram(product, manager)
    await product.as(manager).call('getProgramHealth', { params: { programId: id } })
    const journal = await product.store.store.transaction(product.tenantId, (unit) => unit.journal.listAbout(id))
    expect(journal.at(-1)).toMatchObject({ what: 'program.healthRead', actorId: manager.id })
  })
})

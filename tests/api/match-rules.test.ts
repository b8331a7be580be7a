import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aMentee, aMentor, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
})
afterAll(() => product.close())

test('the rules of a program change over those that were read alone, and can be put back', async () => {
  const params = { programId: await aProgram(product, manager) }
  const office = product.as(manager)
  const { rules: before, usual } = await office.call('getMatchRules', { params })
  expect(before).toEqual(usual)
  const milder = { ...before, weights: { ...before.weights, sameSite: 250 } }
  const stricter = { ...before, stepsAhead: { least: 1, most: 3 } }
  await office.call('changeMatchRules', { params, body: { ...milder, replaces: before } })
  expect(await office.refusal('changeMatchRules', { params, body: { ...stricter, replaces: before } })).toBe('409 changedMeanwhile')
  expect(await office.call('getMatchRules', { params })).toEqual({ rules: milder, usual })
  await office.call('changeMatchRules', { params, body: { ...before, replaces: milder } })
  expect(await office.call('getMatchRules', { params })).toEqual({ rules: before, usual })
})

test('before rules are saved, they say what each would bar among those who wait and have a place', async () => {
  const programId = await aProgram(product, manager)
  const office = product.as(manager)
  const boss = product.tenant.person('Bo Boss', { department: 'Sales', jobTitle: 'Director' })
  const peer = product.tenant.person('Pia Peer', { department: 'Legal', jobTitle: 'Analyst' })
  const full = product.tenant.person('Flo Full', { department: 'Legal', jobTitle: 'Director' })
  const [sam, kim] = [
    product.tenant.person('Sam Sales', { department: 'Sales', jobTitle: 'Analyst', managerId: boss.id }),
    product.tenant.person('Kim Known', { department: 'Legal', jobTitle: 'Analyst' }),
  ]
  for (const mentor of [boss, peer]) await aMentor(product, programId, mentor, 1)
  await aMentor(product, programId, full, 1)
  await product.as(full).call('changeMentoring', { params: { programId }, body: { status: 'paused' } })
  for (const mentee of [sam, kim]) await aMentee(product, programId, mentee)
  const { rules } = await office.call('getMatchRules', { params: { programId } })
  const wouldBar = (changed: object) => office.call('previewMatchRules', { params: { programId }, body: { ...rules, ...changed } })
  const none = { department: 0, stepsAhead: 0, leastSharedHours: 0, repeated: 0 }
  const counts = { mentees: 2, mentors: 2, pairs: 4, ownLine: 1, ...none }
  expect(await wouldBar({})).toEqual({ ...counts, allowed: 3, menteesWithout: 0 })
  expect(await wouldBar({ department: 'other' })).toEqual({ ...counts, department: 2, allowed: 2, menteesWithout: 0 })
  expect(await wouldBar({ stepsAhead: { least: 1, most: 5 } })).toEqual({ ...counts, stepsAhead: 2, allowed: 1, menteesWithout: 1 })
  expect((await office.call('getMatchRules', { params: { programId } })).rules).toEqual(rules)
  expect(await office.refusal('previewMatchRules', { params: { programId: manager.id }, body: rules })).toBe('404')
})

import { furnishFirstProgram } from '../../src/main/first-program.ts'
import { aCompany, type Company } from '../support/company.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let company: Company
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  company = aCompany(product.tenant)
})
afterAll(() => product.close())

const people = () => [company.mentor, company.colleague, company.mentorManager]
const furnish = (mentors: readonly Someone[]) => {
  const everybody = [company.programManager, ...people()]
  const door = { product: product.url, signIn: (id: string) => product.tenant.signIn(everybody.find((person) => person.id === id)!) }
  const offering = mentors.map(({ id }) => ({ id, skills: ['public speaking'] }))
  return furnishFirstProgram(door, { id: company.programManager.id, skills: [] }, offering)
}
const programs = async () => (await product.as(company.programManager).call('listPrograms')).programs

test('a furnishing that was cut short is taken up, and nobody who is in it is joined again', async () => {
  expect(await furnish(people().slice(0, 1))).toBe(1)
  const [begun] = await programs()
  await product.as(company.mentor).call('changeMentoring', { params: { programId: begun!.id }, body: { status: 'paused' } })
  expect(await furnish(people())).toBe(2)
  expect(await programs()).toEqual([expect.objectContaining({ id: begun!.id, mentors: 2 })])
  const own = (await product.as(company.mentor).call('listPrograms')).programs[0]!.mine.mentor
  expect(own?.status).toBe('paused')
})

test('where people have made programs of their own, nothing is added', async () => {
  await aProgram(product, company.programManager)
  const before = await programs()
  expect(await furnish([company.menteeManager])).toBe(0)
  expect(await programs()).toEqual(before)
})

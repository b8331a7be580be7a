import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aMentee, aMentor, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
let mentors: Someone[]
let params: { programId: string; roundId: string }
const everybody = { departments: [], sites: [], levels: [] }

/** Six mentees of Sales and seven of =Legal, and ten mentors: six places in Oslo, four in Lima. */
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  const programId = await aProgram(product, manager)
  const people = (count: number, name: string, about: { department?: string; officeLocation?: string }) =>
    Array.from({ length: count }, (_, place) => product.tenant.person(`${name} ${place}`, about))
  mentors = [...people(6, 'Mo', { officeLocation: 'Oslo' }), ...people(4, 'Mi', { officeLocation: 'Lima' })]
  const mentees = [...people(6, 'Sam', { department: 'Sales' }), ...people(7, '=Lou', { department: 'Legal' })]
  for (const mentor of mentors) await aMentor(product, programId, mentor, 1)
  for (const mentee of mentees) await aMentee(product, programId, mentee)
  const body = { pool: { mentees: everybody, mentors: everybody }, aim: 'best' as const, seed: 7 }
  const { id: roundId } = await product.as(manager).call('openRound', { params: { programId }, body })
  params = { programId, roundId }
})
afterAll(() => product.close())

test('a round says how it treated each department of five people or more, and names nobody', async () => {
  const { mentees, mentors: offering } = await product.as(manager).call('getRoundFairness', { params })
  expect(mentees.total).toMatchObject({ people: 13, matched: { count: 10, of: 13 }, accepted: null, score: { of: 10 } })
  const departments = mentees.tables.find(({ attribute }) => attribute === 'department')!
  expect(departments.groups.map(({ group, people }) => [group, people])).toEqual([
    ['Legal', 7],
    ['Sales', 6],
  ])
  const [legal, sales] = departments.groups
  expect(legal!.matched.count + sales!.matched.count).toBe(10)
  expect(legal!.matched.difference!.value).toBeCloseTo(legal!.matched.count / 7 - sales!.matched.count / 6, 10)
  const sites = offering.tables.find(({ attribute }) => attribute === 'site')!
  expect(sites).toEqual({ attribute: 'site', groups: [], notShown: 2 })
  expect(JSON.stringify([mentees, offering])).not.toMatch(/Sam|Lou|Mo |Mi /)
})

test('a round comes as a file, a line for each mentee, in which no name is a formula', async () => {
  const { csv } = await product.as(manager).call('exportRound', { params })
  const [header, ...lines] = csv.trimEnd().split('\r\n')
  expect(header).toBe('mentee,address of the mentee,mentor,address of the mentor,score,reasons,request,unmatched because')
  const rows = lines.map((line) => line.split(','))
  expect(rows.filter(([, , , mentor]) => mentor !== '')).toHaveLength(10)
  expect(rows.filter((row) => row.at(-1) === 'all mentors whom the rules allow are taken by pairs that fit better together')).toHaveLength(
    3,
  )
  expect(rows.filter(([name]) => name!.startsWith("'=Lou"))).toHaveLength(7)
  const matched = rows.find(([name, , , mentor]) => name!.startsWith('Sam') && mentor !== '')!
  expect(matched[1]).toContain('@')
  expect(matched[5]).toMatch(/^offers skills: Public speaking; /)
})

test('what mentors answered is in both, once it is published', async () => {
  await product.as(manager).call('publishRound', { params })
  await product.settle()
  for (const [place, mentor] of mentors.entries()) {
    const { received } = await product.as(mentor).call('listRequests')
    const requestParams = { requestId: received[0]!.id }
    if (place < 7) await product.as(mentor).call('acceptRequest', { params: requestParams })
    else if (place < 9) await product.as(mentor).call('declineRequest', { params: requestParams, body: { reason: 'No time' } })
  }
  const { mentees } = await product.as(manager).call('getRoundFairness', { params })
  expect(mentees.total).toMatchObject({ matched: { count: 10 }, accepted: { count: 7, of: 9 } })
  const { csv } = await product.as(manager).call('exportRound', { params })
  expect(csv.split('\r\n').filter((line) => line.includes(',accepted,'))).toHaveLength(7)
})

test('both are for program managers, of rounds that there are', async () => {
  const nosy = product.as(product.tenant.person('Nosy'))
  const elsewhere = { programId: await aProgram(product, manager), roundId: params.roundId }
  for (const name of ['getRoundFairness', 'exportRound'] as const) {
    expect(await nosy.refusal(name, { params })).toBe('403')
    expect(await product.as(manager).refusal(name, { params: elsewhere })).toBe('404')
  }
})

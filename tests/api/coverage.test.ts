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

const coverageOf = (programId: string) => product.as(manager).call('getCoverage', { params: { programId } })

/** Seven who want to speak in public, and a mentor with two places. */
const aPool = async () => {
  const programId = await aProgram(product, manager)
  for (let i = 0; i < 7; i++) await aMentee(product, programId, product.tenant.person(`Mentee ${i}`))
  await aMentor(product, programId, product.tenant.person('Max Mentor'), 2)
  return programId
}
test('a gap is seen, colleagues who could fill it are suggested with the reason, invited with their card, and join', async () => {
  const programId = await aPool()
  const speaker = product.tenant.person('Sofia Speaks', { skills: ['Public speaking', 'Chess'] })
  product.tenant.person('Karl Chess', { skills: ['Chess'] })
  await product.syncDirectory()
  expect(await coverageOf(programId)).toMatchObject({ invitees: [], reading: true })
  await product.settle()
  const before = await coverageOf(programId)
  expect(before).toMatchObject({ mentees: 7, places: 2, others: null, leftToday: 20, reading: false })
  expect(before.areas.map(({ skills }) => skills)).toEqual([[{ skill: 'Public speaking', wanted: 7, places: 2, covered: 2 }]])
  expect(before.invitees).toMatchObject([{ person: { name: 'Sofia Speaks' }, skills: ['Public speaking'], closes: 3 }])

  const body = { personIds: [speaker.id] }
  const answer = await product.as(manager).call('inviteColleagues', { params: { programId }, body })
  expect(answer).toEqual({ invited: [speaker.id], notInvited: [] })
  await product.settle()
  expect(product.mail.to(speaker)).toEqual(['mentor.invited'])
  expect((await product.as(speaker).call('getInbox')).items).toMatchObject([{ kind: 'invitation', from: { name: 'Petra Program' } }])
  expect(await coverageOf(programId)).toMatchObject({ invitees: [], leftToday: 19 })

  await aMentor(product, programId, speaker, 3)
  expect((await coverageOf(programId)).areas[0]!.skills).toEqual([{ skill: 'Public speaking', wanted: 7, places: 5, covered: 5 }])
})

test('a colleague whom only the directory knows can be invited', async () => {
  const programId = await aProgram(product, manager)
  const stranger = product.tenant.person('Nina New')
  const body = { personIds: [stranger.id] }
  expect((await product.as(manager).call('inviteColleagues', { params: { programId }, body })).invited).toEqual([stranger.id])
})

test('somebody of another tenant is not reached, and nothing is said about them', async () => {
  const programId = await aProgram(product, manager)
  const elsewhere = '3d9e1b52-6c0f-4f7a-8d21-90a4b7c6e5f8'
  const body = { personIds: [elsewhere] }
  expect(await product.as(manager).call('inviteColleagues', { params: { programId }, body })).toEqual({
    invited: [],
    notInvited: [{ personId: elsewhere, reason: 'notReachable' }],
  })
})

test('more than twenty at once are refused', async () => {
  const programId = await aProgram(product, manager)
  const personIds = Array.from({ length: 21 }, (_, i) => `3d9e1b52-6c0f-4f7a-8d21-90a4b7c6e5${10 + i}`)
  expect(await product.as(manager).refusal('inviteColleagues', { params: { programId }, body: { personIds } })).toBe('400')
})

import { followDirectory } from '../../src/usecases/people/follow-directory.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aBookedPair, aProgram, aRequest } from '../support/situations.ts'

let product: ProductUnderTest
let programId: string
let pairs = 0
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  const manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  programId = await aProgram(product, manager)
  await product.syncDirectory()
  await fourMinutes()
})
afterAll(() => product.close())

/** The duty's next round, and the jobs that follow from it. */
async function fourMinutes(): Promise<void> {
  await product.tenant.time.advance('PT4M')
  await followDirectory(product.world, product.tenantId)
  await product.settle()
}

async function aPair() {
  pairs += 1
  const mentee = product.tenant.person(`Mia ${pairs}`)
  const mentor = product.tenant.person(`Max ${pairs}`)
  return { mentee, mentor, mentorship: await aBookedPair(product, programId, mentee, mentor) }
}

const ahead = async (person: Someone) =>
  (await product.tenant.calendarView(person, product.world.clock.now().toISOString(), '2026-06-01')).length

async function disable({ id }: Someone, accountEnabled = false): Promise<void> {
  product.tenant.wire.forgetToken()
  const answer = await product.tenant.wire.graph(`/users/${id}`, { method: 'PATCH', body: { accountEnabled } })
  expect(answer.status).toBe(204)
}

async function remove({ id }: Someone): Promise<void> {
  product.tenant.wire.forgetToken()
  expect((await product.tenant.wire.graph(`/users/${id}`, { method: 'DELETE' })).status).toBe(204)
}

describe.each([
  ['disabled', disable],
  ['deleted', remove],
] as const)('an account that is %s', (_, leave) => {
  test('of an attendee: within five minutes nothing lies ahead in the organizer’s calendar, and the organizer is told', async () => {
    const { mentee, mentor, mentorship } = await aPair()
    expect(await ahead(mentee)).toBe(8)
    await leave(mentor)
    const said = product.world.clock.now()
    await fourMinutes()
    expect(product.world.clock.now().getTime() - said.getTime()).toBeLessThanOrEqual(5 * 60_000)
    expect(await ahead(mentee)).toBe(0)
    expect(product.mail.to(mentee).at(-1)).toBe('mentorship.partnerLeft')
    expect(await product.as(mentee).call('getMentorship', { params: { mentorshipId: mentorship.id } })).toMatchObject({
      status: 'ended',
      endedBy: null,
      series: { state: 'cancelled' },
    })
  })

  test('of the organizer: within five minutes nothing lies ahead in the attendee’s calendar, and the attendee is told', async () => {
    const { mentee, mentor, mentorship } = await aPair()
    expect(await ahead(mentor)).toBe(8)
    await leave(mentee)
    const said = product.world.clock.now()
    await fourMinutes()
    expect(product.world.clock.now().getTime() - said.getTime()).toBeLessThanOrEqual(5 * 60_000)
    expect(await ahead(mentor)).toBe(0)
    expect(product.mail.to(mentor).at(-1)).toBe('mentorship.partnerLeft')
    expect(await product.as(mentor).call('getMentorship', { params: { mentorshipId: mentorship.id } })).toMatchObject({
      status: 'ended',
      series: { state: 'cancelled' },
    })
  })
})

test('what has been held before somebody leaves stays in the calendar of whoever stays', async () => {
  const { mentee, mentor } = await aPair()
  await product.advance('P15D')
  await fourMinutes()
  const before = (await product.tenant.calendarView(mentor, '2026-02-01', product.world.clock.now().toISOString())).length
  expect(before).toBeGreaterThan(0)
  await remove(mentee)
  await fourMinutes()
  expect((await product.tenant.calendarView(mentor, '2026-02-01', '2026-06-01')).length).toBe(before)
})

test('when Graph has forgotten where we were, the full reading tells who left meanwhile', async () => {
  const { mentee, mentor } = await aPair()
  await product.advance('P8D')
  await remove(mentor)
  await fourMinutes()
  await fourMinutes()
  expect(await ahead(mentee)).toBe(0)
  expect(product.mail.to(mentee).at(-1)).toBe('mentorship.partnerLeft')
})

test('enabled again, nothing comes back by itself', async () => {
  const { mentee, mentor } = await aPair()
  await disable(mentor)
  await fourMinutes()
  await disable(mentor, true)
  await fourMinutes()
  expect([await ahead(mentee), await ahead(mentor)]).toEqual([0, 0])
})

test('a manager who leaves while an approval waits: the click on the old card is refused, and the next manager decides', async () => {
  const manager = product.tenant.person('Petra Two', { appRoles: ['ProgramManager'] })
  const [former, next] = [product.tenant.person('Mary Former'), product.tenant.person('Nadia Next')]
  const mentor = product.tenant.person('Max Approved')
  const mentee = product.tenant.person('Mia Approved', { managerId: former.id })
  const program = await aProgram(product, manager, 'mentee')
  await product.syncDirectory()
  const requestId = await aRequest(product, program, mentee, mentor)
  await product.as(mentor).call('acceptRequest', { params: { requestId } })
  const [task] = (await product.as(former).call('listApprovals')).approvals
  product.tenant.wire.forgetToken()
  const body = { '@odata.id': `${product.tenant.wire.sandbox.authority}/v1.0/users/${next.id}` }
  expect((await product.tenant.wire.graph(`/users/${mentee.id}/manager/$ref`, { method: 'PUT', body })).status).toBe(204)
  await fourMinutes()
  const params = { approvalId: task!.id }
  expect(await product.as(former).refusal('approve', { params })).toBe('404')
  expect(product.mail.to(next)).toEqual(['approval.asked'])
  await product.as(next).call('approve', { params })
  expect((await product.as(mentee).call('getRequest', { params: { requestId } })).status).toBe('accepted')
})

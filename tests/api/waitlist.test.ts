import { templates } from '../../src/domain/programs/templates.ts'
import { askFit } from '../../src/usecases/mentorships/ask-fit.ts'
import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aBookedPair, aMentee, aMentor, aProgram } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
let programId: string
/** A Monday, 09:30 in London. */
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
  programId = await aProgram(product, manager)
})
afterAll(() => product.close())

const someone = (name: string) => product.tenant.person(name, {}, 'GMT Standard Time')
const params = () => ({ programId })
const placeOf = async (person: Someone) => (await product.as(person).call('getWaitlistPlace', { params: params() })).waiting
const officeSees = () => product.as(manager).call('getWaitlist', { params: params() })

test('who waits sees why, is led to one conversation, and the office sees who waits', async () => {
  const wendy = someone('Wendy Waits')
  await aMentee(product, programId, wendy)
  expect(await placeOf(wendy)).toMatchObject({ place: 1, waiting: 1, why: { kind: 'noMentors' }, help: { invite: true }, flash: null })
  expect(await officeSees()).toMatchObject({
    waiting: 1,
    reasons: [{ why: 'noMentors', people: 1 }],
    people: [{ person: { id: wendy.id } }],
  })
  const { settings } = templates.find(({ id }) => id === 'flash')!
  const flash = await product.as(manager).call('createProgram', { body: { ...settings, template: 'flash' } })
  expect((await placeOf(wendy))?.flash).toBeNull()
  const mentor = someone('Marco Moment')
  await aMentor(product, flash.id, mentor)
  expect((await placeOf(wendy))?.flash).toMatchObject({ programId: flash.id, mentors: 1, joined: false })
  await aMentee(product, flash.id, wendy)
  const words = { programId: flash.id, mentorId: mentor.id, whyYou: 'You speak well.', howHelp: 'One hint.' }
  await product.as(wendy).call('sendRequest', { body: words })
  expect(await placeOf(wendy)).toMatchObject({ place: 1, flash: null })

  await product.as(wendy).call('leaveAsMentee', { params: params() })
  expect(await placeOf(wendy)).toBeNull()
  expect((await officeSees()).waiting).toBe(0)
})

test('a pair that does not suit each other is matched anew: out of both calendars, the same words for both, and nobody’s name', async () => {
  const [mia, max] = [someone('Mia Mentee'), someone('Max Mentor')]
  await aMentee(product, programId, mia)
  const { since } = (await placeOf(mia))!
  const pair = await aBookedPair(product, programId, mia, max)
  const [first] = pair.sessions
  await product.advance('P8D')
  for (const person of [mia, max]) await product.as(person).call('recordHeld', { params: { sessionId: first!.id }, body: { held: true } })
  await askFit(product.world, product.tenantId)
  await product.settle()
  const inbox = await product.as(max).call('getInbox')
  expect(inbox.items.filter(({ kind }) => kind === 'fit')).toMatchObject([{ subject: pair.id, from: { id: mia.id } }])
  const mentorship = { params: { mentorshipId: pair.id } }
  await product.as(mia).call('answerFit', { ...mentorship, body: { answer: 'good' } })
  expect(await product.as(max).call('getMentorship', mentorship)).toMatchObject({ fit: { answer: null } })

  await product.as(max).call('matchAnew', mentorship)
  await product.settle()
  const now = product.world.clock.now().toISOString()
  for (const person of [mia, max]) {
    expect(await product.tenant.calendarView(person, now, '2026-06-01')).toEqual([])
    expect(product.mail.to(person).at(-1)).toBe('mentorship.matchedAnew')
    expect(product.mail.to(person)).not.toContain('mentorship.ended')
    const seen = await product.as(person).call('getMentorship', mentorship)
    expect(seen).toMatchObject({ status: 'ended', endedBy: null, endWords: '', fit: null, neverAgain: person === max })
  }
  expect(await placeOf(mia)).toMatchObject({ since, place: 1 })
  expect((await product.as(mia).call('findCandidates', { params: params() })).candidates).toEqual([])
  const figures = await product.as(manager).call('getFitFigures', { params: params() })
  expect(figures).toMatchObject({ good: null, unsure: null, notFit: null })
})

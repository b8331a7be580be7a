import { templates } from '../../src/domain/programs/templates.ts'
import type { Reply } from './api-client.ts'
import type { Someone } from './graph-tenant.ts'
import type { ProductUnderTest } from './product-under-test.ts'

type Policy = 'none' | 'mentee' | 'mentor' | 'both'

/** A program of weekly half hours over eight weeks. */
export async function aProgram(product: ProductUnderTest, manager: Someone, approvalPolicy: Policy = 'none'): Promise<string> {
  const { id: template, settings } = templates.find((candidate) => candidate.id === 'skills')!
  return (await product.as(manager).call('createProgram', { body: { ...settings, template, approvalPolicy } })).id
}

export async function aMentor(product: ProductUnderTest, programId: string, mentor: Someone, capacity = 2): Promise<void> {
  const body = { offers: ['public speaking'], boundaries: '', capacity, hoursPerMonth: 2 }
  await product.as(mentor).call('joinAsMentor', { params: { programId }, body })
}

export async function aMentee(product: ProductUnderTest, programId: string, mentee: Someone): Promise<void> {
  const body = { motive: 'skills' as const, skillsWanted: ['public speaking'], goals: [] }
  await product.as(mentee).call('joinAsMentee', { params: { programId }, body })
}

/** Both have joined, and the mentee has asked. */
export async function aRequest(product: ProductUnderTest, programId: string, mentee: Someone, mentor: Someone): Promise<string> {
  await aMentor(product, programId, mentor)
  await aMentee(product, programId, mentee)
  const body = { programId, mentorId: mentor.id, whyYou: 'You speak well.', howHelp: 'Listen to me.' }
  return (await product.as(mentee).call('sendRequest', { body })).id
}

/** A pair whose check-ins are in both calendars; the program asks nobody to approve. */
export async function aBookedPair(
  product: ProductUnderTest,
  programId: string,
  mentee: Someone,
  mentor: Someone,
): Promise<Reply<'getMentorship'>> {
  const requestId = await aRequest(product, programId, mentee, mentor)
  await product.as(mentor).call('acceptRequest', { params: { requestId } })
  const { mentorshipId } = await product.as(mentee).call('getRequest', { params: { requestId } })
  const params = { mentorshipId: mentorshipId! }
  for (const person of [mentee, mentor]) await product.as(person).call('confirmAgreement', { params, body: { version: 1 } })
  await product.settle()
  return product.as(mentee).call('getMentorship', { params })
}

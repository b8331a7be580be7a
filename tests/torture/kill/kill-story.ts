import type { PersonId } from '../../../src/domain/people/person.ts'
import { templates } from '../../../src/domain/programs/templates.ts'
import { Refused } from '../../support/api-client.ts'
import type { Evidence } from '../evidence.ts'
import { Household, type HouseholdSettings } from './household.ts'

/** Boundaries in the order in which one story passes them, some of them only because of the death before. */
export const deadlyBoundaries = [
  ...['P0 decided', 'P2 taken to plan', 'P3 calendars read', 'P5 held and persisted', 'P6 leased', 'P7 sent', 'P6 searched', 'P8 stored'],
  ...['P10 attempt counted', 'P10 asked for', 'P10 subscribed', 'P11 searched', 'settle leased', 'occurrence written'],
  ...['range decided', 'range sent', 'range written'],
  ...['cancel leased', 'cancel sent', 'cancel stored', 'P10 unsubscribed'],
] as const

/** Those that a worker passes, and not the process that serves people. */
export const workersBoundaries = deadlyBoundaries.filter((name) => name !== 'P0 decided' && name !== 'range decided')

/** One mentorship from the first request to its end, with real processes that are really killed, or stand still and wake late. */
export async function tellKillStory(settings: HouseholdSettings): Promise<{ deaths: string[]; evidence: Evidence }> {
  const house = await Household.open(settings)
  try {
    const [manager, mentee, mentor] = [house.person('Petra', ['ProgramManager']), house.person('Amara'), house.person('Lukas')]
    const mentorshipId = await agree(house, manager, mentee, mentor)
    house.promised.push({ what: 'booked', mentorshipId })
    const params = { mentorshipId }
    const seriesOf = async () => (await house.as(mentee).call('getMentorship', { params })).series
    await house.until('booked', async () => (await seriesOf())?.state === 'booked')
    const { sessionId, revision } = (await house.insist(seriesOf))!.occurrences[1]!
    await house.insist(() => done(house.as(mentee).call('skipSession', { params: { sessionId }, body: { revision } })))
    // Ten minutes in which it could be undone, and a quarter of an hour in which a lost booking may still arrive.
    await house.until('the gap is in Outlook', async () => (await seriesOf())?.occurrences[1]?.inOutlook === true)
    await house.live(20)
    await house.insist(async () => {
      const { version } = (await seriesOf())!
      await done(house.as(mentor).call('extendSeries', { params, body: { version, weeks: 2 } }))
    })
    await house.live(10)
    await house.insist(() => done(house.as(mentor).call('endMentorship', { params, body: { reason: '' } })))
    house.promised.splice(0, house.promised.length, { what: 'ended', mentorshipId })
    await house.until('nobody is left to die', async () => house.deaths.length === settings.boundaries.length)
    await house.live(20)
    return { deaths: house.deaths, evidence: await house.evidence() }
  } finally {
    await house.close()
  }
}

/** From a program to an agreement that both have confirmed, each step again where nobody knows whether it was heard. */
async function agree(house: Household, manager: PersonId, mentee: PersonId, mentor: PersonId): Promise<string> {
  const { id: template, settings } = templates.find((candidate) => candidate.id === 'skills')!
  const body = { ...settings, template, approvalPolicy: 'none' as const }
  const { id: programId } = await house.insist(() => house.as(manager).call('createProgram', { body }))
  const params = { programId }
  const offer = { offers: ['SQL'], boundaries: '', capacity: 2, hoursPerMonth: 2 }
  await house.insist(() => done(house.as(mentor).call('joinAsMentor', { params, body: offer })))
  await house.insist(() =>
    done(house.as(mentee).call('joinAsMentee', { params, body: { motive: 'skills', skillsWanted: ['SQL'], goals: [] } })),
  )
  const words = { programId, mentorId: mentor, whyYou: 'You know.', howHelp: 'Show me.' }
  const { id: requestId } = await house.insist(() => house.as(mentee).call('sendRequest', { body: words }))
  await house.insist(() => done(house.as(mentor).call('acceptRequest', { params: { requestId } })))
  const { mentorshipId } = await house.insist(() => house.as(mentee).call('getRequest', { params: { requestId } }))
  for (const person of [mentee, mentor]) {
    const confirm = { params: { mentorshipId: mentorshipId! }, body: { version: 1 } }
    await house.insist(() => done(house.as(person).call('confirmAgreement', confirm)))
  }
  return mentorshipId!
}

/** A refusal the second time means that the first time was heard. */
async function done(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (!(error instanceof Refused) || error.status !== 409) throw error
  })
}

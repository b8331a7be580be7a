import type { CastRole } from '../../../src/sandbox/people/cast.ts'
import { expect, test } from '../support/story-test.ts'
import { nameOf, type World } from '../support/world.ts'

/** Before nine in New York, where the program manager decides for whoever has no manager to ask. */
const earlyUtc = 12
const atWorkUtc = 15

test('a manager’s "no" comes in their working hours, and its reason reaches the mentee alone', async ({ deskOf, world }) => {
  const [mentee, mentor] = [nameOf('managedByDisabled'), nameOf('secondMentor')]
  await world.toWorkday(earlyUtc)
  const ines = await deskOf('programManager')
  const tab = await ines.openTab()
  await expect(tab.getByRole('heading', { name: 'Hello, Inês' })).toBeVisible()
  await ask(world, 'managedByDisabled', 'secondMentor')
  const { approvals } = await world.as('programManager').call('listApprovals')
  expect(approvals.filter(({ status }) => status === 'waiting')).toMatchObject([{ mentee: { name: mentee } }])

  await world.toWorkday(atWorkUtc)
  const card = await ines.openChat(`May ${mentee} take part in mentoring with ${mentor}?`)
  const arrived = (await world.chatOf('programManager')).find(({ cards }) => JSON.stringify(cards).includes(`May ${mentee}`))
  expect(new Date(arrived!.at).getUTCHours()).toBeGreaterThanOrEqual(14)
  await card.getByRole('button', { name: 'Decline' }).first().click()
  await card.getByRole('textbox', { name: `Your reason, for ${mentee}` }).fill('The migration needs you until March.')
  await ines.look('4-decline')
  await card.getByRole('button', { name: 'Decline' }).last().click()
  await expect(card).toContainText('You declined.')

  // Early morning in Sydney, and working hours in Bengaluru.
  await world.toWorkday(4, 1)
  const priya = await deskOf('managedByDisabled')
  const told = await priya.openChat(`The mentoring of ${mentee} and ${mentor} was not approved`)
  await expect(told).toContainText('The migration needs you until March.')
  await priya.look('4-not-approved')
  const meera = await deskOf('secondMentor')
  await expect(await meera.openChat(`The mentoring of ${mentee} and ${mentor} was not approved`)).not.toContainText('migration')
  expect(JSON.stringify(await world.as('secondMentor').call('listRequests'))).not.toContain('migration')
})

test('silence is never a yes: a reminder after three working days, the end after ten days, and everyone is told', async ({
  deskOf,
  world,
}) => {
  const [mentee, mentor] = [nameOf('withoutManager'), nameOf('secondMentor')]
  await world.toWorkday(atWorkUtc)
  await ask(world, 'withoutManager', 'secondMentor')
  const ines = await deskOf('programManager')
  const asked = await ines.openChat(`May ${mentee} take part in mentoring with ${mentor}?`)
  await expect(asked.getByRole('button', { name: 'Approve' })).toBeVisible()

  await world.toWorkday(atWorkUtc + 1, 5)
  await expect(ines.card(`May ${mentee} take part in mentoring with ${mentor}?`)).toContainText('Reminder')
  await ines.look('4-reminder')

  await world.toWorkday(atWorkUtc + 2, 5)
  await expect(ines.card(`The approval for ${mentee} and ${mentor} has expired`)).toContainText('Nothing is ever approved by silence')
  await expect(ines.page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await ines.look('4-expired')
  const daniel = await deskOf('withoutManager')
  await daniel.openChat(`Your request to ${mentor} has expired`)
  const tab = await daniel.openTab()
  await expect(tab.getByText('Expired without an answer')).toBeVisible()
  await world.toWorkday(4, 1)
  const meera = await deskOf('secondMentor')
  await meera.openChat(`The request of ${mentee} has expired`)
  const { mentorships } = await world.as('withoutManager').call('listMentorships')
  expect(mentorships).toEqual([])
})

/** A request that its mentor has accepted, so that it waits for approval. */
async function ask(world: World, mentee: CastRole, mentor: CastRole): Promise<void> {
  const [asking, answering] = [world.as(mentee), world.as(mentor)]
  const { person } = await answering.call('getMe')
  await asking.call('getMe')
  const { programs } = await asking.call('listPrograms')
  const program = programs.find(({ name }) => name === 'Career mentoring')!
  const body = { motive: 'skills' as const, skillsWanted: ['public speaking'], goals: [] }
  await asking.call('joinAsMentee', { params: { programId: program.id }, body })
  const words = { whyYou: 'You have done it before.', howHelp: 'Tell me how.' }
  const { id } = await asking.call('sendRequest', { body: { programId: program.id, mentorId: person.id, ...words } })
  await answering.call('acceptRequest', { params: { requestId: id } })
}

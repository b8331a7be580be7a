import type { CastRole } from '../../../src/sandbox/people/cast.ts'
import { expect, test } from '../support/story-test.ts'

const looking: CastRole[] = ['mentee', 'withoutManager', 'safeguardingContact', 'secondMentor', 'mentor']

test('a gap is seen, colleagues whom nobody has heard of are found by their profiles and invited', async ({ deskOf, world }) => {
  const manager = world.as('programManager')
  const { templates } = await manager.call('listTemplates', {})
  const { settings } = templates.find(({ id }) => id === 'skills')!
  const { id: programId } = await manager.call('createProgram', { body: { ...settings, name: 'Talks in fall', template: 'skills' } })
  const body = { motive: 'skills' as const, skillsWanted: ['Public speaking'], goals: [] }
  for (const role of looking) await world.as(role).call('joinAsMentee', { params: { programId }, body })

  const ines = await deskOf('programManager')
  const tab = await ines.openTab(`program/${programId}`)
  await tab.getByRole('link', { name: 'Wanted and offered' }).click()
  await expect(tab.getByRole('row', { name: /^Public speaking/ })).toHaveText('Public speaking505')
  await expect(async () => {
    expect(await manager.call('getCoverage', { params: { programId } })).toMatchObject({ reading: false })
  }).toPass()
  await ines.openTab(`program/${programId}`)
  await tab.getByRole('link', { name: 'Wanted and offered' }).click()
  await expect(tab.getByRole('heading', { name: /could fill 5 of 5 gaps$/ })).toBeVisible()
  await ines.look('9-coverage')
  const { invitees } = await manager.call('getCoverage', { params: { programId } })
  await tab.getByRole('button', { name: `Invite ${invitees.length} people` }).click()
  await expect(tab.getByText(`${invitees.length} people are invited.`).first()).toBeVisible()
  await ines.look('9-coverage-invited')
})

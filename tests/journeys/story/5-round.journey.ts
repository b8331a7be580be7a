import { expect, test } from '../support/story-test.ts'
import { nameOf } from '../support/world.ts'

const want = (skillsWanted: string[]) => ({ motive: 'skills' as const, skillsWanted, goals: [] })
const offer = (offers: string[]) => ({ offers, boundaries: '', capacity: 1, hoursPerMonth: 2 })

test('a round goes from a plan to a card in the chat of each mentor', async ({ deskOf, world }) => {
  const manager = world.as('programManager')
  const { templates } = await manager.call('listTemplates', {})
  const { settings } = templates.find(({ id }) => id === 'skills')!
  const { id: programId } = await manager.call('createProgram', { body: { ...settings, name: 'Talks in spring', template: 'skills' } })
  const params = { programId }
  await world.as('mentee').call('joinAsMentee', { params, body: want(['Public speaking']) })
  await world.as('withoutManager').call('joinAsMentee', { params, body: want(['Public speaking', 'System design']) })
  await world.as('safeguardingContact').call('joinAsMentee', { params, body: want(['Machine learning']) })
  await world.as('mentor').call('joinAsMentor', { params, body: offer(['Public speaking', 'System design']) })
  await world.as('secondMentor').call('joinAsMentor', { params, body: offer(['Machine learning']) })

  const ines = await deskOf('programManager')
  const tab = await ines.openTab(`program/${programId}`)
  await test.step('the plan shows what it would give, and follows the sliders', async () => {
    await tab.getByRole('link', { name: 'Rounds' }).click()
    await tab.getByRole('link', { name: 'New round' }).click()
    await expect(tab.getByText('3 mentees · 2 mentors · 2 free places')).toBeVisible()
    await expect(tab.getByText('2 of 3')).toBeVisible()
    await tab.getByRole('slider', { name: 'Skills wanted and offered' }).fill('0')
    await expect(tab.getByText(/^before: \d/).first()).toBeVisible()
    await tab.getByRole('button', { name: 'Back to the weights of the program' }).click()
    await expect(tab.getByText('The same pairs as by the weights of the program.')).toBeVisible()
    await ines.look('9-round-plan')
    await tab.getByRole('button', { name: 'Make a draft' }).click()
  })

  const pairs = tab.getByRole('table', { name: 'Pairs' })
  await test.step('the draft says why these two, and what would be lost by keeping them apart', async () => {
    await expect(pairs.getByRole('row')).toHaveCount(3)
    const taught = pairs.getByRole('row').filter({ hasText: nameOf('safeguardingContact') })
    await expect(taught).toContainText(`Offers Machine learning`)
    await taught.getByRole('button', { name: 'Change' }).click()
    await tab.getByRole('radio', { name: 'Not these two' }).check()
    await expect(tab.getByText(/^Costs the round \d+ points\.$/)).toBeVisible()
    await ines.look('9-round-adjust')
    await tab.getByRole('button', { name: 'Cancel' }).click()
    await taught.getByRole('button', { name: 'Keep' }).click()
    await expect(taught.getByText('Kept')).toBeVisible()
    await expect(tab.getByText('Without a mentor')).toBeVisible()
    await ines.look('9-round-draft')
  })

  await test.step('published, both mentors are asked, and the page says how far it is', async () => {
    await tab.getByRole('button', { name: 'Publish' }).click()
    await expect(tab.getByRole('dialog')).toContainText('2 mentors get a card about 2 proposed pairs.')
    await tab.getByRole('button', { name: 'Publish and ask the mentors' }).click()
    await expect(pairs.getByText('Waits for the mentor')).toHaveCount(2)
    await tab.getByText('Plan and seed').click()
    await tab.getByRole('button', { name: 'Solve it again' }).click()
    await expect(tab.getByText('Solved again from what was stored: the same 2 pairs.').first()).toBeVisible()
    await ines.look('9-round-published')
    const meera = await deskOf('secondMentor')
    await meera.open('chat')
    await expect(meera.page.getByRole('article').filter({ hasText: nameOf('safeguardingContact') })).toBeVisible()
    await meera.look('9-round-card')
  })
})

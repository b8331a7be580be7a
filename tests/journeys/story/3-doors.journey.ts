import { expect, test } from '../support/story-test.ts'
import { nameOf } from '../support/world.ts'

test('an employee has no page for programs, and no way around that', async ({ deskOf, world }) => {
  const desk = await deskOf('menteeManager')
  const tab = await desk.openTab()
  await expect(tab.getByRole('heading', { name: 'Hello, Helen' })).toBeVisible()
  await expect(tab.getByRole('link', { name: 'Programs' })).toHaveCount(0)
  expect(await world.as('menteeManager').refusal('listTemplates')).toBe('403')
})

test('somebody without a mailbox is told so before anything fails', async ({ deskOf }) => {
  const huimin = await deskOf('withoutMailbox')
  const tab = await huimin.openTab()
  await expect(tab.getByText('No Outlook mailbox was found for you')).toBeVisible()
  await expect(tab.getByRole('region', { name: 'What colleagues see of you' })).toContainText(nameOf('withoutMailbox'))
  await huimin.look('9-without-mailbox')
})

test('in a plain browser the tab says where it lives', async ({ page, world }) => {
  await page.goto(`${world.local.productUrl}/tab/`)
  await expect(page.getByRole('heading', { name: 'Mentoring lives in Teams and Outlook' })).toBeVisible()
})

import { expect, test } from './support/tab-page.ts'
import { busyMentee } from './support/tab-situations.ts'

const { answers, pair, next, last } = busyMentee()

test('the series is told in a sentence, drawn as a picture and listed in a table', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place: `/mentorship/${pair.id}` })
  await expect(tab.getByText('Every Thursday at 16:00, Berlin time')).toBeVisible()
  await expect(tab.getByText('23 of 26 fit, 2 moved, 1 skipped')).toBeVisible()
  await expect(tab.getByText(/From Sunday,? 28 March 2027 it is 15:00 for Jonas Okafor/)).toBeVisible()
  const picture = tab.getByRole('listbox', { name: 'Check-ins with Jonas Okafor, month by month' })
  await expect(picture.getByRole('option')).toHaveCount(26)
  await expect(picture.getByRole('option', { name: /moved from Thu 10 Dec, 16:00: Jonas Okafor is busy/ })).toHaveCount(1)
  await tab.getByText('All 26 check-ins as a table').click()
  await expect(tab.getByRole('table').getByRole('row')).toHaveCount(27)
  await expect(tab.getByRole('table').getByText('Skipped: you are away')).toBeVisible()
})

test('the keyboard walks along the picture and words follow', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers, place: `/mentorship/${pair.id}` })
  await tab.getByRole('listbox').focus()
  await expect(tab.getByRole('option', { selected: true })).toHaveAttribute('aria-label', 'Thu 26 Nov, 16:00')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tab.getByRole('figure')).toContainText('Tue 8 Dec, 10:00, moved from Thu 10 Dec, 16:00: Jonas Okafor is busy')
  await page.keyboard.press('End')
  await expect(tab.getByRole('figure')).toContainText('Thu 1 Apr, 16:00')
  await expect(tab.getByRole('figure')).toContainText('15:00 for Jonas Okafor')
})

test('a move that Outlook does not have yet says so', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place: `/mentorship/${pair.id}` })
  await tab.getByRole('option', { name: /moved from Thu 4 Feb/ }).hover({ force: true })
  await expect(tab.getByRole('figure')).toContainText('Outlook follows four weeks before')
})

test('an agenda point is added, removed, and the removal taken back', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: { ...answers, addAgendaItem: { id: next.id } }, place: `/mentorship/${pair.id}` })
  await tab.getByLabel('New agenda point').fill('My first week')
  await tab.getByRole('button', { name: 'Add to Agenda' }).click()
  await expect(tab.getByLabel('New agenda point')).toHaveValue('')
  await tab.getByRole('button', { name: 'Remove Your talk in December' }).click()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => tabPage.called('addAgendaItem').map(({ body }) => body))
    .toEqual([{ text: 'My first week' }, { text: 'Your talk in December' }])
  expect(tabPage.called('removeAgendaItem')).toMatchObject([{ params: { sessionId: next.id, itemId: next.agenda[1]!.id } }])
})

test('after a check-in the link of its card leads to whether it took place, takeaways and feedback', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: { ...answers, addTakeaway: { id: next.id } }, subPage: `session/${last.id}` })
  await tab.getByRole('button', { name: 'Yes, it did' }).click()
  await tab.getByLabel('New takeaway').fill('Write it down.')
  await tab.getByRole('button', { name: 'Add to Takeaways' }).click()
  await expect(tab.getByLabel('New takeaway')).toHaveValue('')
  await tab.getByRole('radio', { name: 'Very useful' }).check({ force: true })
  await tab.getByRole('button', { name: 'Send feedback' }).click()
  await expect(tabPage.notice('Thank you. Your feedback is kept.')).toBeVisible()
  expect(tabPage.called('recordHeld')).toMatchObject([{ params: { sessionId: last.id }, body: { held: true } }])
  expect(tabPage.called('giveFeedback')).toMatchObject([{ params: { sessionId: last.id }, body: { rating: 4, text: '' } }])
})

test('ending says what it does before it does it', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place: `/mentorship/${pair.id}` })
  await tab.getByRole('button', { name: 'End this mentorship' }).click()
  await expect(tab.getByText(/All check-ins ahead are canceled in both Outlook calendars/)).toBeVisible()
  expect(tabPage.called('endMentorship')).toEqual([])
  await tab.getByRole('button', { name: 'End mentorship' }).click()
  await expect.poll(() => tabPage.called('endMentorship').map(({ body }) => body)).toEqual([{ reason: '' }])
})

test('from right to left the picture runs from right to left too', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place: `/mentorship/${pair.id}`, locale: 'qps-plocm' })
  const marks = tab.getByRole('option')
  await expect(marks).toHaveCount(26)
  const [first, second] = [await marks.nth(0).boundingBox(), await marks.nth(1).boundingBox()]
  expect(first!.x).toBeGreaterThan(second!.x)
})

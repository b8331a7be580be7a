import type { FrameLocator } from '@playwright/test'
import type { Mentorship } from '../../src/contract/mentorships.ts'
import { expect, test } from './support/tab-page.ts'
import { pairWithoutTime } from './support/tab-series.ts'
import { busyMentee } from './support/tab-situations.ts'

const { answers, pair, next, last } = busyMentee()

const place = `/mentorship/${pair.id}`
const marksIn = (tab: FrameLocator) => tab.getByRole('toolbar', { name: 'Check-ins with Jonas Okafor, month by month' }).getByRole('button')
const idOf = (period: number) => pair.series!.occurrences[period]!.sessionId

test('the series is told in a sentence, drawn as a picture and listed in a table', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await expect(tab.getByText('Every Thursday at 16:00, Berlin time')).toBeVisible()
  await expect(tab.getByText('19 of 26 fit, 3 moved, 2 skipped, 2 to be paused')).toBeVisible()
  await expect(tab.getByText(/From Sunday,? 28 March 2027 it is 15:00 for Jonas Okafor/)).toBeVisible()
  const marks = marksIn(tab)
  await expect(marks).toHaveCount(26)
  await expect(
    marks.and(tab.getByRole('button', { name: /^Tue 8 Dec, 10:00, .*Moved from Thu 10 Dec, 16:00: one of you is busy/ })),
  ).toHaveCount(1)
  await tab.getByText('All 26 check-ins as a table').click()
  await expect(tab.getByRole('table').getByRole('row')).toHaveCount(27)
  await expect(tab.getByRole('table').getByText('Skipped: you are away')).toBeVisible()
  await expect(tab.getByRole('table').getByText('To be paused: one of you is away for long')).toHaveCount(2)
})

test('every state has a sign of its own, explained below the picture', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  const marks = marksIn(tab)
  await expect(marks).toHaveCount(26)
  const drawn = await marks.evaluateAll((all) =>
    all.map((mark) => ({
      kind: mark.getAttribute('data-kind')!,
      shape: mark.querySelector('svg')!.innerHTML.replace(/ class="[^"]*"/g, ''),
    })),
  )
  const kinds = [...new Set(drawn.map(({ kind }) => kind))]
  expect(kinds.toSorted()).toEqual(['choice', 'declined', 'held', 'moved', 'notHeld', 'planned', 'skipped', 'toPause', 'toWrite', 'unsaid'])
  await expect(tab.getByRole('list', { name: 'What the marks mean' }).getByRole('listitem')).toHaveCount(kinds.length)
  // A move that Outlook does not have yet is the same diamond, hollow.
  const shapes = new Map(drawn.map(({ kind, shape }) => [kind, shape]))
  expect(new Set(shapes.values()).size).toBe(kinds.length - 1)
  expect(shapes.get('toWrite')).toBe(shapes.get('moved'))
})

test('the keyboard walks along the picture, hears why, and Escape hides it', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers, place })
  await marksIn(tab)
    .and(tab.getByRole('button', { name: /^Next check-in\. Thu 26 Nov, 16:00/ }))
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const tip = tab.getByRole('tooltip', { includeHidden: true })
  await expect(tip).toContainText('Moved from Thu 10 Dec, 16:00: one of you is busy')
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
  await page.keyboard.press('End')
  await expect(tip).toContainText('Thu 1 Apr, 16:00')
  await expect(tip).toContainText('15:00 for Jonas Okafor')
  await page.keyboard.press('ArrowUp')
  await expect(tab.locator(':focus')).toHaveAccessibleName(/^Thu 4 Mar/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(tab.locator(':focus')).toHaveAccessibleName(/^Thu 4 Mar/)
})

test('what is pointed at says why it is where it is', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await marksIn(tab).nth(17).hover()
  await expect(tab.getByRole('tooltip', { includeHidden: true })).toContainText(
    'one of you has another mentoring check-in. Outlook follows',
  )
})

test('what has changed since the last look is marked once', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers, place })
  await expect(tab.getByText('3 have changed since you last looked.')).toBeVisible()
  await expect(marksIn(tab).nth(10)).toHaveAccessibleName(/^Changed since you last looked\./)
  await page.reload()
  await expect(marksIn(tab).nth(10)).toHaveAccessibleName(/^Fri 18 Dec, 9:15/)
  await expect(tab.getByText('have changed since you last looked')).toHaveCount(0)
})

test('a check-in opens by Enter, is skipped, and the skip taken back', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers, place })
  await marksIn(tab).nth(8).focus()
  await page.keyboard.press('Enter')
  const sheet = tab.getByRole('dialog', { name: /^Thursday,? 3 December 2026$/ })
  await expect(sheet).toContainText('16:00–16:45')
  await expect(sheet).toContainText('the same time for Jonas Okafor')
  await sheet.getByRole('button', { name: 'Skip this one' }).click()
  await expect(tabPage.notice('Skipped. Both of you are told.')).toBeVisible()
  await expect(sheet).toHaveCount(0)
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect(tabPage.notice('Taken back.')).toBeVisible()
  expect(tabPage.called('skipSession')).toMatchObject([{ params: { sessionId: idOf(8) }, body: { revision: 0 } }])
  expect(tabPage.called('undoSession')).toMatchObject([{ params: { sessionId: idOf(8) } }])
})

test('another time is chosen from those that both have, and only proposed', async ({ tabPage }) => {
  const times = ['2026-12-02T10:00:00Z', '2026-12-04T22:30:00Z'].map((start) => ({ start, end: start }))
  const tab = await tabPage.open({ answers: { ...answers, listFreeTimes: { revision: 4, times } }, place })
  await marksIn(tab).nth(8).click()
  await tab.getByRole('button', { name: 'Propose another time' }).click()
  await expect(tab.getByRole('radio')).toHaveCount(2)
  await tab.getByRole('radio', { name: 'Wed 2 Dec, 11:00' }).check()
  await tab.getByRole('button', { name: 'Propose this time' }).click()
  await expect(tabPage.notice('Jonas Okafor is asked.')).toBeVisible()
  expect(tabPage.called('proposeTime')).toMatchObject([{ params: { sessionId: idOf(8) }, body: { revision: 4, start: times[0]!.start } }])
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => tabPage.called('withdrawProposal')).toHaveLength(1)
})

test('the link of a card opens the check-in that asks, and the answer goes out with one click', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, subPage: `checkin/${idOf(21)}` })
  const sheet = tab.getByRole('dialog')
  await expect(sheet).toContainText('Jonas Okafor proposes Wed 3 Mar, 14:00')
  await sheet.getByRole('button', { name: 'Accept' }).click()
  await expect(tabPage.notice('The new time holds.')).toBeVisible()
  expect(tabPage.called('answerProposal')).toMatchObject([
    { params: { sessionId: idOf(21) }, body: { accept: true, start: '2027-03-03T13:00:00Z' } },
  ])
})

test('a check-in that something came in the way of is kept, and a change by the rules undone', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await marksIn(tab).nth(14).click()
  await expect(tab.getByRole('dialog')).toContainText('Something is in its way: one of you is busy.')
  await tab.getByRole('button', { name: 'Keep it' }).click()
  await expect.poll(() => tabPage.called('keepSession')).toMatchObject([{ params: { sessionId: idOf(14) }, body: { revision: 1 } }])
  await marksIn(tab).nth(10).click()
  await tab.getByRole('button', { name: 'Undo the last change' }).click()
  await expect.poll(() => tabPage.called('undoSession')).toMatchObject([{ params: { sessionId: idOf(10) }, body: { revision: 1 } }])
})

test('who has said that it took place can be read, and what is missing', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await marksIn(tab).nth(4).click()
  await expect(tab.getByRole('dialog')).toContainText('Jonas Okafor says it took place.')
  await expect(tab.getByRole('dialog')).toContainText('It counts once you say so too.')
  await tab.getByRole('button', { name: 'Close' }).click()
  await marksIn(tab).nth(3).click()
  await expect(tab.getByRole('dialog')).toContainText('Teams saw you both in the meeting.')
})

test('the series is paused until a day, ended earlier, and made longer, which can be taken back', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await tab.getByRole('button', { name: 'Pause', exact: true }).click()
  await tab.getByRole('button', { name: 'Pause check-ins' }).click()
  await expect(tab.getByText('Please choose a day.')).toBeVisible()
  await tab.getByLabel('Check-ins again from').fill('2027-01-18')
  await tab.getByRole('button', { name: 'Pause check-ins' }).click()
  await expect(tabPage.notice('Paused until Mon 18 Jan.')).toBeVisible()
  await tab.getByRole('button', { name: 'End earlier' }).click()
  await tab.getByLabel('Last day').fill('2027-03-04')
  await expect(tab.getByText('4 check-ins lie after it.')).toBeVisible()
  await tab.getByRole('button', { name: 'Set last day' }).click()
  await expect.poll(() => tabPage.called('shortenSeries').map(({ body }) => body)).toEqual([{ version: 1, lastDate: '2027-03-04' }])
  await tab.getByRole('button', { name: 'Add weeks' }).click()
  await tab.getByLabel('How much longer').selectOption('4 weeks')
  await tab.getByRole('button', { name: 'Add', exact: true }).last().click()
  await expect(tabPage.notice('4 weeks are added.')).toBeVisible()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => tabPage.called('shortenSeries').map(({ body }) => body))
    .toMatchObject([{}, { version: 1, lastDate: '2027-04-01' }])
  expect(tabPage.called('pauseSeries').map(({ body }) => body)).toEqual([{ version: 1, until: '2027-01-18' }])
})

test('where no time was found it says why, and the smallest change is one click', async ({ tabPage }) => {
  const stuck = pairWithoutTime()
  const tab = await tabPage.open({ answers: { ...answers, getMentorship: stuck }, place: `/mentorship/${stuck.id}` })
  await expect(tab.getByText(/is what stands in the way most.* With 30 instead of 45 minutes, 19 of 26 check-ins would fit/)).toBeVisible()
  await tab.getByRole('button', { name: 'Suggest 30 minutes' }).click()
  await expect(tabPage.notice('Your suggestion is on its way to Jonas Okafor.')).toBeVisible()
  expect(tabPage.called('proposeAgreement')).toMatchObject([{ body: { lengthMinutes: 30, cadence: 'weekly', version: 2 } }])
})

test('a series that somebody deleted in Outlook is booked again by one click', async ({ tabPage }) => {
  const series = { ...pair.series!, state: 'removed' as const, may: ['bookAgain' as const] }
  const tab = await tabPage.open({ answers: { ...answers, getMentorship: { ...pair, series } }, place })
  await expect(tab.getByText('The series was deleted in Outlook.')).toBeVisible()
  await tab.getByRole('button', { name: 'Book again' }).first().click()
  await expect(tabPage.notice('The best time is being looked for.')).toBeVisible()
  expect(tabPage.called('bookAgain').map(({ body }) => body)).toEqual([{ version: 1 }])
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

test('another rhythm is suggested while check-ins are booked, and they stay until it is found', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await tab.getByRole('button', { name: 'Suggest other terms' }).click()
  await expect(tab.getByText('Until it is found your check-ins stay as they are booked.')).toHaveCount(0)
  await tab.getByLabel('How often').selectOption('Every two weeks')
  await expect(tab.getByText('Until it is found your check-ins stay as they are booked.')).toBeVisible()
  await tab.getByRole('button', { name: 'Send suggestion' }).click()
  await expect
    .poll(() => tabPage.called('proposeAgreement'))
    .toMatchObject([{ body: { cadence: 'biweekly', lengthMinutes: 45, version: 2 } }])
})

test('ending says what it does before it does it', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place: `/mentorship/${pair.id}` })
  await tab.getByRole('button', { name: 'End this mentorship' }).click()
  await expect(tab.getByText(/All check-ins ahead are canceled in both Outlook calendars/)).toBeVisible()
  expect(tabPage.called('endMentorship')).toEqual([])
  await tab.getByRole('button', { name: 'End mentorship' }).click()
  await expect.poll(() => tabPage.called('endMentorship').map(({ body }) => body)).toEqual([{ reason: '' }])
})

test('whoever ends it may say that the two are not to be matched again', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place })
  await tab.getByRole('button', { name: 'End this mentorship' }).click()
  await tab.getByRole('checkbox', { name: /^Do not match me with Jonas Okafor again/ }).check()
  await tab.getByRole('button', { name: 'End mentorship' }).click()
  await expect.poll(() => tabPage.called('endMentorship').map(({ body }) => body)).toEqual([{ reason: '', neverAgain: true }])
})

test('after the end, one sees what one said and can change it', async ({ tabPage }) => {
  const ended: Mentorship = { ...pair, status: 'ended', endedAt: '2026-12-01T09:00:00Z', endedBy: pair.mentor.id, neverAgain: true }
  const tab = await tabPage.open({ answers: { ...answers, getMentorship: ended }, place })
  const apart = tab.getByRole('switch', { name: 'Do not match us again' })
  await expect(apart).toBeChecked()
  await expect(tab.getByText('Only you see this. Jonas Okafor is not told, and you can change it at any time.')).toBeVisible()
  await apart.click()
  await expect.poll(() => tabPage.called('takeBackNeverAgain').map(({ params }) => params)).toEqual([{ mentorshipId: pair.id }])
})

test('from right to left the picture runs from right to left too', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers, place, locale: 'qps-plocm' })
  const marks = tab.getByRole('toolbar').getByRole('button')
  await expect(marks).toHaveCount(26)
  const [first, second] = [await marks.nth(0).boundingBox(), await marks.nth(1).boundingBox()]
  expect(first!.x).toBeGreaterThan(second!.x)
})

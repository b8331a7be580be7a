import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { sendActivity, updateActivity } from '../../src/sandbox/connector/activities.ts'
import { installApp } from '../../src/sandbox/graph/teams/install.ts'
import { buildHost } from '../../src/sandbox/host/build.ts'
import { startHost } from '../../src/sandbox/host/server.ts'
import { type RunningSandbox, startSandbox } from '../../src/sandbox/start.ts'
import { openConversation } from '../../src/sandbox/tenant/conversations.ts'
import { findUser } from '../../src/sandbox/tenant/people.ts'
import { type PretendBot, startPretendBot } from '../sandbox/host/pretend-bot.ts'
import { startPretendTab } from '../sandbox/host/pretend-tab.ts'

const mentee = 'amara.okafor@contoso.example'
const mentor = 'lukas.brandt@contoso.example'
const manager = 'helen.whitfield@contoso.example'

let sandbox: RunningSandbox
let bot: PretendBot
let tab: Awaited<ReturnType<typeof startPretendTab>>
let host: Awaited<ReturnType<typeof startHost>>
let consoleErrors: string[]

test.beforeAll(async () => {
  const assets = join(tmpdir(), `sandbox-host-journey-${process.pid}`)
  sandbox = await startSandbox({ port: 0, people: 60, seed: 7, clock: new Date('2026-11-23T08:00:00Z') })
  ;[bot, tab] = await Promise.all([startPretendBot(sandbox.tenant), startPretendTab(`${assets}-tab`), buildHost(assets)])
  sandbox.tenant.botEndpoint = bot.url
  host = await startHost(sandbox.tenant, { port: 0, tabUrl: tab.url, assets })
  // The tab accepts a host on another origin only by name, and the host's port is known only now.
  const { url } = host
  await host.close()
  host = await startHost(sandbox.tenant, { port: Number(new URL(url).port), tabUrl: `${tab.url}?host=${url}&theme={theme}`, assets })
})

test.afterAll(async () => {
  await Promise.all([host.close(), tab.close(), sandbox.close()])
  await bot.close()
})

test.beforeEach(async ({ page }) => {
  consoleErrors = []
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()))
  page.on('pageerror', (error) => consoleErrors.push(error.message))
  // teams-js refreshes its list of Microsoft's origins from the internet; the built-in list serves.
  await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }))
})

test.afterEach(() => expect(consoleErrors).toEqual([]))

async function visit(page: Page, query: Record<string, string>): Promise<void> {
  await page.goto(`${host.url}/?${new URLSearchParams(query)}`)
}

function say(upn: string, activity: Record<string, unknown>): string {
  const { tenant } = sandbox
  const user = findUser(tenant, upn)!
  installApp(tenant, user)
  const reply = sendActivity(tenant, openConversation(tenant, user).id, { type: 'message', ...activity })
  return (reply.body as { id: string }).id
}

test('a bare address opens as the first of the cast, and the switcher makes the window somebody else', async ({ page }) => {
  await page.goto(host.url)
  await page.getByRole('button', { name: 'Signed in as Amara Okafor. Switch person' }).click()
  await expect(page.getByRole('group', { name: 'Good to start with' }).getByRole('option', { name: /Lukas Brandt.*Mentor/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Search people' }).fill('tan hui')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Signed in as Hui Min Tan. Switch person' })).toBeVisible()
  await page.getByRole('button', { name: 'Calendar', exact: true }).click()
  await expect(page.getByText('Hui Min Tan has no mailbox in Exchange Online.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Signed in as Hui Min Tan. Switch person' })).toBeVisible()
})

test('the real teams-js in the tab gets its context and a token, and hears of a new theme without a reload', async ({ page }) => {
  await visit(page, { as: mentee, view: 'mentoring', sub: 'requests/7', theme: 'dark' })
  const frame = page.frameLocator('iframe[title="Mentoring"]')
  await expect(frame.locator('#token')).toHaveText(mentee)
  await expect(frame.locator('#person')).toHaveText(mentee)
  await expect(frame.locator('#subpage')).toHaveText('mentoring/requests/7')
  await expect(frame.locator('#theme')).toHaveText('dark')
  await expect(frame.locator('#capabilities')).toHaveText('chat people currentApp')

  await frame.locator('body').evaluate((body) => body.setAttribute('data-loaded-once', ''))
  await page.getByRole('button', { name: 'Appearance and language' }).click()
  await page.getByRole('radio', { name: 'High contrast' }).click()
  await expect(frame.locator('#theme')).toHaveText('contrast')
  await expect(frame.locator('body[data-loaded-once]')).toBeAttached()
})

test('the tab navigates, picks people, and can say that it failed', async ({ page }) => {
  await visit(page, { as: mentee, view: 'mentoring' })
  const frame = page.frameLocator('iframe[title="Mentoring"]')
  await frame.getByRole('button', { name: 'Go deeper' }).click()
  await expect(frame.locator('#subpage')).toHaveText('mentoring/goals/12')
  await frame.getByRole('button', { name: 'Pick people' }).click()
  await page.getByRole('textbox', { name: 'Search people' }).fill('krishnamurthy')
  await page.getByRole('checkbox', { name: /Meera Krishnamurthy/ }).check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(frame.locator('#picked')).toHaveText('Meera Krishnamurthy')
  await frame.getByRole('button', { name: 'Fail' }).click()
  await expect(page.getByRole('alert')).toContainText('The database is on vacation.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(frame.locator('#subpage')).toHaveText('mentoring/goals/12')
})

test('a submitted card reaches the bot with its inputs, and its reply shows as text, tags and all', async ({ page }) => {
  await visit(page, { as: mentor, view: 'chat' })
  await page.getByRole('textbox', { name: 'Message Mentoring' }).fill('card')
  await page.getByRole('button', { name: 'Send' }).click()
  const card = page.getByRole('article', { name: /^Mentoring/ }).last()
  await card.getByRole('button', { name: 'Ask a question' }).click()
  await expect(card.getByText('Please write a line.')).toBeVisible()
  await card.getByRole('textbox', { name: /A note for her/ }).fill('Which <b>room</b>?')
  await card.getByRole('radio', { name: /Next month/ }).check()
  await card.getByRole('textbox', { name: 'Somebody else to ask' }).fill('meera')
  await card.getByRole('button', { name: /Meera Krishnamurthy/ }).click()
  await card.getByRole('button', { name: 'Ask a question' }).click()
  await expect(card.getByRole('status')).toHaveText('Your answer was sent to the app.')
  const meera = findUser(sandbox.tenant, 'meera.krishnamurthy@contoso.example')!
  const value = { note: 'Which <b>room</b>?', start: 'later', deputy: meera.id, request: 7, kind: 'question' }
  expect(bot.received.at(-1)).toMatchObject({ type: 'message', value, from: { aadObjectId: findUser(sandbox.tenant, mentor)!.id } })
  await expect(page.getByRole('article').last()).toContainText('"note":"Which <b>room</b>?"')
})

test('the answer to Execute takes the card’s place, a refusal is shown below it, and a second card is left alone', async ({ page }) => {
  await visit(page, { as: manager, view: 'chat' })
  for (const number of [1, 2]) {
    await page.getByRole('textbox', { name: 'Message Mentoring' }).fill('card')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(number)
  }
  const [older, newer] = [
    page.getByRole('article', { name: /^Mentoring/ }).nth(0),
    page.getByRole('article', { name: /^Mentoring/ }).nth(1),
  ]
  await newer.getByRole('radio', { name: /Next month/ }).check()
  await expect(older.getByRole('radio', { name: /Right away/ })).toBeChecked()

  await older.getByRole('button', { name: 'Fail' }).click()
  await expect(older.getByRole('alert')).toHaveText('This request has expired.')
  await older.getByRole('textbox', { name: /A note for her/ }).fill('With pleasure')
  await older.getByRole('button', { name: 'Accept' }).click()
  await expect(older.getByText('Accepted with: With pleasure')).toBeVisible()
  await expect(newer.getByRole('button', { name: 'Accept' })).toBeVisible()
  expect(bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'request.accept', data: { request: 7, note: 'With pleasure', start: 'now' } } },
  })
})

test('a deep link in a card opens its page of the tab', async ({ page }) => {
  await visit(page, { as: mentor, view: 'chat' })
  await page.getByRole('textbox', { name: 'Message Mentoring' }).fill('card')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Open in Mentoring' }).last().click()
  await expect(page.frameLocator('iframe[title="Mentoring"]').locator('#subpage')).toHaveText('mentoring/requests/7')
})

test('a message shows as soon as it is sent, in the words of its last update, and marks the chat as new elsewhere', async ({ page }) => {
  await visit(page, { as: mentee, view: 'calendar' })
  await expect(page.getByRole('button', { name: 'Chat', exact: true })).toBeVisible()
  say('katrin.vogelsang@contoso.example', { text: 'Lukas would like to mentor.' })
  const id = say(mentee, { text: 'Lukas has your request.' })
  await page.getByRole('button', { name: /Switch person/ }).click()
  await expect(page.getByRole('group', { name: 'Something new for them' }).getByRole('option')).toHaveText([/Katrin Vogelsang/])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Chat, new' }).click()
  await expect(page.getByRole('article').getByText('Lukas has your request.')).toBeVisible()
  updateActivity(sandbox.tenant, openConversation(sandbox.tenant, findUser(sandbox.tenant, mentee)!).id, id, {
    type: 'message',
    text: 'Lukas has **accepted**.',
  })
  await expect(page.getByRole('article').getByText('Lukas has accepted.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chat', exact: true })).toHaveAttribute('aria-current', 'page')
})

test('the clock moves by its buttons and by a date, and stops before the next check-in', async ({ page }) => {
  await visit(page, { as: mentee, view: 'calendar' })
  await expect(page.getByRole('button', { name: /Sandbox time Monday 23 November 2026/ })).toBeVisible()
  await page.getByRole('button', { name: '+1 day' }).click()
  await expect(page.getByRole('button', { name: /Sandbox time Tuesday 24 November 2026/ })).toBeVisible()
  await page.getByRole('button', { name: 'Next check-in' }).click()
  await expect(page.getByText('There is no online check-in on this calendar in the next 60 days.').last()).toBeVisible()
  await page.getByRole('button', { name: /Set the clock/ }).click()
  await page.getByLabel('Sandbox date and time').fill('2026-12-02T07:30')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(page.getByRole('button', { name: /Sandbox time Wednesday 2 December 2026, 07:3/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('November 30 – December 6, 2026')
})

test('an event put into the calendar shows at once and can be deleted again, also on a phone', async ({ page }) => {
  await visit(page, { as: mentee, view: 'calendar', width: 'phone', date: '2026-12-03' })
  await page.getByRole('button', { name: 'New event' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Fire drill')
  await page.getByLabel('Show as').selectOption('Out of office')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Fire drill, Thursday, December 3, 10:00 to 11:00, Out of office' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: /Fire drill/ })).toHaveCount(0)
})

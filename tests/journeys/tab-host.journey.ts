import { choosing } from './support/tab-candidates.ts'
import { gaps, seeking } from './support/tab-coverage.ts'
import { ruling, said } from './support/tab-matching.ts'
import { expect, Refusal, test } from './support/tab-page.ts'
import { draft, matching, preview } from './support/tab-rounds.ts'
import { busyMentee, managerAsked, newcomer, program } from './support/tab-situations.ts'
import { waitlistPlace } from './support/tab-waitlist.ts'

const heard = (func: string) => `window.heard.filter((message) => message.func === '${func}').map(({ args }) => args)`

test('the host is told of the skeleton first and of success when the reader is known', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers: newcomer() })
  await expect(tab.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible()
  const told: string[] = await page.evaluate('window.heard.map(({ func }) => func)')
  expect(told.indexOf('appInitialization.appLoaded')).toBeGreaterThan(-1)
  expect(told.indexOf('appInitialization.success')).toBeGreaterThan(told.indexOf('appInitialization.appLoaded'))
})

test('a claims challenge is passed to the host once, and the call repeated', async ({ tabPage, page }) => {
  let asked = 0
  const getInbox = () => (asked++ === 0 ? new Refusal(401, 'sign_in_needed', { claims: '{"access_token":{}}' }) : { items: [] })
  const tab = await tabPage.open({ answers: { ...busyMentee().answers, getInbox } })
  await expect(tab.getByText('Nothing waits for you.', { exact: false })).toBeVisible()
  expect(asked).toBe(2)
  expect(await page.evaluate(heard('authentication.getAuthToken'))).toContainEqual([
    undefined,
    ['{"access_token":{}}'],
    undefined,
    undefined,
  ])
})

test('somebody whom the host cannot sign in gets a way on, not a blank page', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: newcomer(), token: 'refused' })
  await expect(tab.getByRole('alert')).toContainText('You could not be signed in.')
  await expect(tab.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('missing consent says who can give it', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: { getMe: () => new Refusal(403, 'consent_needed') } })
  await expect(tab.getByRole('alert')).toContainText('An administrator of your organization has to approve it once')
})

test('a refused request keeps what was typed and says why in words', async ({ tabPage }) => {
  const sendRequest = () => new Refusal(409, 'conflict', { reason: 'mentorFull' })
  const tab = await tabPage.open({ answers: { ...choosing(), sendRequest }, place: '/find' })
  await tab.getByRole('button', { name: 'Ask Jonas Okafor' }).click()
  await tab.getByLabel('Why Jonas Okafor?').fill('You made the same step.')
  await tab.getByLabel('How could Jonas Okafor help you?').fill('Look at my plan.')
  await tab.getByRole('button', { name: 'Send request' }).click()
  await expect(tab.getByRole('alert')).toContainText('All places of this mentor are taken.')
  await expect(tab.getByLabel('Why Jonas Okafor?')).toHaveValue('You made the same step.')
})

test('what the server finds wrong with a field stands at that field', async ({ tabPage }) => {
  const sendRequest = () => new Refusal(400, 'invalid_input', { details: [{ path: 'body.howHelp', message: 'Too long' }] })
  const tab = await tabPage.open({ answers: { ...choosing(), sendRequest }, place: '/find' })
  await tab.getByRole('button', { name: 'Ask Jonas Okafor' }).click()
  await tab.getByLabel('Why Jonas Okafor?').fill('a')
  await tab.getByLabel('How could Jonas Okafor help you?').fill('b')
  await tab.getByRole('button', { name: 'Send request' }).click()
  await expect(tab.getByLabel('How could Jonas Okafor help you?')).toHaveAccessibleDescription('Too long')
})

test('a write is never sent twice by itself', async ({ tabPage }) => {
  const approve = () => new Refusal(503, 'unavailable')
  const { answers } = managerAsked()
  const tab = await tabPage.open({ answers: { ...answers, approve }, place: '/approvals' })
  await tab.getByRole('button', { name: 'Approve the request of Lena Hoffmann to Jonas Okafor' }).click()
  await expect(tabPage.notice('Mentoring is busy.')).toBeVisible()
  expect(tabPage.called('approve')).toHaveLength(1)
})

test('the theme of Teams, and a change of it, show at once', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: newcomer(), theme: 'dark' })
  const heading = tab.getByRole('heading', { name: 'Hello, Lena' })
  await expect(heading).toHaveCSS('color', 'rgb(255, 255, 255)')
  await tabPage.switchTheme('default')
  await expect(heading).toHaveCSS('color', 'rgb(36, 36, 36)')
})

test('a plain browser is shown the way into Teams', async ({ tabPage, page }) => {
  await tabPage.openAlone()
  await expect(page.getByRole('heading', { name: 'Mentoring lives in Teams and Outlook' })).toBeVisible()
})

test('going to another page moves the focus to its heading', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: newcomer() })
  await expect(tab.getByRole('heading', { name: 'Hello, Lena' })).not.toBeFocused()
  await tab.getByRole('link', { name: 'Be a mentor' }).click()
  await expect(tab.getByRole('heading', { name: 'Be a mentor' })).toBeFocused()
})

const waits = { waiting: waitlistPlace }
const catalogued = [
  { name: 'coverage', place: `/program/${program.id}/coverage`, answers: seeking(gaps), data: { gaps, initials: 'AF BG CH' } },
  ...['/', '/find', '/mentor'].map((place) => ({ name: place, place, answers: { ...choosing(), getWaitlistPlace: waits }, data: {} })),
  ...Object.entries({ rounds: 'rounds', 'new-round': 'rounds/new', round: `round/${draft.id}` }).map(([name, rest]) => ({
    name,
    place: `/program/${program.id}/${rest}`,
    answers: matching(),
    data: { draft, preview },
  })),
  {
    name: 'questions',
    place: '/programs/questions',
    answers: { ...matching(), getAskedAttributes: { asked: ['gender'], ownWords: [] } },
    data: {},
  },
  ...['matching', 'lists'].map((name) => ({ name, place: `/program/${program.id}/${name}`, answers: ruling(), data: { said } })),
]
for (const { name, place, answers, data } of catalogued) {
  test(`every text of ${name} comes from the catalog, and reads from right to left without falling over the edge`, async ({
    tabPage,
    page,
  }) => {
    const tab = await tabPage.open({ answers, locale: 'qps-plocm', place })
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(/^⟦/)
    await expect(tab.getByRole('progressbar')).toHaveCount(0)
    const bare = await tab.locator('body').evaluate((body) => {
      const walker = body.ownerDocument.createTreeWalker(body, 4)
      const texts: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent?.trim() ?? '')
      const labels = [...body.querySelectorAll('[aria-label],[placeholder]')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('placeholder') ?? '',
      ])
      return [...texts, ...labels].filter((text) => /\p{L}{2}/u.test(text) && !text.includes('⟦'))
    })
    const given = `${JSON.stringify([answers, data])} JO TÁ MC PR NB AL LH`
    expect(bare.filter((text) => !text.split(' · ').every((part) => given.includes(part)))).toEqual([])

    await page.setViewportSize({ width: 375, height: 800 })
    await expect(tab.locator('html')).toHaveAttribute('dir', 'rtl')
    expect(await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0)
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/rtl${name.replace('/', '-')}.png` })
  })
}

import { type Browser, test as base, expect as baseExpect, type Page, request } from '@playwright/test'
import type { CastRole } from '../../../src/sandbox/people/cast.ts'
import { Desk } from './desk.ts'
import { startLocalProduct } from './local-product.ts'
import { World } from './world.ts'

/** A Monday at nine in London, ten in Berlin, half past two in Bengaluru and four in New York. */
const begin = '2026-11-23T09:00:00Z'

/** Cards and bookings come by themselves; on a busy machine they take their time. */
export const expect = baseExpect.configure({ timeout: 20_000 })

interface Fixtures {
  /** A window a person, kept for the test. */
  deskOf: (role: CastRole) => Promise<Desk>
}

/** One product for all journeys of a worker; console errors of any window fail the test, and so do faults in the product's log. */
export const test = base.extend<Fixtures, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const local = await startLocalProduct(begin)
      const context = await request.newContext({ ignoreHTTPSErrors: true })
      await use(new World(local, context))
      await context.dispose()
      await local.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  deskOf: async ({ browser, world }, use) => {
    const desks = new Map<CastRole, Desk>()
    const errors: string[] = []
    await use(async (role) => {
      const desk = desks.get(role) ?? new Desk(await openPage(browser, errors), role, world.local.pageUrl)
      desks.set(role, desk)
      return desk
    })
    await Promise.all([...desks.values()].map(({ page }) => page.context().close()))
    expect(errors).toEqual([])
    expect(world.local.said()).toBe('')
  },
})

/** Each person has a browser of their own, as at their own desk. */
async function openPage(browser: Browser, errors: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  // teams-js refreshes its list of Microsoft's origins from the internet; the built-in list serves.
  await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }))
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`))
  page.on('pageerror', (error) => errors.push(error.message))
  return page
}

import { resolve } from 'node:path'
import { test as base, type ConsoleMessage, expect, type FrameLocator, type Locator, type Page, type Route } from '@playwright/test'
import { type RouteName, routes } from '../../../src/contract/routes.ts'
import { buildTab } from '../../../src/tab/build.ts'
import { seriousFaults } from './accessibility.ts'
import { startTabHost, type TabHost } from './tab-host.ts'

interface Asked {
  readonly params: Record<string, string>
  readonly query: Record<string, string>
  readonly body: unknown
}
type Answer = object | ((asked: Asked) => object | undefined)

/** What the API says in a situation. A write without an answer succeeds without words; a read without one is not found. */
export type Answers = Partial<Record<RouteName, Answer>>

/** An error reply instead of an answer. */
export class Refusal {
  readonly status: number
  readonly error: object

  constructor(status: number, code: string, rest: object = {}) {
    this.status = status
    this.error = { code, message: 'Refused', reference: 'r-1', ...rest }
  }
}

/** The themes of Teams, and the ground each draws the tab on. */
const grounds = { default: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)', contrast: 'rgb(0, 0, 0)' }
export type Theme = keyof typeof grounds

export interface Opening {
  answers: Answers
  theme?: Theme
  locale?: string
  /** The page inside the tab, such as `/find`. */
  place?: string
  /** What a deep link asks the host to open. */
  subPage?: string
  token?: 'refused'
}

export class TabPage {
  readonly calls: { name: RouteName; asked: Asked }[] = []
  readonly page: Page
  readonly tab: FrameLocator
  private readonly servers: TabHost

  constructor(page: Page, servers: TabHost) {
    this.page = page
    this.servers = servers
    this.tab = page.frameLocator('#tab')
  }

  async open({ answers, theme = 'default', locale = 'en-GB', place = '/', subPage, token }: Opening): Promise<FrameLocator> {
    await this.page.route('**/api/**', (route) => this.answer(route, answers))
    const query = new URLSearchParams({
      tab: this.servers.tab,
      theme,
      locale,
      place,
      ...(subPage ? { subPage } : {}),
      ...(token ? { token } : {}),
    })
    await this.page.goto(`${this.servers.host}?${query}`)
    return this.tab
  }

  /** Tells the running tab of another theme, as Teams does, and waits until it is drawn in it. */
  async switchTheme(theme: Theme): Promise<void> {
    await this.page.evaluate(`window.changeTheme('${theme}')`)
    await expect(this.tab.locator('.fui-FluentProvider').first()).toHaveCSS('background-color', grounds[theme])
  }

  /** In a browser, without a host around it. */
  async openAlone(): Promise<void> {
    await this.page.goto(this.servers.tab)
  }

  /** What was just done, as a toast says it; a screen reader hears the same words from a live region. */
  notice(words: string): Locator {
    return this.tab.getByText(words).first()
  }

  /** Calls of one operation, oldest first. */
  called(name: RouteName): Asked[] {
    return this.calls.filter((call) => call.name === name).map(({ asked }) => asked)
  }

  /** Whatever a screen reader or a keyboard would stumble over. */
  async expectAccessible(): Promise<void> {
    const frame = await (await this.tab.owner().elementHandle())!.contentFrame()
    expect(await seriousFaults(frame!, { include: 'main' })).toEqual([])
  }

  private async answer(route: Route, answers: Answers): Promise<void> {
    const url = new URL(route.request().url())
    const known = match(route.request().method(), url.pathname)
    if (!known) return await route.fulfill({ status: 404, json: refusal('not_found') })
    const asked: Asked = { params: known.params, query: Object.fromEntries(url.searchParams), body: route.request().postDataJSON() }
    this.calls.push({ name: known.name, asked })
    const given = answers[known.name]
    const value = typeof given === 'function' ? given(asked) : given
    if (value instanceof Refusal) return await route.fulfill({ status: value.status, json: { error: value.error } })
    if (value) return await route.fulfill({ json: value })
    const isRead = route.request().method() === 'GET'
    await (isRead ? route.fulfill({ status: 404, json: refusal('not_found') }) : route.fulfill({ status: 204 }))
  }
}

const refusal = (code: string) => ({ error: { code, message: 'Not here.', reference: 'r-404' } })

function match(method: string, path: string): { name: RouteName; params: Record<string, string> } | undefined {
  for (const name of Object.keys(routes) as RouteName[]) {
    if (routes[name].method !== method) continue
    const pattern = new RegExp(`^${routes[name].path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
    const found = pattern.exec(path)
    if (found) return { name, params: { ...found.groups } }
  }
  return undefined
}

/** Once for all tests of a worker: a window of its own for each test took a third of the whole. */
interface Shared {
  servers: TabHost
  window: Page
}

export const test = base.extend<{ tabPage: TabPage }, Shared>({
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = resolve('dist/tab')
      await buildTab(folder)
      const servers = await startTabHost(folder)
      await use(servers)
      await servers.close()
    },
    { scope: 'worker' },
  ],
  window: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'en-US' })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  /** The one window, as if it were new. */
  page: async ({ window, viewport }, use) => {
    await window.setViewportSize(viewport!)
    await use(window)
    await window.unrouteAll({ behavior: 'wait' })
    const visited = window.frames().filter((frame) => frame.url().startsWith('http'))
    await Promise.all(visited.map((frame) => frame.evaluate(() => localStorage.clear())))
    await window.mouse.move(0, 0)
    await window.goto('about:blank')
  },
  /** Console errors and exceptions of the page fail the test, unless a refused reply is what it is about. */
  tabPage: async ({ page, servers }, use) => {
    // teams-js refreshes its list of hosts from there when it loads.
    await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }))
    const errors: string[] = []
    const hear = (message: ConsoleMessage) => {
      const isRefusedReply = message.location().url.includes('/api/')
      if (message.type() === 'error' && !isRefusedReply) errors.push(message.text())
    }
    const hearException = (error: Error) => errors.push(error.message)
    page.on('console', hear).on('pageerror', hearException)
    await use(new TabPage(page, servers))
    page.off('console', hear).off('pageerror', hearException)
    expect(errors).toEqual([])
  },
})
export { expect } from '@playwright/test'

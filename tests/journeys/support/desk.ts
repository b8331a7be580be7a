import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { CastRole } from '../../../src/sandbox/people/cast.ts'
import { seriousFaults } from './accessibility.ts'
import { upnOf } from './world.ts'

/** The window of one person: their chat, their Mentoring tab, their calendar. */
export class Desk {
  readonly page: Page
  readonly tab: FrameLocator
  readonly #role: CastRole
  readonly #pageUrl: string

  constructor(page: Page, role: CastRole, pageUrl: string) {
    this.page = page
    this.#role = role
    this.#pageUrl = pageUrl
    this.tab = page.frameLocator('iframe[title="Mentoring"]')
  }

  async open(view: 'chat' | 'mentoring' | 'calendar' | 'activity', more: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`${this.#pageUrl}/?${new URLSearchParams({ as: upnOf(this.#role), view, ...more })}`)
  }

  /** The tab from its start, as if opened anew. */
  async openTab(subPage?: string): Promise<FrameLocator> {
    await this.open('mentoring', subPage ? { sub: subPage } : {})
    return this.tab
  }

  /** The newest card in the chat with this heading. */
  card(title: string): Locator {
    return this.page
      .getByRole('article', { name: /^Mentoring/ })
      .filter({ hasText: title })
      .last()
  }

  async openChat(title: string): Promise<Locator> {
    await this.open('chat')
    const card = this.card(title)
    await expect(card).toBeVisible({ timeout: 20_000 })
    return card
  }

  async look(name: string): Promise<void> {
    if (process.env.SCREENSHOTS) await this.page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` })
  }

  /** Whatever a screen reader or a keyboard would stumble over. */
  async expectAccessible(): Promise<void> {
    // The sandbox's page shows in short what it says in full: "Mon 23 Nov", "Deep work 12:30". The tab is held to this rule by its own journeys.
    const look = { disabledRules: ['label-content-name-mismatch'] }
    const faults = await Promise.all(this.page.frames().map((frame) => seriousFaults(frame, look)))
    expect(faults.flat()).toEqual([])
  }
}

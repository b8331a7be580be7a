import type { Locator } from '@playwright/test'

/** What somebody had to do to get somewhere: inputs that were asked of them, and clicks. */
export class Effort {
  required = 0
  clicks = 0
  readonly #began = Date.now()

  async click(target: Locator): Promise<void> {
    this.clicks++
    await target.click()
  }

  /** A choice that has to be made, by one click. */
  async choose(target: Locator): Promise<void> {
    this.required++
    await this.click(target)
  }

  async write(target: Locator, words: string): Promise<void> {
    this.required++
    await target.fill(words)
  }

  toString(): string {
    return `${this.required} required inputs, ${this.clicks} clicks, ${((Date.now() - this.#began) / 1000).toFixed(1)} s`
  }
}

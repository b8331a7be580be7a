import type { Context, Middleware } from '@microsoft/microsoft-graph-client'

/** Outlook's documented limit for one app on one mailbox. */
const atOnce = 4

/** At most four requests in flight a mailbox, first come, first served; other mailboxes are not held up. */
export class MailboxGate implements Middleware {
  readonly #inFlight = new Map<string, number>()
  readonly #waiting = new Map<string, (() => void)[]>()
  #next: Middleware | undefined

  setNext(next: Middleware): void {
    this.#next = next
  }

  async execute(context: Context): Promise<void> {
    const mailbox = mailboxOf(context)
    if (!mailbox) return this.#next?.execute(context)
    await this.#enter(mailbox)
    try {
      await this.#next?.execute(context)
    } finally {
      this.#leave(mailbox)
    }
  }

  #enter(mailbox: string): Promise<void> {
    const count = this.#inFlight.get(mailbox) ?? 0
    if (count < atOnce) {
      this.#inFlight.set(mailbox, count + 1)
      return Promise.resolve()
    }
    return new Promise((resolve) => this.#waiting.set(mailbox, [...(this.#waiting.get(mailbox) ?? []), resolve]))
  }

  /** A place that becomes free goes to the next in line, so the count stays. */
  #leave(mailbox: string): void {
    const [next, ...rest] = this.#waiting.get(mailbox) ?? []
    if (next) {
      if (rest.length > 0) this.#waiting.set(mailbox, rest)
      else this.#waiting.delete(mailbox)
      next()
      return
    }
    const count = (this.#inFlight.get(mailbox) ?? 1) - 1
    if (count > 0) this.#inFlight.set(mailbox, count)
    else this.#inFlight.delete(mailbox)
  }
}

function mailboxOf(context: Context): string | null {
  const url = typeof context.request === 'string' ? context.request : context.request.url
  return /\/users\/([^/?]+)\/(?:events|calendar|calendarView|mailboxSettings)/i.exec(url)?.[1]?.toLowerCase() ?? null
}

import type { Answer } from '../../sandbox/tenant-on-wire.ts'
import type { Someone } from '../../support/graph-tenant.ts'
import type { ProductUnderTest } from '../../support/product-under-test.ts'

const day = 86_400_000

// biome-ignore lint/suspicious/noExplicitAny: Outlook's own JSON, as a foreign client sees it
type OutlookEvent = any

/** A person at their own Outlook, on the wire with their own token. */
export class OutlookUser {
  readonly #product: ProductUnderTest
  readonly person: Someone

  constructor(product: ProductUnderTest, person: Someone) {
    this.#product = product
    this.person = person
  }

  /** Our check-ins of the next weeks in this calendar, in order. */
  async checkIns(days = 28): Promise<OutlookEvent[]> {
    const now = this.#product.tenant.time.now()
    const to = new Date(now.getTime() + days * day).toISOString()
    const events = await this.#product.tenant.calendarView(this.person, now.toISOString(), to)
    return events.filter(({ subject }) => subject === 'Mentoring conversation')
  }

  async starts(days = 28): Promise<string[]> {
    return (await this.checkIns(days)).map(({ start }) => start.dateTime.slice(0, 16))
  }

  async move(event: OutlookEvent, start: string, minutes = 30): Promise<void> {
    const end = new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 19)
    await this.#ask('PATCH', `/events/${event.id}`, {
      start: { dateTime: `${start}:00`, timeZone: 'UTC' },
      end: { dateTime: end, timeZone: 'UTC' },
    })
  }

  async remove(event: { id: string }): Promise<void> {
    await this.#ask('DELETE', `/events/${event.id}`)
  }

  async answer(id: string, how: 'decline' | 'accept'): Promise<void> {
    await this.#ask('POST', `/events/${id}/${how}`, { sendResponse: true })
  }

  /** Something of their own; times in UTC. */
  async add(start: string, end: string, showAs: 'busy' | 'tentative' | 'oof' = 'busy'): Promise<string> {
    const body = {
      subject: 'Their own',
      showAs,
      start: { dateTime: `${start}:00`, timeZone: 'UTC' },
      end: { dateTime: `${end}:00`, timeZone: 'UTC' },
    }
    return (await this.#ask('POST', '/events', body)).json.id
  }

  async #ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const { wire } = this.#product.tenant
    const token = await wire.userToken(this.person.id, 'graph', { scopes: ['Calendars.ReadWrite'] })
    const answer = await wire.graph(`/me${path}`, { method, token, ...(body !== undefined && { body }) })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return answer
  }
}

/** Time goes by, and every minute what is due is done. */
export async function minutesPass(product: ProductUnderTest, minutes: number, step = 5): Promise<void> {
  for (let passed = 0; passed < minutes; passed += step) {
    await product.tenant.time.advance(`PT${step}M`)
    await product.tenant.wire.control('/idle')
    await product.compare()
  }
}

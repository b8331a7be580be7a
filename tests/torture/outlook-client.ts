import type { PersonId } from '../../src/domain/people/person.ts'
import { GRAPH_AUDIENCE, userToken } from '../../src/sandbox/entra/tokens.ts'
import type { Tenant } from '../../src/sandbox/tenant/state.ts'
import { madeByProduct } from './outlook.ts'
import type { Wire } from './wire.ts'

export interface Entry {
  readonly id: string
  readonly mentorshipId: string
  readonly seriesMasterId: string | null
  readonly isOrganizer: boolean
  readonly start: Date
  readonly end: Date
}

/** One person at their own Outlook, with nothing but what Graph lets them do. */
export class OutlookClient {
  readonly #tenant: Tenant
  readonly #wire: Wire
  readonly #id: PersonId

  constructor(tenant: Tenant, wire: Wire, id: PersonId) {
    this.#tenant = tenant
    this.#wire = wire
    this.#id = id
  }

  /** Check-ins of ours that lie ahead, soonest first. */
  async checkIns(days = 40): Promise<Entry[]> {
    const now = this.#tenant.clock.now()
    const to = new Date(now.getTime() + days * 86_400_000)
    const query = `?startDateTime=${now.toISOString()}&endDateTime=${to.toISOString()}&$top=200&$orderby=start/dateTime`
    const listed = (await this.#ask('GET', `/me/calendarView${query}`)) as { value: Listed[] }
    return listed.value.flatMap((entry) => {
      const mentorshipId = this.#mentorshipOf(entry.seriesMasterId ?? entry.id)
      const [start, end] = [instant(entry.start), instant(entry.end)]
      return mentorshipId && !entry.isCancelled && start > now ? [{ ...entry, mentorshipId, start, end }] : []
    })
  }

  move({ id }: Entry, start: Date, end: Date): Promise<unknown> {
    const zoned = (at: Date) => ({ dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' })
    return this.#ask('PATCH', `/me/events/${id}`, { start: zoned(start), end: zoned(end) })
  }

  decline({ id }: Pick<Entry, 'id'>): Promise<unknown> {
    return this.#ask('POST', `/me/events/${id}/decline`, { comment: '', sendResponse: true })
  }

  delete(id: string): Promise<unknown> {
    return this.#ask('DELETE', `/me/events/${id}`)
  }

  #mentorshipOf(eventId: string): string | null {
    const event = this.#tenant.users.get(this.#id)!.mailbox.events.get(eventId)
    return (event && madeByProduct(this.#tenant).get(event.iCalUId)?.mentorshipId) ?? null
  }

  async #ask(method: string, path: string, content?: unknown): Promise<unknown> {
    const request = { audience: GRAPH_AUDIENCE, client: this.#tenant.product.clientId, scopes: ['Calendars.ReadWrite'] }
    const token = await userToken(this.#tenant, this.#tenant.users.get(this.#id)!, request)
    const { status, body } = await this.#wire.ask(method, path, token, content)
    if (status >= 400) throw new Error(`Outlook answers ${status}: ${JSON.stringify(body)}`)
    return body
  }
}

interface Listed extends Omit<Entry, 'start' | 'end' | 'mentorshipId'> {
  readonly isCancelled: boolean
  readonly start: { dateTime: string }
  readonly end: { dateTime: string }
}

function instant({ dateTime }: { dateTime: string }): Date {
  return new Date(`${dateTime.slice(0, 19)}Z`)
}

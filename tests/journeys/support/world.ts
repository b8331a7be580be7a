import type { APIRequestContext } from '@playwright/test'
import type { Outcome } from '../../../src/sandbox/host/wire.ts'
import { type CastRole, cast, castNames } from '../../../src/sandbox/people/cast.ts'
import { ApiClient } from '../../support/api-client.ts'
import type { LocalProduct } from './local-product.ts'

export const upnOf = (role: CastRole) => `${cast[role]}@contoso.example`
export const nameOf = (role: CastRole) => castNames[role].join(' ')

export interface GraphEvent {
  id: string
  type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster'
  subject: string
  start: { dateTime: string }
  end: { dateTime: string }
  onlineMeeting: { joinUrl: string } | null
  attendees: { emailAddress: { address: string } }[]
  seriesMasterId?: string
}

/** The running tenant from outside the browser: its clock, its Graph, its journal, and everyone's own door to the API. */
export class World {
  readonly local: LocalProduct
  readonly #request: APIRequestContext

  constructor(local: LocalProduct, request: APIRequestContext) {
    this.local = local
    this.#request = request
  }

  async now(): Promise<Date> {
    const { now } = await this.#read<{ now: string }>(`${this.local.sandboxUrl}/_sandbox/clock`)
    return new Date(now)
  }

  async setClock(now: Date): Promise<void> {
    await this.#write(`${this.local.sandboxUrl}/_sandbox/clock`, { now: now.toISOString() })
  }

  /** To the next weekday at this UTC hour: late enough for London and Berlin, early enough for New York from 14 on. */
  async toWorkday(hourUtc: number, daysFromNow = 0): Promise<Date> {
    const now = await this.now()
    const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + daysFromNow, hourUtc))
    while (to <= now || to.getUTCDay() % 6 === 0) to.setUTCDate(to.getUTCDate() + 1)
    await this.setClock(to)
    return to
  }

  /** Signed in as this person, as the tab is. */
  as(role: CastRole | string): ApiClient {
    return new ApiClient(this.local.productUrl, async () => {
      const { token } = await this.#write<{ token: string }>(`${this.local.pageUrl}/api/people/${upnFrom(role)}/token`, {})
      return token
    })
  }

  /** A click as the connector carries it, by whoever says so: Teams would not, an attacker might. */
  async click(role: CastRole, message: string, action: { verb: string; data: object }): Promise<Outcome> {
    return await this.#write(`${this.local.pageUrl}/api/people/${upnOf(role)}/chat/execute`, { message, action, locale: 'en-us' })
  }

  /** The newest button with this verb in somebody's chat, and the message it is on. */
  async buttonOf(role: CastRole, verb: string): Promise<{ id: string; verb: string; data: object }> {
    const messages = await this.chatOf(role)
    const buttons = messages.flatMap(({ id, cards }) => cards.flatMap(({ actions }) => actions.map((action) => ({ ...action, id }))))
    const button = buttons.findLast((action) => action.verb === verb)
    if (!button) throw new Error(`${role} has no button ${verb}`)
    return { id: button.id, verb, data: button.data }
  }

  /** Somebody's chat, oldest first. */
  async chatOf(role: CastRole): Promise<{ id: string; at: string; cards: Card[] }[]> {
    return await this.#read(`${this.local.pageUrl}/api/people/${upnOf(role)}/chat`)
  }

  /** What stands in somebody's Outlook, in UTC. */
  async calendarView(role: CastRole, from: Date, to: Date): Promise<GraphEvent[]> {
    const query = new URLSearchParams({ startDateTime: from.toISOString(), endDateTime: to.toISOString(), $top: '1000' })
    return await this.#graph(role, `/me/calendarView?${query}`)
  }

  async events(role: CastRole): Promise<GraphEvent[]> {
    return await this.#graph(role, '/me/events?$top=1000')
  }

  /** Something that this person enters in their own Outlook. */
  async enter(role: CastRole, subject: string, start: Date, end: Date): Promise<void> {
    const at = (time: Date) => ({ dateTime: time.toISOString().replace('Z', ''), timeZone: 'UTC' })
    const headers = { authorization: `Bearer ${await this.#token(role)}` }
    await this.#write(`${this.local.sandboxUrl}/v1.0/me/events`, { subject, start: at(start), end: at(end) }, headers)
  }

  async #graph(role: CastRole, path: string): Promise<GraphEvent[]> {
    const { value } = await this.#read<{ value: GraphEvent[] }>(`${this.local.sandboxUrl}/v1.0${path}`, {
      authorization: `Bearer ${await this.#token(role)}`,
    })
    return value
  }

  async #token(role: CastRole): Promise<string> {
    const asked = { user: upnOf(role), audience: 'graph', scopes: ['Calendars.ReadWrite'] }
    const { access_token: token } = await this.#write<{ access_token: string }>(`${this.local.sandboxUrl}/_sandbox/tokens`, asked)
    return token
  }

  async #read<Body>(url: string, headers: Record<string, string> = {}): Promise<Body> {
    const response = await this.#request.get(url, { headers })
    if (!response.ok()) throw new Error(`${url} answered ${response.status()}: ${await response.text()}`)
    return (await response.json()) as Body
  }

  async #write<Body>(url: string, data: object, headers: Record<string, string> = {}): Promise<Body> {
    const response = await this.#request.post(url, { data, headers })
    if (!response.ok()) throw new Error(`${url} answered ${response.status()}: ${await response.text()}`)
    return (await response.json()) as Body
  }
}

interface Card {
  actions: { verb?: string; data: object }[]
}

const upnFrom = (person: string) => (person in cast ? upnOf(person as CastRole) : person)

import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { graphCalendar } from '../../src/adapters/graph/calendar.ts'
import { connectGraph, type Graph } from '../../src/adapters/graph/connect-graph.ts'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { graphMeetings } from '../../src/adapters/graph/meetings.ts'
import { graphSubscriptions } from '../../src/adapters/graph/subscriptions.ts'
import { connectEntra, type Entra } from '../../src/adapters/identity/entra.ts'
import type { PersonId } from '../../src/domain/people/person.ts'
import type { Calendar } from '../../src/ports/calendar.ts'
import type { Directory } from '../../src/ports/directory.ts'
import type { Meetings } from '../../src/ports/meetings.ts'
import type { Subscriptions } from '../../src/ports/subscriptions.ts'
import { newcomer } from '../../src/sandbox/tenant/newcomer.ts'
import type { User } from '../../src/sandbox/tenant/state.ts'
import { type Credentials, TenantOnWire } from '../sandbox/tenant-on-wire.ts'
import { SandboxTime } from './sandbox-time.ts'
import { Told } from './told.ts'

export interface Adapters {
  entra: Entra
  graph: Graph
  directory: Directory
  calendar: Calendar
  subscriptions: Subscriptions
  meetings: Meetings
}

/** A sandbox tenant on https, and our adapters as production wires them. */
export class GraphTenant {
  readonly wire: TenantOnWire
  readonly time: SandboxTime
  /** What our adapters logged and counted. */
  readonly told = new Told()
  readonly ours: Adapters

  private constructor(wire: TenantOnWire) {
    this.wire = wire
    this.time = new SandboxTime(wire)
    this.ours = this.adaptersFor(wire.sandbox)
  }

  static async open(now: string): Promise<GraphTenant> {
    return new GraphTenant(await TenantOnWire.start({ clock: new Date(now), strict: true }))
  }

  close(): Promise<void> {
    return this.wire.sandbox.close()
  }

  adaptersFor({ clientId, clientSecret }: Credentials): Adapters {
    const { authority: authorityHost, tenantId } = this.wire.sandbox
    const entra = connectEntra({ authorityHost, tenantId, clientId, credential: { kind: 'secret', secret: clientSecret } })
    const parts = { clock: this.time, chance: randomChance, telemetry: this.told, metrics: this.told }
    const graph = connectGraph({ root: authorityHost, ...parts }, (fresh) => entra.appToken(`${authorityHost}/.default`, fresh))
    return {
      entra,
      graph,
      directory: graphDirectory(graph, entra),
      calendar: graphCalendar(graph),
      subscriptions: graphSubscriptions(graph),
      meetings: graphMeetings(graph),
    }
  }

  /** An application with these permissions and no others. */
  async limitedTo(permissions: string[], mailboxScope?: string[]): Promise<Adapters> {
    const body = { permissions, ...(mailboxScope && { mailboxScope }) }
    return this.adaptersFor((await this.wire.control('/apps', { method: 'POST', body })).json)
  }

  /** Somebody with an Outlook mailbox; `zone` is a Windows or an IANA name. */
  person(
    name: string,
    account: Partial<User> = {},
    zone = 'UTC',
    hours: { start: string; end: string } = { start: '08:00', end: '17:00' },
  ): Someone {
    const address = `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example`
    const user = newcomer(this.wire.sandbox.tenant, { userPrincipalName: address, displayName: name, ...account })
    this.wire.sandbox.tenant.users.set(user.id, user)
    user.mailbox.timeZone = zone
    Object.assign(user.mailbox.workingHours, { timeZone: zone, startTime: `${hours.start}:00.0000000`, endTime: `${hours.end}:00.0000000` })
    return { id: user.id as PersonId, address, user }
  }

  /** The token that Teams hands the tab. */
  signIn(person: Someone): Promise<string> {
    return this.wire.userToken(person.id, this.wire.sandbox.clientId)
  }

  /** What a person does in Outlook, with a token of their own: `/events/{id}/decline` and the like. */
  async act(person: Someone, method: string, path: string, body?: unknown): Promise<void> {
    const token = await this.wire.userToken(person.id, 'graph', { scopes: ['Calendars.ReadWrite'] })
    const headers = { prefer: 'IdType="ImmutableId"' }
    const answer = await this.wire.graph(`/me${path}`, { method, token, headers, ...(body === undefined ? {} : { body }) })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`)
  }

  /** Their own copy of a meeting. */
  copyOf(person: Someone, iCalUId: string): string {
    const copy = [...person.user.mailbox.events.values()].find((event) => event.iCalUId === iCalUId)
    if (!copy) throw new Error(`${person.address} has no copy`)
    return copy.id
  }

  /** Graph requests since a point in the journal. */
  async requests(method: string, path: RegExp, since = 0) {
    return (await this.wire.journal(since)).filter((entry) => entry.method === method && path.test(entry.path))
  }

  async journalEnd(): Promise<number> {
    return (await this.wire.journal()).at(-1)?.number ?? 0
  }

  /** What stands in somebody's calendar, in order; an invitation that was called off stays there in Outlook, crossed out. */
  // biome-ignore lint/suspicious/noExplicitAny: Outlook's own JSON, as a foreign client sees it
  async calendarView(person: Someone, from: string, to: string): Promise<any[]> {
    this.wire.forgetToken()
    const answer = await this.wire.graph(`/users/${person.id}/calendarView?startDateTime=${from}&endDateTime=${to}&$top=200`)
    const standing = answer.json.value.filter((event: { isCancelled: boolean }) => !event.isCancelled)
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return standing.toSorted((a: any, b: any) => a.start.dateTime.localeCompare(b.start.dateTime))
  }
}

export interface Someone {
  id: PersonId
  address: string
  user: User
}

/** What an answer holds, or a fault that shows the refusal. */
export function granted<Value>(answer: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

export function refusalOf(answer: { ok: true; value: unknown } | { ok: false; refusal: { kind: string } }): { kind: string } {
  if (answer.ok) throw new Error('was not refused')
  return answer.refusal
}

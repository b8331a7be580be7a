import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { CalendarEvent, Conversation, Mailbox, Tenant, User } from './state.ts'

/** How a mailbox has one event; undefined: it has none. */
interface KeptEvent {
  userId: string
  eventId: string
  event: CalendarEvent | undefined
  deleted: CalendarEvent | undefined
  /** What its creation left behind. */
  transaction: ReturnType<Mailbox['transactions']['get']>
}

interface Entry {
  number: number
  clock: string
  ids: number
  events: KeptEvent[]
  conversations: Conversation[]
  people: Pick<User, 'id' | 'installedApps' | 'feed'>[]
  /** Null: as they were. */
  subscriptions: Buffer | null
}

const LENGTH_BYTES = 4

/**
 * What was written to calendars, chats, feeds and subscriptions since the last snapshot, in a file of its own. It is there before the request
 * is answered, so that whoever remembers the answer is not contradicted after a kill; after a power cut they may be.
 */
export class Acknowledged {
  readonly #tenant: Tenant
  readonly #file: string
  readonly #events = new Map<string, { userId: string; eventId: string }>()
  readonly #conversations = new Set<string>()
  readonly #people = new Set<string>()
  #subscriptions: Buffer
  #number: number

  /** The tenant knows what the file already has. */
  constructor(tenant: Tenant, file: string) {
    this.#tenant = tenant
    this.#file = file
    this.#number = entriesOf(file).at(-1)?.number ?? 0
    this.#subscriptions = serialize(tenant.subscriptions)
    tenant.events.on('calendar', ({ userId, eventId }) => this.#events.set(`${userId} ${eventId}`, { userId, eventId }))
    tenant.events.on('feed', ({ userId }) => this.#people.add(userId))
    tenant.events.on('conversation', ({ conversationId, userId }) => {
      this.#conversations.add(conversationId)
      this.#people.add(userId)
    })
  }

  /** Of the last entry: a snapshot taken now has all up to it. */
  get number(): number {
    return this.#number
  }

  /** Writes down what has happened since the last time; nothing where nothing has. */
  keep(): void {
    const { clock, ids, conversations, users } = this.#tenant
    const subscriptions = serialize(this.#tenant.subscriptions)
    const changed = !subscriptions.equals(this.#subscriptions)
    if (!changed && this.#events.size + this.#conversations.size + this.#people.size === 0) return
    const entry: Entry = {
      number: this.#number + 1,
      clock: clock.now().toISOString(),
      ids: ids.given,
      events: [...this.#events.values()].flatMap(({ userId, eventId }) => keptEvent(users.get(userId), eventId)),
      conversations: [...this.#conversations].flatMap((id) => conversations.get(id) ?? []),
      people: [...this.#people].flatMap((id) => users.get(id) ?? []).map(({ id, installedApps, feed }) => ({ id, installedApps, feed })),
      subscriptions: changed ? subscriptions : null,
    }
    appendFileSync(this.#file, framed(entry))
    this.#number = entry.number
    this.#subscriptions = subscriptions
    for (const touched of [this.#events, this.#conversations, this.#people]) touched.clear()
  }

  /** A snapshot with everything up to this entry is on disk: only what came later is still needed. */
  dropUntil(number: number): void {
    const later = entriesOf(this.#file).filter((entry) => entry.number > number)
    writeFileSync(`${this.#file}.new`, Buffer.concat(later.map(framed)))
    renameSync(`${this.#file}.new`, this.#file)
  }
}

/** Does again what was kept after the entry of this number, which the snapshot has. */
export function repeatAcknowledged(tenant: Tenant, file: string, number: number): void {
  for (const entry of entriesOf(file)) if (entry.number > number) repeat(tenant, entry)
}

function repeat(tenant: Tenant, { clock, ids, events, conversations, people, subscriptions }: Entry): void {
  for (const { userId, eventId, event, deleted, transaction } of events) {
    const mailbox = tenant.users.get(userId)?.mailbox
    if (!mailbox) continue
    put(mailbox.events, eventId, event)
    mailbox.deletedEvents ??= new Map()
    put(mailbox.deletedEvents, eventId, deleted)
    if (event?.transactionId && transaction) mailbox.transactions.set(event.transactionId, transaction)
  }
  for (const conversation of conversations) tenant.conversations.set(conversation.id, conversation)
  for (const { id, installedApps, feed } of people) Object.assign(tenant.users.get(id) ?? {}, { installedApps, feed })
  if (subscriptions) {
    tenant.subscriptions.clear()
    for (const [id, subscription] of deserialize(subscriptions) as Tenant['subscriptions']) tenant.subscriptions.set(id, subscription)
  }
  tenant.ids.given = ids
  const stood = new Date(clock)
  if (stood > tenant.clock.now()) tenant.clock.set(stood)
}

function keptEvent(user: User | undefined, eventId: string): KeptEvent[] {
  if (!user) return []
  const { events, deletedEvents, transactions } = user.mailbox
  const event = events.get(eventId)
  const transaction = transactions.get(event?.transactionId ?? '')
  return [{ userId: user.id, eventId, event, deleted: deletedEvents?.get(eventId), transaction }]
}

function put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

/** With its length before it, so that what a kill cut short is known. */
function framed(entry: Entry): Buffer {
  const content = serialize(entry)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(content.length)
  return Buffer.concat([length, content])
}

function entriesOf(file: string): Entry[] {
  const content = contentOf(file)
  const entries: Entry[] = []
  for (let at = 0; at + LENGTH_BYTES <= content.length; ) {
    const end = at + LENGTH_BYTES + content.readUInt32LE(at)
    if (end > content.length) break
    entries.push(deserialize(content.subarray(at + LENGTH_BYTES, end)) as Entry)
    at = end
  }
  return entries
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw reason
  }
}

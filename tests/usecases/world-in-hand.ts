import { randomBytes, randomUUID } from 'node:crypto'
import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { MatchThreads } from '../../src/adapters/matching/match-threads.ts'
import { openStoreOn } from '../../src/adapters/store/open-store.ts'
import type { Delivery } from '../../src/domain/deliveries/delivery.ts'
import type { Person, PersonId, Role, TenantId } from '../../src/domain/people/person.ts'
import type { Actor } from '../../src/ports/actor.ts'
import type { Conversations, SendAnswer } from '../../src/ports/conversations.ts'
import type { Answer, Directory, DirectoryEntry, Reading } from '../../src/ports/directory.ts'
import type { JobKind, JobKinds } from '../../src/ports/jobs.ts'
import type { Store, Unit } from '../../src/ports/store.ts'
import type { World } from '../../src/ports/world.ts'
import { handOutDueDeliveries } from '../../src/usecases/deliveries/hand-out-due.ts'
import { workJobs } from '../../src/worker/work-jobs.ts'
import { embeddedDatabase } from '../support/embedded-database.ts'
import { HandClock } from '../support/hand-clock.ts'
import { PretendCalendar } from './pretend-calendar.ts'
import { PretendMeetings } from './pretend-meetings.ts'
import { PretendSubscriptions } from './pretend-subscriptions.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export interface Sent extends Pick<Delivery, 'purpose' | 'subjectId'> {
  readonly to: PersonId
  readonly at: Date
}

/** A job that was asked for. */
export interface Ordered {
  readonly kind: JobKind
  readonly data: JobKinds[JobKind]
  readonly key: string | undefined
  readonly notBefore: Date | undefined
}

class PretendConversations implements Conversations {
  readonly sent: Sent[] = []
  readonly refreshed: string[] = []
  /** What happens on the way to a person. */
  onTheWay: (delivery: Delivery) => Promise<SendAnswer | undefined> = async () => undefined
  readonly #clock: HandClock

  constructor(clock: HandClock) {
    this.#clock = clock
  }

  async send(_tenant: TenantId, delivery: Delivery): Promise<SendAnswer> {
    const answer = await this.onTheWay(delivery)
    if (answer) return answer
    this.sent.push({ to: delivery.personId, purpose: delivery.purpose, subjectId: delivery.subjectId, at: this.#clock.now() })
    return { kind: 'sent', activityId: `activity ${this.sent.length}` }
  }

  async refresh(_tenant: TenantId, { purpose }: Delivery): Promise<void> {
    this.refreshed.push(purpose)
  }
}

/** The real store, in memory, and the rest of the world as small as it can honestly be. */
export async function openWorld() {
  // Monday, half past two in London and half past nine in New York.
  const clock = new HandClock('2026-11-16T14:30:00.000Z')
  const failures: string[] = []
  const opened = await openStoreOn(await embeddedDatabase(), {
    clock,
    notesKey: randomBytes(32),
    telemetry: { event: () => undefined, failure: (code, error) => failures.push(`${code}: ${(error as Error).message}`) },
  })
  const known = new Map<PersonId, Person>()
  const reading = (id: PersonId): Answer<Reading> => {
    const person = known.get(id)
    return person ? { ok: true, value: { person, mailboxSettings: 'read' } } : { ok: false, refusal: { kind: 'gone' } }
  }
  const entry = (id: PersonId): Answer<DirectoryEntry> => {
    const answer = reading(id)
    return answer.ok ? { ok: true, value: answer.value.person } : answer
  }
  /** In order; `next` of a reading is a place in it. */
  const directoryChanges: PersonId[] = []
  const directory: Directory = {
    readMyself: async () => ({ ok: false, refusal: { kind: 'unavailable' } }),
    readPerson: async (id) => reading(id),
    readPeople: async (ids) => new Map(ids.map((id) => [id, reading(id)])),
    readEntries: async (ids) => new Map(ids.map((id) => [id, entry(id)])),
    async *readEverybody() {
      yield { ok: true, value: [...known.values()] }
    },
    readLeft: async (since) => {
      const ids = since === null ? [] : [...new Set(directoryChanges.slice(Number(since)))]
      const those = (left: boolean) => ids.filter((id) => (known.get(id)?.active ?? false) !== left)
      return { ok: true, value: { kind: 'changes', left: those(true), changed: those(false), next: String(directoryChanges.length) } }
    },
  }
  const conversations = new PretendConversations(clock)
  const calendar = new PretendCalendar()
  const subscriptions = new PretendSubscriptions(clock)
  const meetings = new PretendMeetings()
  const steps: string[] = []
  const ordered: Ordered[] = []
  let crashAt: string | null = null
  let afterHolds: (() => Promise<unknown>) | null = null
  /** What somebody else does between two transactions of ours. */
  const store: Store = {
    async transaction(tenant, work) {
      let looked = false
      const result = await opened.store.transaction(tenant, (unit) => {
        const listHolds: typeof unit.series.listHolds = (...about) => {
          looked = true
          return unit.series.listHolds(...about)
        }
        const enqueue: typeof unit.jobs.enqueue = (kind, data, options = {}) => {
          ordered.push({ kind, data, key: options.key, notBefore: options.notBefore })
          return unit.jobs.enqueue(kind, data, options)
        }
        return work({ ...unit, series: { ...unit.series, listHolds }, jobs: { enqueue } })
      })
      const meanwhile = looked ? afterHolds : null
      if (meanwhile) afterHolds = null
      await meanwhile?.()
      return result
    },
  }
  const world: World = {
    store,
    directory,
    calendar,
    subscriptions,
    meetings,
    conversations,
    clock,
    chance: randomChance,
    matching: new MatchThreads(),
    telemetry: { event: () => undefined, failure: (code) => failures.push(code) },
    notifyAt: 'https://mentoring.example',
    step: (name) => {
      steps.push(name)
      if (name !== crashAt) return
      crashAt = null
      throw new Error(`crash at ${name}`)
    },
  }
  const tenantId = randomUUID() as TenantId
  workJobs(world, opened.jobs)

  const unit = <Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> => opened.store.transaction(tenantId, work)
  return {
    world,
    tenantId,
    clock,
    conversations,
    calendar,
    subscriptions,
    meetings,
    failures,
    steps,
    ordered,
    jobs: opened.jobs,
    unit,
    close: () => opened.close(),
    afterLookingAtHolds: (meanwhile: () => Promise<unknown>) => {
      afterHolds = meanwhile
    },
    crashNextAt: (name: string) => {
      crashAt = name
    },
    actor: ({ id }: Person, roles: readonly Role[] = []): Actor => ({ tenantId, personId: id, roles }),
    /** Known to directory and store. */
    async person(name: string, about: Partial<Person> = {}): Promise<Person> {
      const person: Person = {
        id: randomUUID() as PersonId,
        name,
        givenName: name,
        // Namesakes have addresses of their own.
        address: `${name}${known.size}@example.com`.toLowerCase().replaceAll(' ', '.'),
        title: null,
        department: null,
        site: null,
        managerId: null,
        timeZone: 'Europe/London',
        workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' },
        skills: [],
        interests: [],
        kind: 'member',
        active: true,
        mailbox: true,
        locale: 'en-GB',
        roles: [],
        ...about,
      }
      known.set(person.id, person)
      await unit(({ people }) => people.save(person, clock.now()))
      return person
    },
    async change(person: Person, about: Partial<Person>): Promise<Person> {
      const changed = { ...person, ...about }
      known.set(person.id, changed)
      directoryChanges.push(person.id)
      await unit(({ people }) => people.save(changed, clock.now()))
      return changed
    },
    /** The directory has them no more; the store does not know yet. */
    leaves({ id }: Person): void {
      known.delete(id)
      directoryChanges.push(id)
    },
    /** Monday again, half past two in London: nobody's weekend gets in the way. */
    nextMonday(): void {
      const start = Date.parse('2026-11-16T14:30:00Z')
      clock.pass(7 * day - ((clock.now().getTime() - start) % (7 * day)))
    },
    /** The next Monday, in calendars that are empty. */
    freshMonday(): void {
      this.nextMonday()
      calendar.clear()
    },
    /** Everything that is due goes out; what waits for its time stays. */
    async deliver(): Promise<void> {
      await handOutDueDeliveries(world, tenantId)
      await opened.jobs.idle()
    },
  }
}
export type WorldInHand = Awaited<ReturnType<typeof openWorld>>

/** The value, where the answer must have been yes. */
export function yes<Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.value
}

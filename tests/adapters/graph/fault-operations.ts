import { graphInstallation } from '../../../src/adapters/graph/installation.ts'
import type { BookedSeries } from '../../../src/ports/calendar.ts'
import type { Answer } from '../../../src/ports/directory.ts'
import type { Subscription } from '../../../src/ports/subscriptions.ts'
import type { Listener } from '../../sandbox/subscriptions/listener.ts'
import { type GraphTenant, granted, type Someone } from '../../support/graph-tenant.ts'

/** Asks, and tells in a word what came of it. */
export type Stage = () => Promise<string>

export interface Operation {
  readonly name: string
  /** The request that meets the fault. */
  readonly at: { readonly method: string; readonly path: string }
  /** The method of the request that takes effect; none: a read. */
  readonly changes: 'POST' | 'PATCH' | 'DELETE' | null
  /** `listener`: where notifications may go. */
  arrange(tenant: GraphTenant, listener: Listener): Promise<Stage>
}

/** In the order of the columns. */
export const faultColumns = [
  { fault: '429', retryAfter: 1 },
  { fault: '429', retryAfter: 3600 },
  { fault: '503' },
  { fault: '504' },
  { fault: 'drop-before' },
  { fault: 'drop-after' },
  { fault: 'error-after' },
  { fault: 'slow', milliseconds: 5 },
  { fault: '401' },
  { fault: '403' },
  { fault: 'malformed' },
] as const

const [from, to] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z')]

function word(answer: Answer<unknown>): string {
  return answer.ok ? 'done' : answer.refusal.kind
}

/** Each fault meets people of its own: a mailbox that was throttled stays so. */
let people = 0
function newcomer(tenant: GraphTenant): Someone {
  people += 1
  const boss = tenant.person(`Boss ${people}`)
  return tenant.person(`Person ${people}`, { managerId: boss.id, skills: ['SQL'] })
}

function bodyOf(tenant: GraphTenant): unknown {
  const serial = String(people).padStart(12, '0')
  return tenant.ours.calendar.describeSeries({
    subject: 'Mentoring conversation',
    body: 'A conversation.',
    timeZone: 'Europe/London',
    firstDate: '2026-03-03',
    lastDate: '2026-03-31',
    time: '10:00',
    lengthMinutes: 30,
    repeats: { every: 'week', interval: 1, weekday: 'tuesday' },
    attendees: [],
    marker: `pair-${serial}:1`,
    transactionId: `9d1f6c1e-0000-5000-b000-${serial}`,
  })
}

type Booked = BookedSeries & { tenant: GraphTenant; organizer: Someone }

function onSeries(name: string, at: Operation['at'], changes: Operation['changes'], ask: (booked: Booked) => Promise<Stage>): Operation {
  return {
    name,
    at,
    changes,
    arrange: async (tenant) => {
      const organizer = newcomer(tenant)
      return ask({ tenant, organizer, ...granted(await tenant.ours.calendar.createSeries(organizer.id, bodyOf(tenant))) })
    },
  }
}

function reading(name: string, path: string, ask: (tenant: GraphTenant, person: Someone) => Promise<string>, method = 'GET'): Operation {
  return {
    name,
    at: { method, path },
    changes: null,
    arrange: async (tenant) => {
      const person = newcomer(tenant)
      return () => ask(tenant, person)
    },
  }
}

interface Watching {
  tenant: GraphTenant
  person: Someone
  subscribe(): Promise<Answer<Subscription>>
}

function inAnHour({ time }: GraphTenant): Date {
  return new Date(time.now().getTime() + 3_600_000)
}

function subscribing(
  name: string,
  at: Operation['at'],
  changes: Operation['changes'],
  ask: (watching: Watching) => Promise<() => Promise<Answer<unknown>>>,
): Operation {
  const arrange: Operation['arrange'] = async (tenant, listener) => {
    const person = newcomer(tenant)
    const listening = { notificationUrl: listener.url(), lifecycleUrl: listener.url('/lifecycle'), clientState: 'secret' }
    const subscribe = () => tenant.ours.subscriptions.subscribe(person.id, listening, inAnHour(tenant))
    const asked = await ask({ tenant, person, subscribe })
    return async () => word(await asked())
  }
  return { name, at, changes, arrange }
}

async function secondOf({ tenant, organizer, eventId }: Booked): Promise<string> {
  return granted(await tenant.ours.calendar.readOccurrences(organizer.id, eventId, from, to))[1]!.occurrenceId
}

export const operations: readonly Operation[] = [
  reading(
    'readAvailability',
    '/v1.0/users/*/calendar/getSchedule',
    async ({ ours }, person) => word(await ours.calendar.readAvailability(person.id, [person], from, to)),
    'POST',
  ),
  reading(
    'readBusyItems',
    '/v1.0/users/*/calendar/getSchedule',
    async ({ ours }, person) => word(await ours.calendar.readBusyItems(person.id, [person], from, to)),
    'POST',
  ),
  reading('findSeries', '/v1.0/users/*/events', async ({ ours }, person) => word(await ours.calendar.findSeries(person.id, 'pair-0:1'))),
  {
    name: 'createSeries',
    at: { method: 'POST', path: '/v1.0/users/*/events' },
    changes: 'POST',
    arrange: async (tenant) => {
      const { id } = newcomer(tenant)
      const body = bodyOf(tenant)
      return async () => word(await tenant.ours.calendar.createSeries(id, body))
    },
  },
  reading('findAllSeries', '/v1.0/users/*/events', async ({ ours }, person) => {
    return word(await ours.calendar.findAllSeries(person.id, 'pair-0:1'))
  }),
  onSeries('readSeries', { method: 'GET', path: '/v1.0/users/*/events/*' }, null, async ({ tenant, organizer, eventId }) => {
    return async () => word(await tenant.ours.calendar.readSeries(organizer.id, eventId, from, to))
  }),
  onSeries('readChanges', { method: 'GET', path: '/v1.0/users/*/calendarView/delta' }, null, async ({ tenant, organizer }) => {
    const first = granted(await tenant.ours.calendar.readChanges(organizer.id, null, { from, to }))
    if (first.kind !== 'changes') throw new Error(first.kind)
    return async () => word(await tenant.ours.calendar.readChanges(organizer.id, first.next, { from, to }))
  }),
  onSeries('readOccurrences', { method: 'GET', path: '/v1.0/users/*/events/*/instances' }, null, async ({ tenant, organizer, eventId }) => {
    return async () => word(await tenant.ours.calendar.readOccurrences(organizer.id, eventId, from, to))
  }),
  onSeries('moveOccurrence', { method: 'PATCH', path: '/v1.0/users/*/events/*' }, 'PATCH', async (booked) => {
    const [id, start, end] = [await secondOf(booked), new Date('2026-03-11T09:00:00Z'), new Date('2026-03-11T09:30:00Z')]
    return async () => word(await booked.tenant.ours.calendar.moveOccurrence(booked.organizer.id, id, start, end))
  }),
  onSeries('cancelOccurrence', { method: 'POST', path: '/v1.0/users/*/events/*/cancel' }, 'POST', async (booked) => {
    const id = await secondOf(booked)
    return async () => word(await booked.tenant.ours.calendar.cancelOccurrence(booked.organizer.id, id, ''))
  }),
  onSeries('cancelFrom', { method: 'POST', path: '/v1.0/users/*/events/*/cancel' }, 'POST', async ({ tenant, organizer, eventId }) => {
    return async () => word(await tenant.ours.calendar.cancelFrom(organizer.id, eventId, from, ''))
  }),
  onSeries('shortenSeries', { method: 'PATCH', path: '/v1.0/users/*/events/*' }, 'PATCH', async ({ tenant, organizer, eventId }) => {
    return async () => word(await tenant.ours.calendar.cancelFrom(organizer.id, eventId, new Date('2026-03-18T00:00:00Z'), ''))
  }),
  onSeries('changeLastDate', { method: 'PATCH', path: '/v1.0/users/*/events/*' }, 'PATCH', async ({ tenant, organizer, eventId }) => {
    return async () => word(await tenant.ours.calendar.changeLastDate(organizer.id, eventId, '2026-04-14'))
  }),
  onSeries('removeCopies', { method: 'DELETE', path: '/v1.0/users/*/events/*' }, 'DELETE', async ({ tenant, organizer, iCalUId }) => {
    return async () => word(await tenant.ours.calendar.removeCopies(organizer.id, iCalUId, from))
  }),
  subscribing('subscribe', { method: 'POST', path: '/v1.0/subscriptions' }, 'POST', async ({ subscribe }) => subscribe),
  subscribing('findSubscriptions', { method: 'GET', path: '/v1.0/subscriptions' }, null, async ({ tenant, person }) => {
    return () => tenant.ours.subscriptions.find(person.id)
  }),
  subscribing('renew', { method: 'PATCH', path: '/v1.0/subscriptions/*' }, 'PATCH', async ({ tenant, subscribe }) => {
    const { subscriptionId } = granted(await subscribe())
    return () => tenant.ours.subscriptions.renew(subscriptionId, inAnHour(tenant))
  }),
  subscribing('unsubscribe', { method: 'DELETE', path: '/v1.0/subscriptions/*' }, 'DELETE', async ({ tenant, subscribe }) => {
    const { subscriptionId } = granted(await subscribe())
    return () => tenant.ours.subscriptions.unsubscribe(subscriptionId)
  }),
  onSeries('readAttendance', { method: 'GET', path: '/v1.0/users/*/onlineMeetings' }, null, async ({ tenant, organizer, joinUrl }) => {
    organizer.user.meetingPolicy = true
    return async () => word(await tenant.ours.meetings.readAttendance(organizer.id, joinUrl!, from, to))
  }),
  reading('readMyself', '/v1.0/me', async (tenant, person) => {
    return word(await tenant.ours.directory.readMyself(await tenant.signIn(person)))
  }),
  reading('readPerson', '/v1.0/users/*/manager', async ({ ours }, { id }) => word(await ours.directory.readPerson(id))),
  reading('readMailbox', '/v1.0/users/*/mailboxSettings', async ({ ours }, { id }) => {
    const answer = await ours.directory.readPerson(id)
    return answer.ok && answer.value.mailboxSettings !== 'read' ? answer.value.mailboxSettings : word(answer)
  }),
  reading(
    'readPeople',
    '/v1.0/$batch',
    async ({ ours }, { id }) => word([...(await ours.directory.readPeople([id])).values()][0]!),
    'POST',
  ),
  reading('readEntries', '/v1.0/users/*', async ({ ours }, { id }) => word([...(await ours.directory.readEntries([id])).values()][0]!)),
  reading('readEverybody', '/v1.0/users', async ({ ours }) => {
    const words: string[] = []
    for await (const page of ours.directory.readEverybody()) words.push(word(page))
    return words.at(-1)!
  }),
  {
    name: 'readLeft',
    at: { method: 'GET', path: '/v1.0/users/delta' },
    changes: null,
    arrange: async ({ ours }) => {
      const first = granted(await ours.directory.readLeft(null))
      if (first.kind !== 'changes') throw new Error(first.kind)
      return async () => word(await ours.directory.readLeft(first.next))
    },
  },
  {
    name: 'ensureInstalled',
    at: { method: 'POST', path: '/v1.0/users/*/teamwork/installedApps' },
    changes: 'POST',
    arrange: async (tenant) => {
      const installation = graphInstallation(tenant.ours.graph, tenant.wire.sandbox.manifestId)
      const { id } = newcomer(tenant)
      return async () => {
        const answer = await installation.ensureInstalled(id)
        return answer.kind === 'installed' ? 'done' : answer.kind === 'refused' ? answer.problem : answer.kind
      }
    },
  },
]

import { graphCalendar } from '../../../../src/adapters/graph/calendar.ts'
import type { Graph } from '../../../../src/adapters/graph/connect-graph.ts'
import { graphDirectory } from '../../../../src/adapters/graph/directory.ts'
import { graphInstallation } from '../../../../src/adapters/graph/installation.ts'
import { graphMeetings } from '../../../../src/adapters/graph/meetings.ts'
import { graphSubscriptions } from '../../../../src/adapters/graph/subscriptions.ts'
import type { Entra } from '../../../../src/adapters/identity/entra.ts'
import type { PersonId } from '../../../../src/domain/people/person.ts'
import type { Answer, GraphRefusal } from '../../../../src/ports/directory.ts'
import type { InstallAnswer } from '../../../../src/ports/installation.ts'

/** How an operation ended, in one of the words that ports allow. */
export type Ending = 'value' | GraphRefusal['kind'] | `installation ${InstallAnswer['kind']}`

export const endings: Readonly<Record<Ending, true>> = {
  value: true,
  gone: true,
  notAllowed: true,
  consentNeeded: true,
  signInNeeded: true,
  mailboxUnavailable: true,
  throttledUntil: true,
  unknownOutcome: true,
  unavailable: true,
  tokenless: true,
  rejected: true,
  'installation installed': true,
  'installation refused': true,
  'installation tryAgain': true,
}

export interface Operation {
  /** How many requests it takes in good weather. */
  requests: number
  run(graph: Graph, entra: Entra): Promise<Ending>
}

const guid = (number: number) => `1f2e3d4c-0000-4000-8000-${String(number).padStart(12, '0')}` as PersonId
export const ana = guid(1)
const from = new Date('2026-03-02T00:00:00Z')
const to = new Date('2026-03-02T04:00:00Z')
const crowd = Array.from({ length: 21 }, (_, number) => ({ id: guid(number), address: `p${number}@contoso.example` }))

/** Everything the product asks of Graph. */
export const operations: Readonly<Record<string, Operation>> = {
  readMyself: { requests: 1, run: async (graph, entra) => ended(await graphDirectory(graph, entra).readMyself('assertion')) },
  readPerson: { requests: 1, run: async (graph, entra) => ended(await graphDirectory(graph, entra).readPerson(ana)) },
  readPeople: ofEachOf((graph, entra, people) => graphDirectory(graph, entra).readPeople(people)),
  readEntries: ofEachOf((graph, entra, people) => graphDirectory(graph, entra).readEntries(people)),
  readEverybody: {
    requests: 2,
    run: async (graph, entra) => {
      const endings: Ending[] = []
      for await (const page of graphDirectory(graph, entra).readEverybody()) endings.push(ended(page))
      return worst(endings)
    },
  },
  readAvailability: {
    requests: 2,
    run: async (graph) => {
      const answer = await graphCalendar(graph).readAvailability(ana, crowd, from, to)
      // Everybody here has meetings: who seems to have none was misread.
      if (answer.ok && answer.value.some(({ busy }) => busy?.length === 0)) throw new Error('a wrong free')
      return ended(answer)
    },
  },
  readBusyItems: {
    requests: 2,
    run: async (graph) => {
      const answer = await graphCalendar(graph).readBusyItems(ana, crowd, from, to)
      if (answer.ok && answer.value.some(({ busy }) => busy?.length === 0)) throw new Error('a wrong free')
      return ended(answer)
    },
  },
  createSeries: {
    requests: 1,
    run: async (graph) => ended(await graphCalendar(graph).createSeries(ana, { subject: 'Mentoring conversation' })),
  },
  findSeries: {
    requests: 2,
    run: async (graph) => ended(await graphCalendar(graph).findSeries(ana, 'pair-1:1')),
  },
  findAllSeries: { requests: 2, run: async (graph) => ended(await graphCalendar(graph).findAllSeries(ana, 'pair-1:1')) },
  readSeries: { requests: 2, run: async (graph) => ended(await graphCalendar(graph).readSeries(ana, 'event-1', from, to)) },
  readChanges: {
    requests: 2,
    run: async (graph) => {
      const link = `${graph.root}/v1.0/users/${ana}/calendarView/delta?$deltatoken=1`
      return ended(await graphCalendar(graph).readChanges(ana, `${to.toISOString()} ${link}`, { from, to }))
    },
  },
  changeLastDate: { requests: 2, run: async (graph) => ended(await graphCalendar(graph).changeLastDate(ana, 'event-1', '2026-06-08')) },
  removeCopies: {
    requests: 7,
    run: async (graph) => ended(await graphCalendar(graph).removeCopies(ana, 'unique-1', new Date('2026-03-03T00:00:00Z'))),
  },
  subscribe: {
    requests: 1,
    run: async (graph) => {
      const listening = { notificationUrl: 'https://ours.example/n', lifecycleUrl: 'https://ours.example/l', clientState: 'secret' }
      return ended(await graphSubscriptions(graph).subscribe(ana, listening, to))
    },
  },
  findSubscriptions: { requests: 2, run: async (graph) => ended(await graphSubscriptions(graph).find(ana)) },
  renew: { requests: 1, run: async (graph) => ended(await graphSubscriptions(graph).renew('subscription-1', to)) },
  unsubscribe: { requests: 1, run: async (graph) => ended(await graphSubscriptions(graph).unsubscribe('subscription-1')) },
  readAttendance: {
    requests: 5,
    run: async (graph) => ended(await graphMeetings(graph).readAttendance(ana, 'https://teams.example/l/1', from, to)),
  },
  readLeft: {
    requests: 2,
    run: async (graph, entra) => ended(await graphDirectory(graph, entra).readLeft(`${graph.root}/v1.0/users/delta?$deltatoken=1`)),
  },
  readOccurrences: { requests: 2, run: async (graph) => ended(await graphCalendar(graph).readOccurrences(ana, 'event-1', from, to)) },
  moveOccurrence: { requests: 1, run: async (graph) => ended(await graphCalendar(graph).moveOccurrence(ana, 'occurrence-1', from, to)) },
  cancelOccurrence: { requests: 1, run: async (graph) => ended(await graphCalendar(graph).cancelOccurrence(ana, 'occurrence-1', '')) },
  cancelFrom: { requests: 4, run: async (graph) => ended(await graphCalendar(graph).cancelFrom(ana, 'event-1', to, '')) },
  ensureInstalled: {
    requests: 3,
    run: async (graph) => `installation ${(await graphInstallation(graph, 'manifest-1').ensureInstalled(ana)).kind}`,
  },
}

function ofEachOf(read: (graph: Graph, entra: Entra, people: PersonId[]) => Promise<ReadonlyMap<PersonId, Answer<unknown>>>): Operation {
  const people = crowd.slice(0, 2).map(({ id }) => id)
  return {
    requests: 1,
    run: async (graph, entra) => {
      const answers = await read(graph, entra, people)
      if (people.some((id) => !answers.has(id))) throw new Error('somebody has no answer')
      return worst([...answers.values()].map(ended))
    },
  }
}

function ended(answer: Answer<unknown>): Ending {
  if (!answer.ok) return answer.refusal.kind
  findUnsound(answer.value, 'value')
  return 'value'
}

function worst(all: readonly Ending[]): Ending {
  return all.find((ending) => ending !== 'value') ?? 'value'
}

/** Where a value that a port promises has a date that is none, or an empty name of a thing. */
function findUnsound(value: unknown, place: string): void {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new Error(`${place} is no date`)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, below] of Object.entries(value)) findUnsound(below, name)
  } else if (value === '' && /^(id|address|name)$|Id$/.test(place)) throw new Error(`${place} is empty`)
}

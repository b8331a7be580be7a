import type {
  CalendarDeed,
  CalendarWindow,
  CardJson,
  ChatMessage,
  ClockMove,
  FeedEntry,
  HostInfo,
  Outcome,
  Person,
  Profile,
} from '../../wire.ts'

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`./api/${path}`, sent)
  const answer = (await response.json()) as T & { problem?: string }
  if (!response.ok) throw new Error(answer.problem ?? `The sandbox answered ${response.status}.`)
  return answer
}

const of = (person: string, rest = '') => `people/${encodeURIComponent(person)}${rest}`

/** The sandbox as the page sees it. Every call throws an Error with a sentence for the reader. */
export const api = {
  host: () => ask<HostInfo>('host'),
  cast: () => ask<Person[]>('cast'),
  people: (search: string) => ask<Person[]>(`people?search=${encodeURIComponent(search)}`),
  news: (since: string) => ask<Person[]>(`news?since=${encodeURIComponent(since)}`),
  person: (person: string) => ask<Profile>(of(person)),
  photo: (person: string) => `./api/${of(person, '/photo')}`,
  chat: (person: string) => ask<ChatMessage[]>(of(person, '/chat')),
  say: (person: string, text: string, locale: string) => ask<Outcome>(of(person, '/chat'), { text, locale }),
  submit: (person: string, message: string, data: CardJson, locale: string) =>
    ask<Outcome>(of(person, '/chat/submit'), { message, data, locale }),
  execute: (person: string, message: string, action: CardJson, locale: string) =>
    ask<Outcome>(of(person, '/chat/execute'), { message, action, locale }),
  feed: (person: string) => ask<FeedEntry[]>(of(person, '/feed')),
  calendar: (person: string, from: string, to: string) =>
    ask<CalendarWindow>(of(person, `/calendar?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`)),
  perform: (person: string, deed: CalendarDeed) => ask<Outcome>(of(person, '/calendar'), deed),
  token: (person: string) => ask<{ token: string }>(of(person, '/token'), {}),
  advance: (span: string) => ask<ClockMove>('clock', { advance: span }),
  setClock: (now: string) => ask<ClockMove>('clock', { now }),
  toNextCheckIn: (person: string) => ask<ClockMove>('clock', { nextCheckInOf: person }),
}

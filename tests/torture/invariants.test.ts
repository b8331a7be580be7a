import type { PersonId } from '../../src/domain/people/person.ts'
import type { Evidence } from './evidence.ts'
import { invariants, judge } from './judge.ts'
import { Boundaries, Life } from './life.ts'
import type { Seen } from './wire.ts'

const hour = 3_600_000
const now = Date.parse('2026-03-04T10:00:00Z')
const start = now + 49 * hour
const pair = '6f0c1f0e-1111-4a5b-8c6d-000000000001'
const other = '6f0c1f0e-2222-4a5b-8c6d-000000000002'
const [mentee, mentor] = ['mentee', 'mentor'] as PersonId[] as [PersonId, PersonId]
const events = `/v1.0/users/${mentee}/events`

function request(about: Partial<Seen>): Seen {
  const targets = [{ method: 'POST', path: events }]
  return { targets, life: undefined, sent: 1, answered: 2, sentAt: now, answeredAt: now, status: 201, retryAfter: null, ...about }
}

/** One pair, booked once, with one check-in ahead: nothing is wrong with it. */
function healthy(): Evidence {
  const session = { id: 'session', seriesId: 'series', mentorshipId: pair, status: 'planned', inOutlook: true, writeAfter: null }
  const appearance = { mentorshipId: pair, version: 1, iCalUId: 'uid', start, end: start + hour / 2, slotStart: start }
  return {
    now,
    transactionIds: 'honored',
    books: {
      mentorships: [{ id: pair, status: 'active', members: [mentee, mentor] }],
      series: [
        {
          ...{ id: 'series', mentorshipId: pair, version: 1, state: 'booked', waitingFor: null, organizerId: mentee, eventId: 'event' },
          ...{ cadence: 'weekly', lengthMinutes: 30, lastDate: null, lastDateInOutlook: null },
        },
      ],
      sessions: [{ ...session, start: new Date(start), end: new Date(start + hour / 2), settledBy: 'plan' }],
      deliveries: [{ personId: mentee, purpose: 'series.booked', state: 'sent', notBefore: new Date(now - hour) }],
      journal: [{ what: 'series.booked', subjectId: pair, facts: { series: 'series' } }],
      holds: [],
    },
    outlook: [
      { ...appearance, owner: mentee, organized: true },
      { ...appearance, owner: mentor, organized: false },
    ],
    doubles: [],
    lateBookings: [{ mentorshipId: pair, at: now - hour }],
    requests: [request({})],
    cards: [{ to: mentee, purpose: 'series.booked', subjectId: pair, version: 1, at: now - hour, ambiguous: false }],
    jobs: [{ kind: 'settle-series', key: 'series', state: 'waiting', dueAt: now + hour }],
    promised: [{ what: 'booked', mentorshipId: pair }],
    failures: [],
    outOfReach: [],
  }
}

function seriesIn(state: string, waitingFor: string | null = null): Evidence['books'] {
  const { books } = healthy()
  return { ...books, series: books.series.map((series) => ({ ...series, state, waitingFor })) }
}

test('evidence without a fault breaks nothing', () => {
  expect(judge(healthy())).toEqual([])
})

const [mine, theirs] = healthy().outlook as [Evidence['outlook'][number], Evidence['outlook'][number]]
const [card] = healthy().cards as [Evidence['cards'][number]]
const ambiguous = { ...card, ambiguous: true }
const duplicate = { mentorshipId: pair, from: now - hour, most: 2 }
const moved = { what: 'moved', mentorshipId: pair, sessionId: 'session', to: start + hour } as const

const planted: readonly [what: string, breaks: keyof typeof invariants, fault: Partial<Evidence>][] = [
  ['two series for a moment', 'oneLiveSeries', { doubles: [{ ...duplicate, until: now - hour }] }],
  [
    'a duplicate for sixteen minutes',
    'oneLiveSeries',
    { transactionIds: 'ignored', doubles: [{ ...duplicate, until: now - 0.73 * hour }] },
  ],
  [
    'a duplicate that no late booking made',
    'oneLiveSeries',
    { transactionIds: 'ignored', lateBookings: [], doubles: [{ ...duplicate, until: now - 0.9 * hour }] },
  ],
  ['three at once', 'oneLiveSeries', { transactionIds: 'ignored', doubles: [{ ...duplicate, most: 3, until: now - 0.9 * hour }] }],
  ['an event that outlived its series', 'oneLiveSeries', { books: seriesIn('cancelled') }],
  [
    'an event twice in the end',
    'oneLiveSeries',
    { outlook: [mine, { ...mine, iCalUId: 'again', start: start + hour, end: start + 2 * hour }] },
  ],
  [
    'two check-ins at once',
    'noOverlap',
    { outlook: [mine, theirs, { ...theirs, mentorshipId: other, start: start + 1, end: start + hour }] },
  ],
  ['an end that was forgotten', 'decisionsKept', { promised: [{ what: 'ended', mentorshipId: pair }] }],
  ['a yes without a series', 'decisionsKept', { promised: [{ what: 'booked', mentorshipId: other }] }],
  ['a pause that was forgotten', 'decisionsKept', { promised: [{ what: 'paused', mentorshipId: pair }] }],
  ['a rhythm that was forgotten', 'decisionsKept', { promised: [{ what: 'rhythm', mentorshipId: pair, to: 45 }] }],
  ['a skip that was forgotten', 'decisionsKept', { promised: [{ ...moved, what: 'skipped' }] }],
  ['a move that was forgotten', 'decisionsKept', { promised: [moved] }],
  [
    'a move that stays although it was undone',
    'decisionsKept',
    {
      books: { ...healthy().books, sessions: healthy().books.sessions.map((session) => ({ ...session, settledBy: 'person' })) },
      promised: [{ ...moved, what: 'undone', to: start }],
    },
  ],
  ['a job nobody does', 'nothingStuck', { jobs: [{ kind: 'settle-series', key: 'series', state: 'waiting', dueAt: now }] }],
  ['a job set aside', 'nothingStuck', { jobs: [{ kind: 'settle-series', key: 'series', state: 'setAside', dueAt: now + 1 }] }],
  ['a series half-way', 'nothingStuck', { books: seriesIn('booking') }],
  ['a series that waits for nothing', 'nothingStuck', { books: seriesIn('waiting', 'outlook') }],
  ['an exception nobody planned', 'nothingStuck', { failures: ['TypeError'] }],
  ['a check-in that Outlook has not', 'storeEqualsOutlook', { outlook: [] }],
  ['a check-in that only Outlook has', 'storeEqualsOutlook', { books: { ...healthy().books, sessions: [] } }],
  ['a check-in elsewhere', 'storeEqualsOutlook', { outlook: [{ ...mine, start: start + hour, end: start + 1.5 * hour }] }],
  ['a card twice', 'cardsOnce', { cards: [card, card] }],
  ['a card three times after one loss', 'cardsOnce', { cards: [card, ambiguous, card] }],
  [
    'five requests at a time',
    'mailboxManners',
    { requests: Array.from({ length: 5 }, (_, n) => request({ sent: 1 + n, answered: 10 + n })) },
  ],
  [
    'a request before its time',
    'mailboxManners',
    { requests: [request({ status: 429, retryAfter: '3' }), request({ sent: 4, answered: 5, sentAt: now + 2999 })] },
  ],
  [
    'a booking told twice',
    'journalOnce',
    { books: { ...healthy().books, journal: [...healthy().books.journal, ...healthy().books.journal] } },
  ],
  ['a booking not told', 'journalOnce', { books: { ...healthy().books, journal: [] } }],
]

test.each(planted)('%s breaks %s', (_, breaks, fault) => {
  const violations = judge({ ...healthy(), ...fault })
  expect(violations.filter((violation) => violation.startsWith(`${breaks}: `))).not.toEqual([])
})

test('an unsent message breaks nothingStuck', () => {
  const { books, ...rest } = healthy()
  const late = [{ personId: mentee, purpose: 'series.booked', state: 'queued', notBefore: new Date(now) }]
  expect(judge({ ...rest, books: { ...books, deliveries: late } })).toEqual([
    `nothingStuck: series.booked to ${mentee} is still to be sent`,
  ])
})

test.each<[string, Partial<Evidence>]>([
  [
    'a duplicate that is gone within a quarter of an hour',
    { transactionIds: 'ignored', doubles: [{ ...duplicate, until: now - 0.8 * hour }] },
  ],
  ['one card more after a loss', { cards: [ambiguous, card] }],
  ['four requests at a time', { requests: Array.from({ length: 4 }, (_, n) => request({ sent: 1 + n, answered: 10 + n })) }],
  [
    'a new process that does not know of the 429',
    {
      requests: [request({ status: 429, retryAfter: '3' }), request({ life: new Life(new Boundaries(() => false)), sent: 3, answered: 4 })],
    },
  ],
  ['a series that waits for a mailbox out of reach', { books: seriesIn('waiting', 'mailbox'), outlook: [], outOfReach: [mentor] }],
])('%s breaks nothing', (_, allowed) => {
  expect(judge({ ...healthy(), ...allowed })).toEqual([])
})

test('no invariant is without a planted violation', () => {
  expect(new Set(planted.map(([, breaks]) => breaks))).toEqual(new Set(Object.keys(invariants)))
})

import type { RoundFairness } from '../../../src/contract/fairness.ts'
import type { MatchReason } from '../../../src/contract/programs.ts'
import type { MatchWeights, Round, RoundFigures, RoundList, RoundPreview } from '../../../src/contract/rounds.ts'
import type { Answers } from './tab-page.ts'
import { anna, freshId, jonas, lena, mei, noor, priya, sam, tomas } from './tab-people.ts'
import { program, programManager } from './tab-situations.ts'

export const weights: MatchWeights = {
  skills: 150,
  sharedHours: 100,
  experience: 100,
  otherDepartment: 50,
  interests: 100,
  sameSite: 0,
  rotation: 100,
}
const everybody = { departments: [], sites: [], levels: [] }

export const figures: RoundFigures = {
  mentees: 58,
  pairs: 53,
  total: 33_117,
  cost: 0,
  average: 625,
  worst: 211,
  hoursApart: [
    { hours: 0, pairs: 29 },
    { hours: 1, pairs: 13 },
    { hours: 4.5, pairs: 7 },
    { hours: 7, pairs: 4 },
  ],
  scores: [2, 3, 1, 0, 6, 11, 14, 9, 5, 2].map((pairs, step) => ({ from: 200 + 80 * step, to: 279 + 80 * step, pairs })),
}
const milder: RoundFigures = { ...figures, pairs: 51, average: 604, worst: 187, total: 30_804, cost: 2_313 }

const choices = (...rows: [name: string, mentees: number, mentors: number][]) =>
  rows.map(([name, mentees, mentors]) => ({ name, mentees, mentors }))

export const preview: RoundPreview = {
  pool: { mentees: 58, mentors: 38, places: 53 },
  filters: {
    departments: choices(['Customer support', 34, 3], ['Product', 9, 17], ['Analytics', 15, 18]),
    sites: choices(['Berlin', 31, 12], ['Lagos', 13, 14], ['Pune', 14, 12]),
    levels: choices(['1', 7, 0], ['2', 19, 1], ['3', 32, 19], ['4', 0, 18]),
  },
  figures,
  before: figures,
  changes: { count: 0, people: [] },
}
/** Other weights: two pairs fewer, and 23 mentees with somebody else. */
export const otherwise: RoundPreview = {
  ...preview,
  figures: milder,
  changes: {
    count: 23,
    people: [
      { mentee: lena, from: jonas, to: tomas },
      { mentee: noor, from: mei, to: null },
      { mentee: priya, from: null, to: mei },
    ],
  },
}

const reasons: MatchReason[] = [
  { kind: 'skills', skills: ['Product strategy', 'Public speaking'] },
  { kind: 'sharedHours', hoursPerWeek: 31 },
  { kind: 'otherDepartment', department: 'Product' },
  { kind: 'experience' },
]
const pair = (mentee: typeof lena, mentor: typeof lena, score: number, rest: Partial<Round['pairs'][number]> = {}) => ({
  mentee,
  mentor,
  score,
  reasons,
  pinned: false,
  request: null,
  ...rest,
})

export const draft: Round = {
  id: freshId(),
  programId: program.id,
  programName: program.name,
  status: 'draft',
  aim: 'fairest',
  seed: 739_391,
  weights,
  pool: { mentees: { ...everybody, sites: ['Berlin'] }, mentors: everybody },
  openedAt: '2026-11-20T08:15:00Z',
  openedBy: sam,
  publishedAt: null,
  figures: { ...figures, cost: 412 },
  adjustmentsCost: 37,
  pairs: [
    pair(lena, jonas, 811),
    pair(noor, mei, 211, { reasons: [{ kind: 'sameSite', site: 'Utrecht' }] }),
    pair(priya, tomas, 604, { reasons: reasons.slice(0, 2), pinned: true }),
  ],
  unmatched: [
    { mentee: anna, why: { kind: 'allTaken', allowed: 7, best: [jonas, mei] } },
    { mentee: sam, why: { kind: 'noneAllowed', rule: 'levelGap', mentors: 31 } },
  ],
  adjustments: [
    { id: freshId(), kind: 'pin', pairs: [{ mentee: priya, mentor: tomas }] },
    { id: freshId(), kind: 'forbid', pairs: [{ mentee: anna, mentor: tomas }] },
  ],
  toSend: { mentors: 41, approvals: 53 },
  may: ['adjust', 'publish', 'discard', 'replay'],
}

const requests = ['accepted', 'waitingForMentor', 'waitingForApproval', 'accepted', null] as const
export const published: Round = {
  ...draft,
  id: freshId(),
  status: 'published',
  publishedAt: '2026-11-21T10:00:00Z',
  pairs: [...draft.pairs, pair(anna, mei, 499), pair(sam, jonas, 388)].map((each, place) => ({
    ...each,
    request: requests[place] ?? null,
  })),
  unmatched: [],
  adjustments: [],
  may: ['replay'],
}

const inList = ({ id, status, aim, openedAt, openedBy, publishedAt, figures: { mentees, pairs } }: Round) => ({
  id,
  status,
  aim,
  openedAt,
  openedBy,
  publishedAt,
  mentees,
  pairs,
})
const rounds: RoundList = {
  programName: program.name,
  weights,
  whoAsks: 'mixed',
  rounds: [
    inList(draft),
    inList({ ...published, openedAt: '2026-08-03T07:30:00Z' }),
    inList({ ...draft, id: freshId(), status: 'discarded', openedAt: '2026-08-01T12:45:00Z' }),
  ],
}

const interval = { low: -0.31, high: -0.04 }
const group = (
  name: string | null,
  count: number,
  of: number,
  clear: boolean,
): RoundFairness['mentees']['tables'][number]['groups'][number] => ({
  group: name,
  people: of,
  matched: {
    count,
    of,
    low: 0.5,
    high: 0.97,
    difference: { value: -0.17, rest: { count: 53 - count, of: 58 - of }, low: interval.low, high: clear ? interval.high : 0.02 },
  },
  accepted: null,
  score: {
    average: 587.4,
    of: count,
    low: 561.2,
    high: 613.6,
    difference: { value: -43.2, low: clear ? -79.7 : -91.3, high: clear ? -6.7 : 4.9 },
  },
})
const everyone: RoundFairness['mentees']['total'] = {
  people: 58,
  matched: { count: 53, of: 58, low: 0.81, high: 0.96, difference: null },
  accepted: null,
  score: { average: 625, of: 53, low: 604.1, high: 645.9, difference: null },
}
const blurred = (name: string, count: number, of: number, clear = false) => {
  const { people, matched } = group(name, count, of, clear)
  return { group: name, people, matched, accepted: matched, upperHalf: matched }
}
export const fairness: RoundFairness = {
  mentees: {
    total: everyone,
    tables: [
      { attribute: 'department', groups: [group('Customer support', 29, 34, false), group('Analytics', 11, 15, true)], notShown: 2 },
      { attribute: 'workingTime', groups: [group('fullTime', 46, 51, false), group('partTime', 7, 7, false)], notShown: 0 },
    ],
  },
  mentors: {
    total: null,
    tables: [{ attribute: 'level', groups: [group('senior', 19, 23, false), group(null, 8, 8, false)], notShown: 0 }],
  },
  given: {
    state: 'drawn',
    drawnAt: '2026-09-21T06:05:00Z',
    mentees: [
      {
        attribute: 'caring',
        groups: [
          { ...blurred('yes', 13, 17, true), accepted: null, upperHalf: null },
          { ...blurred('no', 22, 23), upperHalf: null },
        ],
        notShown: 0,
      },
      { attribute: 'gender', groups: [blurred('woman', 19, 26)], notShown: 2 },
    ],
    mentors: [],
  },
  before: {
    openedAt: '2026-08-03T07:30:00Z',
    mentees: {
      total: everyone,
      tables: [{ attribute: 'department', groups: [group('Customer support', 27, 31, false)], notShown: 3 }],
    },
    mentors: { total: null, tables: [] },
    given: null,
  },
}

/** A program manager with a draft to review and a round that is out. */
export const matching = (): Answers => ({
  ...programManager(),
  listRounds: rounds,
  getRound: ({ params }) => [draft, published].find(({ id }) => id === params.roundId),
  previewRound: ({ body }) => ((body as { weights: MatchWeights }).weights.skills === weights.skills ? preview : otherwise),
  openRound: { id: draft.id },
  listRoundChoices: {
    mentors: [
      { mentor: jonas, score: 811, placesLeft: 1 },
      { mentor: tomas, score: 707, placesLeft: 0 },
      { mentor: mei, score: 533, placesLeft: 2 },
    ],
  },
  adjustRound: ({ body }) => ({
    id: (body as { dryRun: boolean }).dryRun ? null : freshId(),
    cost: 104,
    changes: {
      count: 2,
      people: [
        { mentee: lena, from: jonas, to: tomas },
        { mentee: priya, from: tomas, to: jonas },
      ],
    },
  }),
  publishRound: { sent: 52, notSent: [{ mentee: noor, mentor: mei, reason: 'mentorFull' }] },
  getRoundFairness: fairness,
  replayRound: { identical: true, pairs: 53, different: 0 },
})

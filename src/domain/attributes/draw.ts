import type { PersonId } from '../people/person.ts'
import type { PersonOutcome, ShareFigure } from '../rounds/fairness.ts'
import { differenceInterval, type Share, shareInterval, widened } from '../rounds/share-interval.ts'
import { groupsToShow, LEAST_SHOWN } from '../rounds/suppression.ts'
import type { AskedAttribute, AttributeName } from './asked.ts'
import type { Answers } from './given.ts'
import { noiseOf, noiseVariance } from './noise.ts'

/** A blurred count of fewer people than this is not shown: one group of five in two hundred gets that far by its noise. */
export const LEAST_BLURRED = 14

/** Every count in it is off by a few people, on purpose. */
export interface BlurredGroup {
  readonly group: string
  readonly people: number
  readonly matched: ShareFigure
  /** Of the matched; null here and below: too few to say. */
  readonly accepted: ShareFigure | null
  /** Of the matched, whose score is the middle one of the round or better. Not an average: the office knows the scores, and a sum would name who is in it. */
  readonly upperHalf: ShareFigure | null
}

export interface BlurredTable {
  readonly attribute: AttributeName
  /** In the order of the choices. */
  readonly groups: readonly BlurredGroup[]
  /** Choices without figures: fewer than five people, too few beside the noise, or what would tell of such. */
  readonly notShown: number
}

/**
 * How a round treated those who say the same of themselves, from what has become of every pair. The office knows all outcomes by name, so exact
 * figures would tell who is who: each person is in one cell of the table, and each cell is off by a noise of its own. To be drawn once
 * and kept, as noise that is thrown again and again can be averaged away.
 */
export function drawTable(
  outcomes: readonly PersonOutcome[],
  { attribute, choices }: AskedAttribute,
  answersOf: ReadonlyMap<PersonId, Answers>,
  fraction: () => number,
): BlurredTable {
  const middle = middleScore(outcomes)
  const all = cellsOf(outcomes, middle)
  const drawn = choices.map((group) => {
    const members = outcomes.filter(({ personId }) => answersOf.get(personId)?.[attribute] === group)
    const cells = cellsOf(members, middle).map((count) => count + noiseOf(fraction()))
    return { group, cells, people: Math.max(0, sum(cells)), enough: members.length >= LEAST_SHOWN }
  })
  const others = Math.max(0, outcomes.length - drawn.reduce((count, { people }) => count + people, 0))
  const sized = drawn.map(({ people, enough }) => ({ size: people, hidden: !enough || people < LEAST_BLURRED }))
  const shown = groupsToShow([...sized, { size: others, hidden: true }])
  const groups = drawn.flatMap(({ group, people, cells }, place): BlurredGroup[] => {
    const matched = shown[place] ? shareFigure(cells, all, isMatched, () => true) : null
    if (!matched) return []
    return [
      {
        ...{ group, people, matched },
        accepted: shareFigure(cells, all, (cell) => cell === 'acceptedUpper' || cell === 'acceptedLower', isMatched),
        upperHalf: shareFigure(cells, all, (cell) => cell === 'acceptedUpper' || cell === 'declinedUpper', isMatched),
      },
    ]
  })
  return { attribute, groups, notShown: choices.length - groups.length }
}

const cellNames = ['unmatched', 'acceptedUpper', 'acceptedLower', 'declinedUpper', 'declinedLower'] as const
type Cell = (typeof cellNames)[number]
type Which = (cell: Cell) => boolean
const isMatched: Which = (cell) => cell !== 'unmatched'

/** A pair that nobody was asked about is none. */
function cellOf({ accepted, score }: PersonOutcome, middle: number): Cell {
  if (accepted === null) return 'unmatched'
  const upper = (score ?? 0) >= middle
  if (accepted) return upper ? 'acceptedUpper' : 'acceptedLower'
  return upper ? 'declinedUpper' : 'declinedLower'
}

function cellsOf(outcomes: readonly PersonOutcome[], middle: number): readonly number[] {
  const cells = outcomes.map((outcome) => cellOf(outcome, middle))
  return cellNames.map((name) => cells.filter((cell) => cell === name).length)
}

function middleScore(outcomes: readonly PersonOutcome[]): number {
  const scores = outcomes.flatMap(({ accepted, score }) => (accepted === null ? [] : [score ?? 0])).sort((a, b) => a - b)
  return scores[scores.length >> 1] ?? 0
}

/** The total of all is known to whoever reads this, so the noise of the others is that of the group with its sign turned. */
function shareFigure(group: readonly number[], all: readonly number[], counted: Which, among: Which): ShareFigure | null {
  const rest = all.map((count, place) => count - group[place]!)
  const [share, restShare] = [shareOf(group, counted, among), shareOf(rest, counted, among)]
  if (share.of < LEAST_BLURRED) return null
  const value = share.count / share.of
  const [noise, restNoise] = [deviationOf(share, counted, among), deviationOf(restShare, counted, among)]
  const { low, high } = widened(shareInterval(share), value, noise)
  const own = { ...share, low: Math.max(0, low), high: Math.min(1, high) }
  if (restShare.of < LEAST_BLURRED) return { ...own, difference: null }
  const difference = value - restShare.count / restShare.of
  const interval = widened(differenceInterval(share, restShare), difference, noise + restNoise)
  return { ...own, difference: { value: difference, rest: restShare, ...interval } }
}

function shareOf(cells: readonly number[], counted: Which, among: Which): Share {
  const of = Math.max(0, sum(cells.filter((_, place) => among(cellNames[place]!))))
  const count = sum(cells.filter((_, place) => counted(cellNames[place]!)))
  return { count: Math.min(of, Math.max(0, count)), of }
}

/** Of a share that stands for p, by the noise in its counts alone. */
function deviationOf({ count, of }: Share, counted: Which, among: Which): number {
  const p = count / of
  const [yes, all] = [cellNames.filter(counted).length, cellNames.filter(among).length]
  return Math.sqrt(noiseVariance * ((1 - p) ** 2 * yes + p ** 2 * (all - yes))) / of
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

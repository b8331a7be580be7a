import type { PersonId } from '../people/person.ts'
import type { Attribute } from './attributes.ts'
import { averageDifference, averageInterval } from './average-interval.ts'
import { differenceInterval, type Interval, type Share, shareInterval } from './share-interval.ts'
import { groupsToShow, LEAST_SHOWN } from './suppression.ts'

/** What a round brought one person, in one role. */
export interface PersonOutcome {
  readonly personId: PersonId
  readonly matched: boolean
  /** Null: not matched, or not answered yet. */
  readonly accepted: boolean | null
  /** Of the pair, for a mentor the average of theirs; null: not matched. */
  readonly score: number | null
}

/** A share with its 95 % interval, and by how much it lies above that of all other people; null where there are none. */
export interface ShareFigure extends Share, Interval {
  readonly difference: (Interval & { readonly value: number; readonly rest: Share }) | null
}

/** An average with its 95 % interval, and by how much it lies above that of all other people; null where there are none. */
export interface ScoreFigure extends Interval {
  readonly average: number
  readonly of: number
  readonly difference: (Interval & { readonly value: number }) | null
}

export interface Figures {
  readonly people: number
  readonly matched: ShareFigure
  /** Of the matched who were answered. */
  readonly accepted: ShareFigure | null
  readonly score: ScoreFigure | null
}

export interface FairnessTable {
  readonly attribute: string
  /** Largest first; null: people of whom it is not known. */
  readonly groups: readonly (Figures & { readonly group: string | null })[]
  /** Groups that are not shown because they, or another by their help, would be fewer than five people. */
  readonly notShown: number
}

export interface FairnessReport {
  /** Null: fewer than five people. */
  readonly total: Figures | null
  readonly tables: readonly FairnessTable[]
}

/**
 * How a round treated each group of people of one role, held against all others. No figure is of fewer than five people, and none such can be
 * computed from what is shown. An attribute that nobody has a value of is left out.
 */
export function fairnessOf(outcomes: readonly PersonOutcome[], attributes: readonly Attribute[]): FairnessReport {
  const all = tallyOf(outcomes)
  if (all.people < LEAST_SHOWN) return { total: null, tables: [] }
  const used = attributes.filter(({ groupOf }) => outcomes.some(({ personId }) => groupOf(personId) !== null))
  return {
    total: figuresOf(all, all, all.matched >= LEAST_SHOWN, all.answered >= LEAST_SHOWN),
    tables: used.map((attribute) => tableOf(attribute, outcomes, all)),
  }
}

function tableOf({ key, groupOf }: Attribute, outcomes: readonly PersonOutcome[], all: Tally): FairnessTable {
  const groups = [...Map.groupBy(outcomes, ({ personId }) => groupOf(personId))]
    .map(([group, members]) => ({ group, tally: tallyOf(members) }))
    .sort((a, b) => b.tally.people - a.tally.people || (String(a.group) < String(b.group) ? -1 : 1))
  const shown = groupsToShow(groups.map(({ tally }) => ({ size: tally.people, hidden: false })))
  const among = (sizeOf: (tally: Tally) => number) =>
    groupsToShow(groups.map(({ tally }, place) => ({ size: sizeOf(tally), hidden: !shown[place] })))
  const [scores, answers] = [among(({ matched }) => matched), among(({ answered }) => answered)]
  const visible = groups.flatMap(({ group, tally }, place) =>
    shown[place] ? [{ group, ...figuresOf(tally, all, scores[place]!, answers[place]!) }] : [],
  )
  return { attribute: key, groups: visible, notShown: groups.length - visible.length }
}

interface Tally {
  readonly people: number
  readonly matched: number
  readonly answered: number
  readonly accepted: number
  readonly points: number
  readonly pointsSquared: number
}

function tallyOf(outcomes: readonly PersonOutcome[]): Tally {
  const count = (counts: (outcome: PersonOutcome) => boolean) => outcomes.filter(counts).length
  const scores = outcomes.flatMap(({ score }) => score ?? [])
  return {
    people: outcomes.length,
    matched: count(({ matched }) => matched),
    answered: count(({ accepted }) => accepted !== null),
    accepted: count(({ accepted }) => accepted === true),
    points: scores.reduce((sum, score) => sum + score, 0),
    pointsSquared: scores.reduce((sum, score) => sum + score ** 2, 0),
  }
}

function figuresOf(group: Tally, all: Tally, showScore: boolean, showAccepted: boolean): Figures {
  return {
    people: group.people,
    matched: shareFigure({ count: group.matched, of: group.people }, { count: all.matched, of: all.people }),
    accepted: showAccepted ? shareFigure({ count: group.accepted, of: group.answered }, { count: all.accepted, of: all.answered }) : null,
    score: showScore ? scoreFigure(group, all) : null,
  }
}

function shareFigure(share: Share, all: Share): ShareFigure {
  const rest = { count: all.count - share.count, of: all.of - share.of }
  const value = share.count / share.of - rest.count / rest.of
  return { ...share, ...shareInterval(share), difference: rest.of === 0 ? null : { value, rest, ...differenceInterval(share, rest) } }
}

function scoreFigure(group: Tally, all: Tally): ScoreFigure {
  const scores = { count: group.matched, sum: group.points, squares: group.pointsSquared }
  const rest = { count: all.matched - scores.count, sum: all.points - scores.sum, squares: all.pointsSquared - scores.squares }
  const average = scores.sum / scores.count
  return {
    ...{ average, of: scores.count, ...averageInterval(scores) },
    difference: rest.count === 0 ? null : { value: average - rest.sum / rest.count, ...averageDifference(scores, rest) },
  }
}

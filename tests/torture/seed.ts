import { createHash } from 'node:crypto'
import { Dice } from '../adapters/graph/weather/dice.ts'
import type { TortureDatabase } from './database.ts'
import { type Deed, duringWrite } from './deeds/deed.ts'
import { inOutlook } from './deeds/in-outlook.ts'
import {
  booksAgain,
  changesRhythm,
  confirms,
  ends,
  extendsBy,
  leaves,
  pauses,
  resumes,
  seeksAnotherTime,
  shortens,
} from './deeds/mentorships.ts'
import { changesRules } from './deeds/programs.ts'
import { movesAndRegrets, movesTogether, skips, undoes } from './deeds/sessions.ts'
import { judge } from './judge.ts'
import { Story } from './story.ts'
import type { Pair } from './town.ts'
import { storm } from './weather.ts'

export interface SeedResult {
  readonly seed: number
  readonly violations: readonly string[]
  readonly history: readonly string[]
  /** Of all that was said on the wire, and of all cards. */
  readonly hash: string
  readonly faults: number
  readonly deaths: number
  readonly requests: number
}

const minute = 60_000
const hour = 60 * minute

/** One story of a seed: people decide, the service fails, the worker dies; then the weather clears, and all that is left is judged. */
export async function runSeed(database: TortureDatabase, seed: number): Promise<SeedResult> {
  const dice = new Dice(seed, 2)
  const fate = mortality(new Dice(seed, 4))
  const story = await Story.open(database, {
    seed,
    transactionIds: dice.pick(['honored', 'ignored']),
    diesAt: fate.diesAt,
  })
  const { tenant, wire, chats, boundaries } = story.ground
  try {
    tenant.options.notifications = dice.pick(['deliver', 'lose', 'duplicate', 'reorder'])
    const clears = story.now + (30 + dice.whole(70)) * minute
    wire.weather = storm(new Dice(seed, 3), () => story.now, clears)
    chats.trouble = () => (story.now < clears && dice.fraction() < 0.1 ? dice.pick(['lost', 'busy']) : null)
    for (const { at, deed } of planOf(story, dice, clears)) {
      await story.pass(at)
      await deed(story)
      if (dice.whole(3) > 0) await story.settle()
    }
    await story.pass(clears)
    fate.end()
    await untilQuiet(story)
    const evidence = await story.evidence()
    const faults = tenant.journal.since(0).filter(({ fault }) => fault !== null).length
    return {
      seed,
      violations: judge(evidence),
      history: [...story.history, ...boundaries.deaths.map((death) => `died at ${death}`)],
      hash: hashOf([tenant.journal.since(0), chats.cards]),
      faults,
      deaths: boundaries.deaths.length,
      requests: wire.seen.length,
    }
  } finally {
    await story.close()
  }
}

const extendsByThree = (pair: Pair) => extendsBy(pair, 3)
const shortensToFour = (pair: Pair) => shortens(pair, 4)
const wishes = [
  extendsByThree,
  shortensToFour,
  pauses,
  resumes,
  seeksAnotherTime,
  booksAgain,
  changesRhythm,
  skips,
  skips,
  undoes,
  movesTogether,
  movesTogether,
  movesAndRegrets,
  movesAndRegrets,
  changesRules,
]
/** What comes in between while the product waits for an answer. */
const hasty = [undoes, extendsByThree, extendsByThree, skips, ends]

/** Up to six deaths; commits are so many, and most of them so dull, that the worker seldom dies at one. */
function mortality(dice: Dice): { diesAt: (boundary: string) => boolean; end: () => void } {
  let left = dice.whole(7)
  const often = dice.pick([0.03, 0.1, 0.3])
  return {
    diesAt: (boundary) => {
      if (left === 0 || dice.fraction() >= (boundary === 'committed' ? often / 10 : often)) return false
      left -= 1
      return true
    },
    end: () => {
      left = 0
    },
  }
}

/** The mentors confirm one after the other, and what else happens comes in between, each at its time. */
function planOf({ town, now }: Story, dice: Dice, until: number): { at: number; deed: Deed }[] {
  const when = (from: number) => from + Math.floor((dice.fraction() * (until - from)) / 1000) * 1000
  const booked = town.pairs.map((pair) => ({ at: dice.pick([now, when(now)]), deed: confirms(pair) }))
  const ended = town.pairs.filter(() => dice.whole(4) === 0).map((pair) => ({ at: when(now), deed: ends(pair) }))
  const happened = Array.from({ length: dice.whole(6) }, () => ({ at: when(now), deed: dice.pick(Object.values(inOutlook)) }))
  const wanted = Array.from({ length: dice.whole(6) }, () => ({ at: when(now), deed: dice.pick(wishes)(dice.pick(town.pairs)) }))
  const left = dice.whole(6) === 0 ? [{ at: when(now), deed: leaves(dice.pick(town.pairs)) }] : []
  const between = Array.from({ length: dice.whole(4) }, () => ({
    at: when(now),
    deed: duringWrite(dice.pick(hasty)(dice.pick(town.pairs))),
  }))
  return [...booked, ...ended, ...happened, ...wanted, ...left, ...between].toSorted((a, b) => a.at - b.at)
}

/** Long enough for everything that waits for an hour, six or a day, and then for another look at all calendars. */
export async function untilQuiet(story: Story): Promise<void> {
  await story.pass(story.now + 20 * minute)
  await story.pass(story.now + 26 * hour, 13 * hour)
  await story.pass(story.now + 14 * minute, 7 * minute)
}

function hashOf(all: unknown): string {
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

import { graphCalendar } from '../../../src/adapters/graph/calendar.ts'
import { connectGraph, type Graph } from '../../../src/adapters/graph/connect-graph.ts'
import type { Entra } from '../../../src/adapters/identity/entra.ts'
import { Dice } from './weather/dice.ts'
import { LeapingClock } from './weather/leaping-clock.ts'
import { ana, endings, operations } from './weather/operations.ts'
import { type Forecast, RoughGraph, type Seen } from './weather/rough-graph.ts'
import { endingWeathers, goodWeather, heavyWeathers, type Weather, weathers } from './weather/weathers.ts'

/** Another seed meets other weather. A failure names seed and case; with both set, only that case runs. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122)
const only = process.env.FUZZ_CASE
const [roundsEach, endingRoundsEach, heavyRoundsEach] = [40, 4, 1]
const atOnce = 24
/** The longest an operation may sleep in all, by its clock. */
const mostPatienceMs = 10 * 60_000

interface Case {
  number: number
  operation: string
  kind: string
  weather: Weather
  limitMs: number
}

let rough: RoughGraph
const rejections: unknown[] = []
const noteRejection = (reason: unknown) => void rejections.push(reason)

beforeAll(async () => {
  process.on('unhandledRejection', noteRejection)
  rough = await RoughGraph.open()
})
afterAll(async () => {
  await rough.close()
  process.off('unhandledRejection', noteRejection)
})

/** Every operation in every kind of weather, round after round. Numbers go on from `first`. */
function casesOf(kinds: Readonly<Record<string, Weather>>, rounds: number, limitMs: number, first = 0): Case[] {
  const cases: Case[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const operation of Object.keys(operations))
      for (const [kind, weather] of Object.entries(kinds)) cases.push({ number: first + cases.length, operation, kind, weather, limitMs })
  return cases
}

/** How the case ended, or what went wrong in it. */
async function run({ number, operation, weather, limitMs }: Case): Promise<{ ending: string; faults: string[] }> {
  const dice = new Dice(seed, number)
  const name = `case-${number}`
  const { requests, run: carryOut } = operations[operation]!
  const forecast: Forecast = { weather, dice, first: dice.pick([0, dice.whole(requests)]), times: dice.pick([1, 2, 99, 99]) }
  rough.expect(name, forecast)
  const clock = new LeapingClock('2026-03-02T08:00:00Z')
  const faults: string[] = []
  const ending = await carryOut(graphFor(name, clock, dice, limitMs), entraFor(name)).catch((error: unknown) => {
    faults.push(error instanceof Error ? `${error.stack}` : `${error}`)
    return 'crash'
  })
  const seen = rough.take(name)
  if (ending !== 'crash' && !Object.hasOwn(endings, ending)) faults.push(`ended in ${ending}, which no port knows`)
  if (clock.slept > mostPatienceMs) faults.push(`slept ${clock.slept} ms`)
  faults.push(...sentTwice(seen))
  return { ending, faults }
}

function graphFor(name: string, clock: LeapingClock, dice: Dice, limitMs: number): Graph {
  const silent = {
    event: () => undefined,
    failure: () => undefined,
    count: () => undefined,
    observe: () => undefined,
    level: () => undefined,
  }
  const chance = { uuid: () => '00000000-0000-4000-8000-000000000000', named: () => '', fraction: () => dice.fraction() }
  return connectGraph({ root: rough.root, clock, chance, telemetry: silent, metrics: silent, limitMs }, async () => name)
}

function entraFor(name: string): Entra {
  const entra: Pick<Entra, 'appToken' | 'tokenOnBehalfOf'> = {
    appToken: async () => name,
    tokenOnBehalfOf: async () => ({ ok: true, token: name }),
  }
  return entra as Entra
}

/** Refused before anything was applied. A misdirected request (421) is what fetch itself sends again, on a new connection. */
const notApplied: ReadonlySet<number | null> = new Set([401, 421, 429])

/** A write that may have been applied is not sent again: only what was told to be refused is. */
function sentTwice(seen: readonly Seen[]): string[] {
  const writes = seen.filter(({ method, path }) => method !== 'GET' && !/getSchedule$|\$batch$/.test(path))
  return writes.slice(1).flatMap(({ method, path }, place) => {
    const { status } = writes[place]!
    return notApplied.has(status) ? [] : [`${method} ${path} was sent again after ${status ?? 'no answer'}`]
  })
}

type Table = Record<string, Record<string, string>>

/** Meets them side by side. The table tells the endings by operation and kind of weather. */
async function meetAll(cases: readonly Case[]): Promise<{ table: Table; faults: string[] }> {
  const met = new Map<string, Set<string>>()
  const faults: string[] = []
  const open = cases.filter(({ number }) => only === undefined || number === Number(only)).values()
  const runner = async () => {
    for (const one of open) {
      const outcome = await run(one)
      const place = JSON.stringify([one.operation, one.kind])
      met.set(place, (met.get(place) ?? new Set()).add(outcome.ending))
      faults.push(...outcome.faults.map((fault) => `FUZZ_SEED=${seed} FUZZ_CASE=${one.number}, ${one.operation}, ${one.kind}: ${fault}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
  const table: Table = {}
  for (const [place, words] of met) {
    const [operation, kind] = JSON.parse(place) as [string, string]
    table[operation] = { ...table[operation], [kind]: [...words].toSorted().join(', ') }
  }
  return { table, faults }
}

describe('whatever comes back from Graph', () => {
  test('a good answer is a value, for everything that is asked', async () => {
    const { table, faults } = await meetAll(casesOf({ 'good weather': goodWeather }, 1, 3000))
    const good = Object.keys(operations).map((name) => [
      name,
      { 'good weather': name === 'ensureInstalled' ? 'installation installed' : 'value' },
    ])
    expect([faults, table]).toEqual([[], Object.fromEntries(good)])
  })

  test('an event on the second page is found though the first is empty: else a second series would be booked', async () => {
    rough.expect('marker', { weather: goodWeather, dice: new Dice(seed, 0), first: 0, times: 0 })
    const graph = graphFor('marker', new LeapingClock('2026-03-02T08:00:00Z'), new Dice(seed, 0), 3000)
    expect(await graphCalendar(graph).findSeries(ana, 'pair-1:1')).toMatchObject({ ok: true, value: { eventId: 'event-1' } })
    expect(rough.take('marker')).toHaveLength(2)
  })

  test('each of ten thousand answers ends in a value or a refusal that the ports know, soon, and no write is sent twice', async () => {
    const quick = casesOf(weathers, roundsEach, 3000)
    const cases = [...quick, ...casesOf(endingWeathers, endingRoundsEach, 3000, quick.length)]
    const before = rough.spoiled
    const { table, faults } = await meetAll(cases)
    if (process.env.FUZZ_TABLE) console.log(JSON.stringify(table, null, 1))
    expect(faults.slice(0, 20)).toEqual([])
    expect(JSON.stringify(table)).not.toContain('crash')
    if (only !== undefined) return
    expect(rough.spoiled - before).toBeGreaterThanOrEqual(10_000)
    expect(Object.keys(table)).toEqual(Object.keys(operations))
    expect(rough.strayed).toBe(0)
    expect([...rejections, ...rough.faults]).toEqual([])
  }, 180_000)

  test('an answer that trickles, or is far too large, ends as well', async () => {
    const { table, faults } = await meetAll(casesOf(heavyWeathers, heavyRoundsEach, 400))
    if (process.env.FUZZ_TABLE) console.log(JSON.stringify(table, null, 1))
    expect(faults).toEqual([])
    expect([...rejections, ...rough.faults]).toEqual([])
  })
})

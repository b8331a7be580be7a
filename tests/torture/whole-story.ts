import type { PersonId } from '../../src/domain/people/person.ts'
import type { FaultRule } from '../../src/sandbox/tenant/faults.ts'
import type { TortureDatabase } from './database.ts'
import type { Deed } from './deeds/deed.ts'
import { inOutlook } from './deeds/in-outlook.ts'
import { changesRhythm, confirms, ends, extendsBy, pauses, resumes, seeksAnotherTime, shortens } from './deeds/mentorships.ts'
import { movesTogether, skips } from './deeds/sessions.ts'
import { judge } from './judge.ts'
import { untilQuiet } from './seed.ts'
import { Story } from './story.ts'
import { block } from './town.ts'
import type { Weather } from './wire.ts'

const minute = 60_000
const day = 86_400_000
const seed = 8
const town = { pairs: 3, cadence: 'weekly' } as const

/** Everything that can be done with a series, once and in order: every boundary of the protocol is on the way. */
export async function tellWholeStory(
  database: TortureDatabase,
  { diesAt = () => false, weather = () => null }: { diesAt?: (boundary: string) => boolean; weather?: Weather } = {},
): Promise<{ boundaries: readonly string[]; deaths: readonly string[]; violations: readonly string[] }> {
  const story = await Story.open(database, { seed, transactionIds: 'ignored', town, diesAt })
  try {
    story.ground.wire.weather = weather
    const [first, second, third] = story.town.pairs
    busyInTheThirdWeek(story, first!.mentor)
    const deeds: readonly Deed[] = [
      ...[confirms(first!), confirms(second!), confirms(third!)],
      ...[inOutlook.conflict!, inOutlook.moves!, inOutlook.declines!, skips(first!), movesTogether(second!)],
      ...[extendsBy(first!, 3), shortens(second!, 6)],
      ...[seeksAnotherTime(first!), changesRhythm(second!), pauses(third!), resumes(third!), inOutlook.deletesAll!],
      ...[ends(first!), ends(second!), ends(third!)],
    ]
    for (const deed of deeds) {
      await deed(story)
      await story.pass(story.now + 13 * minute)
    }
    await untilQuiet(story)
    const { passed, deaths } = story.ground.boundaries
    return { boundaries: passed, deaths, violations: judge(await story.evidence()) }
  } finally {
    await story.close()
  }
}

/** Until late on every working day: whatever slot the series gets, one check-in is moved from the start. */
function busyInTheThirdWeek(story: Story, person: PersonId): void {
  const { tenant } = story.ground
  const today = story.now - (story.now % day)
  const monday = today + ((8 - new Date(today).getUTCDay()) % 7) * day + 14 * day
  for (let n = 0; n < 5; n += 1) block(tenant, tenant.users.get(person)!, monday + n * day + 6 * 60 * minute, 11 * 60, 'busy')
}

/** Commits and answers are between the boundaries that the protocol names, and the stories of seeds die there often enough. */
export function named(boundaries: readonly string[]): string[] {
  return [...new Set(boundaries)].filter((name) => name !== 'committed' && name !== 'answer read').toSorted()
}

/** Dies at the first of these, and after waking at the next, each as soon as it comes. */
export function oneAfterTheOther(names: readonly string[]): (boundary: string) => boolean {
  const left = [...names]
  return (boundary) => {
    if (boundary !== left[0]) return false
    left.shift()
    return true
  }
}

/** The first booking is carried out late, and the answer to the second is lost: what is only there to find out afterwards has its turn. */
export function answersOfBookingsLost(): Weather {
  const faults: FaultRule['fault'][] = ['late', 'drop-after']
  return ([whole]) => {
    if (whole?.method !== 'POST' || !whole.path.endsWith('/events')) return null
    const fault = faults.shift()
    return fault ? { match: whole, times: 1, fault, milliseconds: 3 * minute } : null
  }
}

/** Every boundary that the protocol names, in the order in which a story comes by. */
export const protocolBoundaries = [
  ...['P0 decided', 'P2 taken to plan', 'P3 calendars read', 'P5 held and persisted', 'P6 leased', 'P6 searched', 'P7 sent', 'P8 stored'],
  ...['card sent', 'P10 attempt counted', 'P10 asked for', 'P10 subscribed', 'P10 unsubscribed', 'P11 searched', 'P11 removed'],
  ...[
    'settle leased',
    'occurrences read',
    'occurrence written',
    'range decided',
    'range sent',
    'range written',
    'cancel leased',
    'cancel sent',
    'cancel stored',
  ],
] as const

/** Each boundary once, with the one beside it. */
export function somePairs(): [string, string][] {
  return protocolBoundaries.flatMap((name, place): [string, string][] => {
    const next = protocolBoundaries[place + 1]
    return place % 2 === 0 && next ? [[name, next]] : []
  })
}

export function allPairs(): [string, string][] {
  return protocolBoundaries.flatMap((first) => protocolBoundaries.map((second): [string, string] => [first, second]))
}

import type { Person, PersonId } from '../../domain/people/person.ts'
import type { BusyInterval } from '../../domain/scheduling/series-problem.ts'
import type { Availability, Calendar } from '../../ports/calendar.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import type { World } from '../../ports/world.ts'

export interface Calendars {
  /** Null: could not be read. */
  readonly items: ReadonlyMap<PersonId, readonly BusyInterval[] | null>
  readonly because: ReadonlyMap<PersonId, NonNullable<Availability['because']>>
}

/** A mailbox that cannot look may be one of many that can. */
const viewersAsked = 3

const sameForAll: readonly GraphRefusal['kind'][] = ['unavailable', 'tokenless', 'signInNeeded', 'consentNeeded']

/** Graph itself or our own sign-in is in trouble: another mailbox would hear the same. */
export function isOutage({ kind }: GraphRefusal): boolean {
  return sameForAll.includes(kind)
}

/** Free and busy of all of them in one go, seen by the first of the viewers whose mailbox answers. */
export async function readCalendars(
  world: World,
  how: keyof Pick<Calendar, 'readAvailability' | 'readBusyItems'>,
  viewers: readonly PersonId[],
  people: readonly Person[],
  { readFrom, readTo }: { readFrom: Date; readTo: Date },
): Promise<Answer<Calendars>> {
  let answer: Answer<readonly Availability[]> = { ok: true, value: [] }
  for (const viewer of [...new Set(viewers)].slice(0, viewersAsked)) {
    answer = await world.calendar[how](viewer, people, readFrom, readTo)
    if (answer.ok || isOutage(answer.refusal)) break
  }
  if (!answer.ok) return answer
  const items = new Map<PersonId, readonly BusyInterval[] | null>()
  const because = new Map<PersonId, NonNullable<Availability['because']>>()
  for (const availability of answer.value) {
    items.set(availability.personId, availability.busy?.map(intervalOf) ?? null)
    if (availability.busy === null) because.set(availability.personId, availability.because)
  }
  return { ok: true, value: { items, because } }
}

function intervalOf({ start, end, kind }: { start: Date; end: Date; kind: 'busy' | 'tentative' | 'away' }): BusyInterval {
  return { start: start.getTime(), end: end.getTime(), kind: kind === 'away' ? 'oof' : kind }
}

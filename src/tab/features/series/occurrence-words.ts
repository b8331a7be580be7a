import type { PersonBasics } from '../../../contract/people.ts'
import type { Occurrence } from '../../../contract/series.ts'
import type { Texts } from '../../format/text.ts'
import type { useWhen } from '../../format/use-when.ts'
import type { MarkKind } from './mark-kind.ts'

export interface Pair {
  readonly me: PersonBasics
  readonly partner: PersonBasics
}

export type When = ReturnType<typeof useWhen>

/** When it is, or would have been. */
export function occurrenceTime({ start, slotStart }: Occurrence, text: Texts, when: When): string {
  if (start) return when.at(start)
  return slotStart ? when.at(slotStart, 'day') : text('series.undated')
}

/** The same moment on the partner's clock; empty where there is no time. */
export function theirTime({ start }: Pick<Occurrence, 'start'>, { partner }: Pair, text: Texts, when: When): string {
  if (!start) return ''
  const time = when.partner(start, partner.timeZone)
  return time ? text('mentorship.theirTime', { time, name: partner.name }) : text('mentorship.sameTime', { name: partner.name })
}

/** How it stands and why, without its time. */
export function stateWords(occurrence: Occurrence, kind: MarkKind, pair: Pair, text: Texts, when: When): string {
  const because = reasonWords(occurrence, pair, text)
  const from = movedFrom(occurrence)
  switch (kind) {
    case 'moved':
    case 'toWrite':
      return text('series.words.moved', { from: from ? when.at(from) : '', because, later: kind })
    case 'skipped':
    case 'declined':
      return text('series.words.skipped', { because })
    case 'toPause':
      return text('series.words.toPause', { because })
    case 'choice':
      return occurrence.reason ? text('series.words.choiceBecause', { because }) : text('series.words.choice')
    default:
      return text(`series.legend.${kind}`)
  }
}

/** All of it in one sentence, for who hears it. */
export function occurrenceWords(occurrence: Occurrence, kind: MarkKind, pair: Pair, text: Texts, when: When): string {
  const parts = [occurrenceTime(occurrence, text, when), theirTime(occurrence, pair, text, when)]
  return text('series.words.all', { when: parts.filter(Boolean).join(', '), state: stateWords(occurrence, kind, pair, text, when) })
}

/** Where a moved one was before: at its last place, else at the slot. */
export function movedFrom({ before, slotStart }: Occurrence): string | null {
  return before?.start ?? slotStart
}

export function reasonWords({ reason }: Pick<Occurrence, 'reason'>, pair: Pair, text: Texts): string {
  if (!reason) return text('series.reason.none', { who: 'someone', name: '' })
  return text(`series.reason.${reason.kind}`, whoIs(reason.person, pair))
}

/** For sentences about somebody: `who` chooses the sentence, `name` fills it. */
export function whoIs(person: string | null, { me, partner }: Pair): { who: 'me' | 'partner' | 'someone'; name: string } {
  return { who: person === me.id ? 'me' : person === partner.id ? 'partner' : 'someone', name: partner.name }
}

import type { Occurrence } from '../../../contract/series.ts'
import type { PersonBasics } from '../../../contract/people.ts'
import type { Texts } from '../../format/text.ts'
import type { useWhen } from '../../format/use-when.ts'

export interface Pair {
  readonly me: PersonBasics
  readonly partner: PersonBasics
}

type When = ReturnType<typeof useWhen>

/** One check-in in a sentence: when it is, and if it is not at its usual time, why. */
export function occurrenceWords(occurrence: Occurrence, pair: Pair, text: Texts, when: When): string {
  const because = reasonWords(occurrence, pair, text)
  const day = occurrence.slotStart ? when.at(occurrence.slotStart, 'day') : ''
  const time = occurrence.start ? when.at(occurrence.start) : ''
  switch (occurrence.status) {
    case 'planned':
      return text('series.words.planned', { time })
    case 'moved':
      return text('series.words.moved', { time, day: occurrence.slotStart ? when.at(occurrence.slotStart) : '', because })
    case 'skipped':
      return day ? text('series.words.skipped', { day, because }) : text('series.words.skippedUndated', { because })
  }
}

export function reasonWords({ reason }: Occurrence, { me, partner }: Pair, text: Texts): string {
  if (!reason) return text('series.reason.none', { who: 'someone', name: '' })
  const who = reason.person === me.id ? 'me' : reason.person === partner.id ? 'partner' : 'someone'
  return text(`series.reason.${reason.kind}`, { who, name: partner.name })
}

/** What became of it, where somebody has said so. */
export function outcomeWords(occurrence: Occurrence, text: Texts): string {
  if (occurrence.held) return text(`series.${occurrence.held}`)
  return occurrence.status === 'moved' && !occurrence.inOutlook ? text('series.toBeMoved') : ''
}

import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { nameOf } from './people.ts'

/** Why a session is where it is, as both may know it: never whose entry or absence it was, but what somebody did in the open. */
export function changeReason(facts: CardFacts, text: Text): string {
  const { reason } = facts.session!
  switch (reason?.kind) {
    case 'declined':
    case 'chosen':
      return text(`changed.${reason.kind}`, { who: whoIs(facts, reason.personId), partner: nameOf(facts, facts.partnerId, text) })
    case 'away':
    case 'none':
    case 'outlook':
      return text(`changed.${reason.kind}`)
    default:
      return text('changed.calendar')
  }
}

export function whoIs({ recipient, partnerId }: CardFacts, personId: string | null): 'me' | 'partner' | 'other' {
  if (personId === recipient.id) return 'me'
  return personId !== null && personId === partnerId ? 'partner' : 'other'
}

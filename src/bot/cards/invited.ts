import type { Invitation } from '../../domain/programs/invitation.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act } from './buttons.ts'
import { type Element, facts as factSet, outcome, quote } from './elements.ts'
import { givenLine } from './given-text.ts'
import { rhythm } from './rhythm.ts'
import { dayOf } from './when.ts'

/** What the program is, as far as somebody needs to know who is asked to take part. */
export function aboutProgram({ program }: CardFacts, text: Text): Element[] {
  const { name, purpose, weeks } = program!
  return [
    factSet([
      [text('fact.program'), givenLine(name)],
      [text('fact.rhythm'), text('rhythm.for', { rhythm: rhythm(text, program!), weeks })],
    ]),
    ...(purpose ? [quote(purpose, 'Medium')] : []),
  ]
}

/** The two ways to say no. */
export function refusals({ delivery }: CardFacts, text: Text): Element[] {
  return [
    act(delivery, { verb: 'invitation.later', title: text('invited.later'), alone: true }),
    act(delivery, { verb: 'invitation.never', title: text('invited.never'), alone: true }),
  ]
}

/** What came of it; `joined` says what they are now. */
export function answered(facts: CardFacts, text: Text, { status, quietUntil }: Invitation, joined: string): Element {
  if (status === 'joined') return outcome(joined, 'good')
  if (status === 'later' && quietUntil) return outcome(text('invited.postponed', { date: dayOf(facts, text, quietUntil) }))
  return outcome(text('invited.refused'))
}

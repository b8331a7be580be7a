import type { RequestMessage } from '../../domain/requests/request.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { type Element, label, quote } from './elements.ts'
import { nameOf } from './people.ts'

const mostShown = 4

/** What was asked and answered so far, the newest last. */
export function conversation(facts: CardFacts, text: Text): Element[] {
  return (facts.messages ?? []).slice(-mostShown).flatMap((message) => said(facts, text, message))
}

export function said(facts: CardFacts, text: Text, message: RequestMessage): Element[] {
  const own = message.from === facts.recipient.id
  const who = own ? text(`request.own.${message.kind}`) : text(`request.${message.kind}`, { name: nameOf(facts, message.from, text) })
  return [label(who), quote(message.text)]
}

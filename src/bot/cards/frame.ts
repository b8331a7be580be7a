import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Drawing } from '../handlers.ts'
import type { Text } from '../text.ts'
import { type Element, line } from './elements.ts'

/** Where a card's links lead: a page of the tab, or its start. */
export type LinkTo = (page?: string) => string

export interface CardContent {
  /** The kind of message, in a word or two. */
  readonly about: string
  readonly title: string
  /** What a notification says; the title where that is enough. */
  readonly summary?: string
  readonly body: readonly Element[]
  readonly actions: readonly Element[]
}

/** One file a purpose: what the card says, from nothing but the facts as they are now. */
export type Draw = (facts: CardFacts, text: Text, link: LinkTo) => CardContent

/** The same quiet frame around every card. Version 1.5, core elements only. */
export function frame({ about, title, summary = title, body, actions }: CardContent, text: Text): Drawing {
  return {
    summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: text.language.formats,
      ...(text.language.direction === 'rtl' ? { rtl: true } : {}),
      fallbackText: summary,
      speak: summary,
      body: [
        line(text('card.label', { about }), { size: 'Small', weight: 'Bolder', color: 'Accent' }),
        line(title, { size: 'Large', weight: 'Bolder', spacing: 'Small', style: 'heading' }),
        ...body,
      ],
      actions,
    },
  }
}

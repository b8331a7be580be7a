import { cards } from './en/cards.ts'
import { errors } from './en/errors.ts'
import { invitations } from './en/invitations.ts'
import { office } from './en/office.ts'
import { tab } from './en/tab.ts'

/** Every text a person reads, by language and area. Readers that count bytes, such as the tab, import their area alone. */
export const catalog = { en: { cards, errors, invitations, office, tab } } as const

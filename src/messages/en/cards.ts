import { agreements } from './cards/agreements.ts'
import { approvals } from './cards/approvals.ts'
import { changes } from './cards/changes.ts'
import { chat } from './cards/chat.ts'
import { fit } from './cards/fit.ts'
import { invitations } from './cards/invitations.ts'
import { offers } from './cards/offers.ts'
import { requests } from './cards/requests.ts'
import { sessions } from './cards/sessions.ts'
import { shared } from './cards/shared.ts'

/** Every text of the bot and its cards, in ICU message syntax. */
export const cards = {
  ...shared,
  ...chat,
  ...invitations,
  ...requests,
  ...offers,
  ...approvals,
  ...agreements,
  ...sessions,
  ...fit,
  ...changes,
} as const

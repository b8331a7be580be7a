import { agreements } from './cards/agreements.ts'
import { approvals } from './cards/approvals.ts'
import { changes } from './cards/changes.ts'
import { chat } from './cards/chat.ts'
import { invitations } from './cards/invitations.ts'
import { requests } from './cards/requests.ts'
import { sessions } from './cards/sessions.ts'
import { shared } from './cards/shared.ts'

/** Every text of the bot and its cards, in ICU message syntax. */
export const cards = { ...shared, ...chat, ...invitations, ...requests, ...approvals, ...agreements, ...sessions, ...changes } as const

import { z } from 'zod'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { ConversationReference } from '../../ports/conversations.ts'
import type { Sender } from '../handlers.ts'

const account = z.looseObject({ id: z.string() })

/** The parts of an activity that we read; everything else stays unread. */
export const incoming = z.looseObject({
  type: z.string(),
  name: z.string().nullish(),
  channelId: z.string(),
  serviceUrl: z.string(),
  locale: z.string().max(35).nullish(),
  text: z.string().max(20_000).nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  action: z.string().nullish(),
  from: account.extend({ aadObjectId: z.guid() }),
  recipient: account.nullish(),
  conversation: z.looseObject({ id: z.string(), tenantId: z.string().nullish(), conversationType: z.string().nullish() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  membersAdded: z.array(account).nullish(),
})
export type Incoming = z.infer<typeof incoming>

/** Every tenant the activity names is ours, and it names one. */
export function isFromTenant({ conversation, channelData }: Incoming, tenantId: TenantId): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined && id !== null)
  return named.length > 0 && named.every((id) => id.toLowerCase() === tenantId)
}

export function isPersonal({ conversation }: Incoming): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal'
}

export function senderOf({ from, locale }: Incoming, tenantId: TenantId, usual: string): Sender {
  return { tenantId, personId: from.aadObjectId.toLowerCase() as PersonId, locale: locale ?? usual }
}

export function referenceOf({ from, conversation, serviceUrl }: Incoming): ConversationReference {
  return { personId: from.aadObjectId.toLowerCase() as PersonId, conversationId: conversation.id, serviceUrl }
}

/** What was said without the mention of the bot that a group chat puts in front. */
export function spokenText({ text }: Incoming): string {
  return (text ?? '').replace(/<at[^>]*>.*?<\/at>/gs, ' ').trim()
}

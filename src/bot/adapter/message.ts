import type { Activity } from 'botbuilder'
import type { Drawing, Reply } from '../handlers.ts'

export const cardContentType = 'application/vnd.microsoft.card.adaptive'
const messageContentType = 'application/vnd.microsoft.activity.message'

/** A card as a message: the summary is what notifications and old clients show. */
export function cardMessage({ summary, card }: Drawing): Partial<Activity> {
  return { type: 'message', summary, attachments: [{ contentType: cardContentType, content: card }] }
}

export function replyMessage(reply: Reply): Partial<Activity> {
  return reply.kind === 'card' ? cardMessage(reply.drawing) : { type: 'message', text: reply.text, textFormat: 'plain' }
}

/** The answer to `adaptiveCard/action`: never empty, else Teams delivers the click again. */
export function actionAnswer(reply: Reply): { statusCode: number; type: string; value: unknown } {
  return reply.kind === 'card'
    ? { statusCode: 200, type: cardContentType, value: reply.drawing.card }
    : { statusCode: 200, type: messageContentType, value: reply.text }
}

export function actionFault(message: string): { statusCode: number; type: string; value: unknown } {
  return { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'InternalServerError', message } }
}

import { z } from 'zod'
import type { DeliveryAnswer } from '../../connector/deliver.ts'
import type { Outcome } from '../wire.ts'

const invokeAnswer = z.looseObject({ statusCode: z.number().optional(), type: z.string(), value: z.unknown() })
const problem = z.looseObject({ message: z.string() })

/** What the Teams client makes of the bot's answer to `adaptiveCard/action`. */
export function answerOf(answer: DeliveryAnswer): Outcome {
  const read = invokeAnswer.safeParse(answer.body).data
  if (read?.type === 'application/vnd.microsoft.card.adaptive')
    return { kind: 'card', card: z.record(z.string(), z.unknown()).parse(read.value) }
  if (read?.type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: String(read.value) }
  if (read?.type.startsWith('application/vnd.microsoft.error')) {
    return { kind: 'refused', text: problem.safeParse(read.value).data?.message ?? 'Something went wrong.' }
  }
  if (answer.status >= 300) return { kind: 'refused', text: withStatus('The app could not be reached.', answer) }
  return { kind: 'done' }
}

export function withStatus(sentence: string, { status, body }: DeliveryAnswer): string {
  const reason = z.looseObject({ error: z.string() }).safeParse(body).data?.error
  return `${sentence} (${reason ?? `status ${status}`})`
}

import { type CardAction, cardAction } from '../../contract/cards.ts'

export type ReadClick = { ok: true; action: CardAction } | { ok: false; problem: 'unreadable' | 'missing' | 'tooLong' }

/** Everything that can be typed on any card. Clients may send the inputs of a whole card with each of its buttons. */
const inputs = new Set([
  'offers',
  'reason',
  'question',
  'answer',
  'whyYou',
  'howHelp',
  'person',
  'point',
  'held',
  'takeaway',
  'rating',
  'comment',
])

/** A click as the contract knows it. What was typed wrongly is told apart from what no card of ours sends. */
export function readClick(payload: unknown): ReadClick {
  if (typeof payload !== 'object' || payload === null) return { ok: false, problem: 'unreadable' }
  const own = fieldsOf(payload)
  const sent = Object.fromEntries(
    Object.entries(payload).filter(([name, value]) => !inputs.has(name) || (own.has(name) && value !== '' && value !== null)),
  )
  const parsed = cardAction.safeParse(sent)
  if (parsed.success) return { ok: true, action: parsed.data }
  const typed = parsed.error.issues.every(({ path }) => inputs.has(String(path[0])))
  if (!typed) return { ok: false, problem: 'unreadable' }
  return { ok: false, problem: parsed.error.issues.some(({ code }) => code === 'too_big') ? 'tooLong' : 'missing' }
}

function fieldsOf(payload: object): ReadonlySet<string> {
  const { verb } = payload as { verb?: unknown }
  const option = cardAction.options.find(({ shape }) => shape.verb.value === verb)
  return new Set(option ? Object.keys(option.shape) : [])
}

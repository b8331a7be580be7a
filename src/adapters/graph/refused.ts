import { GraphClientError } from '@microsoft/microsoft-graph-client'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'

/** A refusal on its way out of the pipeline; Microsoft's client lets its own kind of error pass untouched. */
export class GraphRefused extends GraphClientError {
  readonly refusal: GraphRefusal
  readonly trace: string

  constructor(refusal: GraphRefusal, trace: string) {
    super(`Graph refused: ${refusal.kind}`)
    this.refusal = refusal
    this.trace = trace
    // The base class sets the prototype to itself.
    Object.setPrototypeOf(this, GraphRefused.prototype)
  }
}

/** Answers with the value or the refusal; faults of ours go on as exceptions. */
export async function asAnswer<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof GraphRefused) return { ok: false, refusal: error.refusal, trace: error.trace }
    throw error
  }
}

/** The value of an answer, or its refusal thrown on. */
export function granted<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value
  throw new GraphRefused(answer.refusal, answer.trace ?? '')
}

/** Null: what was named is gone, somebody took it away before us. A mailbox that is out of reach is another matter. */
export async function unlessGone<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  const answer = await asAnswer(ask)
  return !answer.ok && answer.refusal.kind === 'gone' ? null : granted(answer)
}

import { Worker } from 'node:worker_threads'
import { searchAlone } from '../../domain/matching/assignment/row-searches.ts'
import type { RoundInputs } from '../../domain/rounds/round.ts'
import { isLarge } from '../../domain/rounds/too-large.ts'
import type { MatchEngine } from '../../ports/match-engine.ts'
import type { Answered, Asked } from './engine-thread.ts'
import { matchTasks } from './tasks.ts'

/** So many pairs are matched in about the time that the store takes to read them: no other request notices. */
const FEW_PAIRS = 100_000

type Task = keyof MatchEngine
type Answer<Name extends Task> = Awaited<ReturnType<MatchEngine[Name]>>
interface Members {
  readonly mentees: readonly unknown[]
  readonly mentors: readonly unknown[]
}

/** The engine on a thread that is started when it is first needed and then kept; for few people on the thread that asks. */
export class MatchThreads implements MatchEngine {
  readonly #here = matchTasks(() => searchAlone)
  readonly #waiting = new Map<number, { readonly resolve: (answer: never) => void; readonly reject: (failure: unknown) => void }>()
  #thread: Worker | null = null
  #asked = 0

  async openRound(...given: Parameters<MatchEngine['openRound']>) {
    return isFew(given[0]) ? this.#here.openRound(...given) : this.#ask('openRound', given)
  }

  async previewRound(...given: Parameters<MatchEngine['previewRound']>) {
    return isFew(given[0]) ? this.#here.previewRound(...given) : this.#ask('previewRound', given)
  }

  async solveRound(...[inputs, plan]: Parameters<MatchEngine['solveRound']>) {
    return isFew(inputs) ? this.#here.solveRound(inputs, plan) : this.#ask('solveRound', [shareable(inputs), plan])
  }

  async suggestMentors(...given: Parameters<MatchEngine['suggestMentors']>) {
    return isFew(given[0]) ? this.#here.suggestMentors(...given) : this.#ask('suggestMentors', given)
  }

  /** What is being matched is not waited for. */
  async close(): Promise<void> {
    await this.#thread?.terminate()
  }

  #ask<Name extends Task>(task: Name, given: Parameters<MatchEngine[Name]>): Promise<Answer<Name>> {
    this.#thread ??= this.#started()
    this.#thread.ref()
    const number = ++this.#asked
    this.#thread.postMessage({ number, task, given } satisfies Asked)
    return new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }))
  }

  #started(): Worker {
    const thread = new Worker(new URL('engine-thread.ts', import.meta.url))
    let failure: unknown = new Error('The thread that matches was ended.')
    thread.on('message', (answered: Answered) => {
      const { resolve, reject } = this.#waiting.get(answered.number)!
      this.#waiting.delete(answered.number)
      if (this.#waiting.size === 0) thread.unref()
      if ('failure' in answered) reject(answered.failure)
      else resolve(answered.answer as never)
    })
    thread.on('error', (error) => {
      failure = error
    })
    thread.on('exit', () => {
      this.#thread = null
      for (const { reject } of this.#waiting.values()) reject(failure)
      this.#waiting.clear()
    })
    return thread
  }
}

function isFew({ mentees, mentors }: Members): boolean {
  return mentees.length * mentors.length <= FEW_PAIRS
}

/** Scores that all threads see, in place of a copy for each. */
function shareable(inputs: RoundInputs): RoundInputs {
  if (!isLarge(inputs)) return inputs
  const scores = new Uint16Array(new SharedArrayBuffer(inputs.scores.byteLength))
  scores.set(inputs.scores)
  return { ...inputs, scores }
}

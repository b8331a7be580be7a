import { parentPort, Worker } from 'node:worker_threads'
import type { HelpWanted } from './helper-thread.ts'
import { endSearches, type SharedLists, searchTogether, sharedLists } from './shared-searches.ts'
import { matchTasks, type Searchers } from './tasks.ts'

export interface Asked {
  readonly number: number
  readonly task: keyof typeof tasks
  readonly given: readonly unknown[]
}
export type Answered = { readonly number: number } & ({ readonly answer: unknown } | { readonly failure: unknown })

const helpers: Worker[] = []
let lists: SharedLists | null = null

/** A second thread shares the rows of a large round. */
const together: Searchers = (source, seed) => (problem) => {
  lists = sharedLists(problem.mentees, problem.capacity.length)
  helperAtHand().postMessage({ source, seed, lists } satisfies HelpWanted)
  return searchTogether(problem, lists)
}
const tasks = matchTasks(together)

parentPort!.on('message', ({ number, task, given }: Asked) => {
  parentPort!.postMessage(answerTo(number, () => (tasks[task] as (...all: readonly unknown[]) => unknown)(...given)))
})

function answerTo(number: number, work: () => unknown): Answered {
  try {
    return { number, answer: work() }
  } catch (failure) {
    return { number, failure }
  } finally {
    if (lists) endSearches(lists)
    lists = null
  }
}

/** Kept for the next large round. Its failure is told by the gate to whoever waits there, and another one takes its place. */
function helperAtHand(): Worker {
  const known = helpers.pop() ?? new Worker(new URL('helper-thread.ts', import.meta.url)).on('error', () => helpers.pop())
  helpers.push(known)
  known.unref()
  return known
}

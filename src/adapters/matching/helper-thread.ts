import { parentPort } from 'node:worker_threads'
import { roundProblem } from '../../domain/rounds/round-problem.ts'
import { helpSearching, type SharedLists } from './shared-searches.ts'
import { type ScoreSource, scoresFrom } from './tasks.ts'

/** A round that is being solved on another thread, with which this one helps until its searches end. */
export interface HelpWanted {
  readonly source: ScoreSource
  readonly seed: number
  readonly lists: SharedLists
}

parentPort!.on('message', ({ source, seed, lists }: HelpWanted) => {
  helpSearching(roundProblem(scoresFrom(source, seed), seed).all, lists)
})

import { z } from 'zod'
import type { Clock } from '../../ports/clock.ts'
import { wait } from './wait.ts'

const reading = z.object({ now: z.iso.datetime(), frozen: z.boolean() })
const askEveryMs = 250
const jump = 1000

export interface FollowedClock extends Clock {
  stop(): void
}

/**
 * Follows another clock over HTTP (`TIME_SOURCE`, loopback only): local runs and tests, where time can be moved forward.
 * Between two answers it runs on by itself, or stands still where the source is frozen. Fails when the first answer does.
 */
export async function followedClock(source: string): Promise<FollowedClock> {
  const stopped = new AbortController()
  const listeners = new Set<() => void>()
  let base = await ask(source)
  let asked = performance.now()
  const now = (): number => base.now + (base.frozen ? 0 : performance.now() - asked)

  const follow = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await wait(askEveryMs, stopped.signal)
      const before = now()
      base = await ask(source, stopped.signal)
      asked = performance.now()
      if (base.now - before > jump) for (const listener of listeners) listener()
    }
  }
  // An answer that fails is asked for again: the clock runs on meanwhile.
  const keepFollowing = (): void => {
    follow().catch(() => {
      if (!stopped.signal.aborted) keepFollowing()
    })
  }
  keepFollowing()

  return {
    now: () => new Date(now()),
    sleepUntil: async (until, signal) => {
      while (now() < until.getTime()) await wait(Math.min(askEveryMs, Math.max(1, until.getTime() - now())), signal)
    },
    onJump: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => stopped.abort(),
  }
}

async function ask(source: string, signal?: AbortSignal): Promise<{ now: number; frozen: boolean }> {
  const response = await fetch(source, signal ? { signal } : {})
  const { now, frozen } = reading.parse(await response.json())
  return { now: Date.parse(now), frozen }
}

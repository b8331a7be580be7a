import { setTimeout as timer } from 'node:timers/promises'

const longest = 2_147_483_647

/** Real milliseconds; at once when none are left. Rejects when the signal aborts. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  for (let left = milliseconds; left > 0; left -= longest) await timer(Math.min(left, longest), undefined, signal ? { signal } : undefined)
}

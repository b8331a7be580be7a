import type { TenantId } from '../domain/people/person.ts'
import type { World } from '../ports/world.ts'
import { compareSeries } from '../usecases/booking/compare-series.ts'
import { resumeSeries } from '../usecases/booking/resume-series.ts'
import { watchCalendars } from '../usecases/booking/watch-calendars.ts'
import { handOutDueDeliveries } from '../usecases/deliveries/hand-out-due.ts'
import { resumeDue } from '../usecases/mentorships/resume-paused.ts'
import { followDirectory } from '../usecases/people/follow-directory.ts'
import { orderDirectorySync } from '../usecases/people/order-directory-sync.ts'
import { remindAndExpire } from '../usecases/requests/remind-and-expire.ts'
import { prepareSessions } from '../usecases/sessions/prepare-sessions.ts'

interface Duty {
  name: string
  everyMs: number
  run: (world: World, tenantId: TenantId) => Promise<unknown>
}

const second = 1000
const minute = 60 * second

/** What is due when, by the clock port. Each is safe to run at any time, as often as one likes, on several instances. */
const duties: readonly Duty[] = [
  { name: 'sync-directory', everyMs: 60 * minute, run: orderDirectorySync },
  { name: 'follow-directory', everyMs: 4 * minute, run: followDirectory },
  { name: 'resume-paused', everyMs: 60 * minute, run: resumeDue },
  { name: 'remind-and-expire', everyMs: minute, run: remindAndExpire },
  { name: 'prepare-sessions', everyMs: minute, run: prepareSessions },
  { name: 'resume-series', everyMs: minute, run: resumeSeries },
  { name: 'compare-series', everyMs: minute, run: compareSeries },
  { name: 'watch-calendars', everyMs: minute, run: watchCalendars },
  { name: 'hand-out-due-deliveries', everyMs: 5 * second, run: handOutDueDeliveries },
]

export interface Schedule {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>
}

/** Runs duties in order, one round after the other; a jump of the clock starts the next round at once. */
export function startSchedule(world: World, tenantId: TenantId): Schedule {
  const lastRun = new Map<string, number>()
  const stopping = new AbortController()
  let wake = new AbortController()
  const stopListening = world.clock.onJump(() => wake.abort())

  const rounds = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      wake = new AbortController()
      const now = world.clock.now().getTime()
      for (const duty of duties) {
        if (stopping.signal.aborted) break
        if (now - (lastRun.get(duty.name) ?? Number.NEGATIVE_INFINITY) < duty.everyMs) continue
        lastRun.set(duty.name, now)
        await runDuty(world, tenantId, duty)
      }
      await world.clock.sleepUntil(new Date(now + second), AbortSignal.any([stopping.signal, wake.signal])).catch(() => undefined)
    }
  }
  const running = rounds()

  return {
    stop: async () => {
      stopListening()
      stopping.abort()
      await running
    },
  }
}

/** A duty that fails is told and tried again in its next round; the others go on. */
async function runDuty(world: World, tenantId: TenantId, duty: Duty): Promise<void> {
  try {
    await duty.run(world, tenantId)
  } catch (error) {
    world.telemetry.failure('duty.failed', error, { duty: duty.name })
  }
}

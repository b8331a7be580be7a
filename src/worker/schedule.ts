import type { TenantId } from '../domain/people/person.ts'
import type { World } from '../ports/world.ts'
import { compareSeries } from '../usecases/booking/compare-series.ts'
import { resumeSeries } from '../usecases/booking/resume-series.ts'
import { watchCalendars } from '../usecases/booking/watch-calendars.ts'
import { handOutDueDeliveries } from '../usecases/deliveries/hand-out-due.ts'
import { orderSuggestions } from '../usecases/matching/order-suggestions.ts'
import { orderTypicalWeeks } from '../usecases/matching/order-typical-weeks.ts'
import { askFit } from '../usecases/mentorships/ask-fit.ts'
import { resumeDue } from '../usecases/mentorships/resume-paused.ts'
import { followDirectory } from '../usecases/people/follow-directory.ts'
import { orderDirectorySync } from '../usecases/people/order-directory-sync.ts'
import { remindAndExpire } from '../usecases/requests/remind-and-expire.ts'
import { prepareSessions } from '../usecases/sessions/prepare-sessions.ts'

export interface Duty {
  name: string
  everyMs: number
  run: (world: World, tenantId: TenantId) => Promise<unknown>
}

const second = 1000
const minute = 60 * second

/** What is due when, by the clock port. Each is safe to run at any time, as often as one likes, on several instances. */
export const duties: readonly Duty[] = [
  { name: 'sync-directory', everyMs: 60 * minute, run: orderDirectorySync },
  { name: 'follow-directory', everyMs: 4 * minute, run: followDirectory },
  { name: 'typical-weeks', everyMs: 60 * minute, run: orderTypicalWeeks },
  { name: 'suggestions', everyMs: 24 * 60 * minute, run: orderSuggestions },
  { name: 'resume-paused', everyMs: 60 * minute, run: resumeDue },
  { name: 'remind-and-expire', everyMs: minute, run: remindAndExpire },
  { name: 'prepare-sessions', everyMs: minute, run: prepareSessions },
  { name: 'ask-fit', everyMs: minute, run: askFit },
  { name: 'resume-series', everyMs: minute, run: resumeSeries },
  { name: 'compare-series', everyMs: minute, run: compareSeries },
  { name: 'watch-calendars', everyMs: minute, run: watchCalendars },
  { name: 'hand-out-due-deliveries', everyMs: 5 * second, run: handOutDueDeliveries },
]

export interface Schedule {
  /** Resolves when everything that is under way has ended. */
  stop(): Promise<void>
}

/** Each duty goes its own way: one that waits for an answer keeps none of the others. */
export function startSchedule(world: World, tenantId: TenantId): Schedule {
  const started = duties.map((duty) => startDuty(world, tenantId, duty))
  return {
    stop: async () => {
      await Promise.all(started.map((duty) => duty.stop()))
    },
  }
}

/** Does it at once and whenever its time has come, never twice at a time; a jump of the clock may bring its time. */
export function startDuty(world: World, tenantId: TenantId, duty: Duty): Schedule {
  const { clock } = world
  let stopped = false
  let sleep = new AbortController()
  const stopListening = clock.onJump(() => sleep.abort())

  const rounds = async (): Promise<void> => {
    let due = 0
    while (!stopped) {
      const now = clock.now().getTime()
      if (now < due) {
        sleep = new AbortController()
        await clock.sleepUntil(new Date(due), sleep.signal).catch(() => undefined)
      } else {
        due = now + duty.everyMs
        await runDuty(world, tenantId, duty)
      }
    }
  }
  const running = rounds()

  return {
    stop: async () => {
      stopListening()
      stopped = true
      sleep.abort()
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

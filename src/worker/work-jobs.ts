import type { JobQueue } from '../ports/jobs.ts'
import type { World } from '../ports/world.ts'
import { bookSeries } from '../usecases/booking/book-series.ts'
import { cancelSeries } from '../usecases/booking/cancel-series.ts'
import { compareCalendar } from '../usecases/booking/compare-calendar.ts'
import { planSeries } from '../usecases/booking/plan-series.ts'
import { removeDuplicates } from '../usecases/booking/remove-duplicates.ts'
import { settleSeries } from '../usecases/booking/settle-series.ts'
import { watchCalendar } from '../usecases/booking/watch-calendar.ts'
import { refreshDelivery } from '../usecases/deliveries/refresh-delivery.ts'
import { sendDelivery } from '../usecases/deliveries/send-delivery.ts'
import { dealSuggestions } from '../usecases/matching/deal-suggestions.ts'
import { readTypicalWeeks } from '../usecases/matching/read-typical-weeks.ts'
import { readProfiles } from '../usecases/people/read-profiles.ts'
import { syncDirectory } from '../usecases/people/sync-directory.ts'
import { readAttendance } from '../usecases/sessions/read-attendance.ts'

/** Which use case does which job. */
export function workJobs(world: World, queue: JobQueue): void {
  queue.work('send-delivery', ({ tenantId, deliveryId }) => sendDelivery(world, tenantId, deliveryId), { concurrency: 4 })
  queue.work(
    'refresh-delivery',
    async ({ tenantId, deliveryId }) => {
      await refreshDelivery(world, tenantId, deliveryId)
      return undefined
    },
    { concurrency: 2 },
  )
  queue.work('plan-series', ({ tenantId, programId }) => planSeries(world, tenantId, programId))
  queue.work('book-series', ({ tenantId, seriesId }) => bookSeries(world, tenantId, seriesId), { concurrency: 8 })
  queue.work('settle-series', ({ tenantId, seriesId }) => settleSeries(world, tenantId, seriesId), { concurrency: 8 })
  queue.work('cancel-series', ({ tenantId, seriesId }) => cancelSeries(world, tenantId, seriesId), { concurrency: 2 })
  queue.work('remove-duplicates', ({ tenantId, seriesId }) => removeDuplicates(world, tenantId, seriesId))
  queue.work(
    'compare-calendar',
    async ({ tenantId, organizerId }) => {
      await compareCalendar(world, tenantId, organizerId)
      return undefined
    },
    { concurrency: 4 },
  )
  queue.work('watch-calendar', ({ tenantId, organizerId }) => watchCalendar(world, tenantId, organizerId), { concurrency: 4 })
  queue.work('read-attendance', ({ tenantId, sessionId }) => readAttendance(world, tenantId, sessionId), { concurrency: 2 })
  queue.work('sync-directory', async ({ tenantId }) => {
    await syncDirectory(world, tenantId)
    return undefined
  })
  queue.work('read-profiles', async ({ tenantId }) => {
    await readProfiles(world, tenantId)
    return undefined
  })
  queue.work('read-typical-weeks', ({ tenantId }) => readTypicalWeeks(world, tenantId))
  queue.work('deal-suggestions', async ({ tenantId, programId }) => {
    await dealSuggestions(world, tenantId, programId)
    return undefined
  })
}

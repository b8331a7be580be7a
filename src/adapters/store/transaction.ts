import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Clock } from '../../ports/clock.ts'
import type { Store, Tenants, Unit } from '../../ports/store.ts'
import { openBookmarks } from './bookmarks.ts'
import { openCalendarWatches } from './calendar-watches.ts'
import { openConversations } from './conversations.ts'
import { isLostRace } from './database-errors.ts'
import { openDeliveries } from './deliveries.ts'
import { openFitChecks } from './fit-checks.ts'
import { openGivenAttributes } from './given-attributes.ts'
import { type Boss, openJobs } from './jobs.ts'
import { openJournal } from './journal.ts'
import { openMatching } from './matching.ts'
import { openMentorships } from './mentorships.ts'
import { APP_ROLE } from './migrations/row-security.ts'
import { openPeople } from './people.ts'
import { openPrograms } from './programs.ts'
import { openRequests } from './requests.ts'
import { openRounds } from './rounds.ts'
import { openSeries } from './series.ts'
import { openSessions } from './sessions.ts'
import { openSkills } from './skills.ts'
import { openSuggestions } from './suggestions.ts'
import type { Database, Scope } from './tables.ts'
import { openTypicalWeeks } from './typical-weeks.ts'
import { openWaitlist } from './waitlist.ts'

const RUNS = 5
const LONGEST_PAUSE_MS = 40

/** Transactions of one tenant each, under the app role. Runs the work again, up to five times in all, when it lost a race. */
export function openTransactions(db: Database, tenants: Tenants, boss: Boss, clock: Pick<Clock, 'now'>, notesKey?: Uint8Array): Store {
  const underway = new AsyncLocalStorage<true>()

  return {
    async transaction(tenantId, work) {
      // With one connection the inner one would wait for the outer one for ever.
      if (underway.getStore()) throw new Error('A transaction was opened inside another one')
      await tenants.ensure(tenantId)

      const run = () =>
        db.transaction().execute(async (trx) => {
          // Both end with the transaction. One statement for all tenants, because the embedded database prepares each that it has not seen.
          await sql`select set_config('role', ${APP_ROLE}, true), set_config('app.tenant_id', ${tenantId}, true)`.execute(trx)
          return await work(openUnit({ db: trx, tenantId, notesKey }, boss, clock))
        })

      for (let round = 1; ; round++) {
        try {
          return await underway.run(true, run)
        } catch (error) {
          if (round === RUNS || !isLostRace(error)) throw error
          await pause(Math.random() * LONGEST_PAUSE_MS * round)
        }
      }
    },
  }
}

/** All gateways over one transaction of one tenant. */
export function openUnit(scope: Scope, boss: Boss, clock: Pick<Clock, 'now'>): Unit {
  return {
    people: openPeople(scope),
    programs: openPrograms(scope),
    waitlist: openWaitlist(scope),
    givenAttributes: openGivenAttributes(scope),
    skills: openSkills(scope),
    typicalWeeks: openTypicalWeeks(scope),
    matching: openMatching(scope),
    suggestions: openSuggestions(scope),
    rounds: openRounds(scope),
    requests: openRequests(scope),
    mentorships: openMentorships(scope),
    fitChecks: openFitChecks(scope),
    series: openSeries(scope, clock),
    sessions: openSessions(scope),
    deliveries: openDeliveries(scope),
    calendarWatches: openCalendarWatches(scope),
    bookmarks: openBookmarks(scope),
    conversations: openConversations(scope),
    journal: openJournal(scope),
    jobs: openJobs(scope, boss, clock),
  }
}

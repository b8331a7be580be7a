import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as people from './migrations/0001-people.ts'
import * as programs from './migrations/0002-programs.ts'
import * as requests from './migrations/0003-requests.ts'
import * as mentorships from './migrations/0004-mentorships.ts'
import * as checkIns from './migrations/0005-check-ins.ts'
import * as deliveries from './migrations/0006-deliveries.ts'
import * as healthySeries from './migrations/0007-healthy-series.ts'
import * as attendanceAndFlash from './migrations/0008-attendance-and-flash.ts'
import * as longAbsences from './migrations/0009-long-absences.ts'
import * as skillDecisions from './migrations/0010-skill-decisions.ts'
import * as matching from './migrations/0011-matching.ts'
import * as typicalWeeks from './migrations/0012-typical-weeks.ts'
import * as matchRounds from './migrations/0013-match-rounds.ts'
import * as peopleByAddress from './migrations/0015-people-by-address.ts'
import * as whoAsks from './migrations/0016-who-asks.ts'
import * as suggestions from './migrations/0017-suggestions.ts'
import * as replyClock from './migrations/0018-reply-clock.ts'
import * as waitlistAndFit from './migrations/0019-waitlist-and-fit.ts'
import * as givenAttributes from './migrations/0020-given-attributes.ts'
import * as invitedAs from './migrations/0021-invited-as.ts'

/** In the order they run. A released one never changes: the next change is a new entry. */
const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-programs': programs,
  '0003-requests': requests,
  '0004-mentorships': mentorships,
  '0005-check-ins': checkIns,
  '0006-deliveries': deliveries,
  '0007-healthy-series': healthySeries,
  '0008-attendance-and-flash': attendanceAndFlash,
  '0009-long-absences': longAbsences,
  '0010-skill-decisions': skillDecisions,
  '0011-matching': matching,
  '0012-typical-weeks': typicalWeeks,
  '0013-match-rounds': matchRounds,
  '0015-people-by-address': peopleByAddress,
  '0016-who-asks': whoAsks,
  '0017-suggestions': suggestions,
  '0018-reply-clock': replyClock,
  '0019-waitlist-and-fit': waitlistAndFit,
  '0020-given-attributes': givenAttributes,
  '0021-invited-as': invitedAs,
}

/** Brings the tables up to date under a lock, all in one transaction; answers the names of the migrations that ran. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('The tables could not be brought up to date', { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}

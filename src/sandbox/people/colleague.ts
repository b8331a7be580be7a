import type { User } from '../tenant/state.ts'
import type { Diary, Hours } from './calendars/diary.ts'
import type { Chance } from './chance.ts'
import type { Seat } from './organization.ts'

/** Someone with a seat in the organization while the tenant is being furnished. */
export interface Colleague {
  user: User
  seat: Seat
  hours: Hours
  /** Own chance, so that one person's calendar does not change another's. */
  chance: Chance
  diary: Diary
}

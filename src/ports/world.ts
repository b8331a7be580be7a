import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Clock } from './clock.ts'
import type { Conversations } from './conversations.ts'
import type { Directory } from './directory.ts'
import type { MatchEngine } from './match-engine.ts'
import type { Meetings } from './meetings.ts'
import type { Store } from './store.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Telemetry } from './telemetry.ts'

/** Everything the use cases need from outside. Built once in `main/wire`, given to every use case. */
export interface World {
  readonly store: Store
  readonly directory: Directory
  readonly calendar: Calendar
  readonly subscriptions: Subscriptions
  readonly meetings: Meetings
  readonly conversations: Conversations
  readonly clock: Clock
  readonly chance: Chance
  readonly matching: MatchEngine
  readonly telemetry: Telemetry
  /** Our own address that Graph can reach, for its hints; null where there is none: then everything converges without them. */
  readonly notifyAt: string | null
  /** Called at every boundary of the booking protocol, so that a test can stop there; does nothing in production. */
  readonly step: (name: string) => void
}

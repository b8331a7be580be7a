import { calendarRoutes } from './calendar/routes.ts'
import { directoryRoutes } from './directory/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { peopleRoutes } from './people-api/routes.ts'
import type { GraphRoute } from './route.ts'
import { subscriptionRoutes } from './subscriptions/routes.ts'
import { teamsRoutes } from './teams/routes.ts'

/** Everything Graph answers here, `/$batch` aside. */
export const graphRoutes: readonly GraphRoute[] = [
  ...directoryRoutes,
  ...peopleRoutes,
  ...calendarRoutes,
  ...meetingRoutes,
  ...subscriptionRoutes,
  ...teamsRoutes,
]

/** Every permission some route asks for. */
export const graphPermissions = {
  application: new Set(graphRoutes.flatMap(({ permissions }) => permissions.application)),
  delegated: new Set(graphRoutes.flatMap(({ permissions }) => permissions.delegated)),
}

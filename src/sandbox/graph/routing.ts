import { type Match, RouteTable } from './match.ts'
import { graphRoutes } from './routes.ts'

const table = new RouteTable(graphRoutes)
const ROOT = /^\/v1\.0(?=\/|$)/i

/** The route for a path from `/v1.0` on. Throws the refusal for what Graph has not. */
export function routeOf(method: string, path: string): Match {
  return table.match(method, path.replace(ROOT, ''))
}

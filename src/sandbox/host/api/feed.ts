import type { FeedEntry } from '../wire.ts'
import { type ApiRoute, personOf } from './route.ts'

/** What stands under a person's bell, newest first. */
export const feedRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: /^\/api\/people\/(?<person>[^/]+)\/feed$/,
    handle: (call): FeedEntry[] =>
      personOf(call)
        .feed.map(({ at, text, webUrl }) => ({ at, text, webUrl }))
        .reverse(),
  },
]

import type { z } from 'zod'

/** One operation of the HTTP API. The server registers exactly these; the tab calls exactly these. */
export interface Route<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Reply extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** restify syntax: `/api/requests/:requestId`. */
  path: string
  params: Params
  query: Query
  body: Body
  reply: Reply
}

export function route<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Reply extends z.ZodType>(
  definition: Route<Params, Query, Body, Reply>,
): Route<Params, Query, Body, Reply> {
  return definition
}

/** The widest route type; every use narrows it through the route's name. */
export type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

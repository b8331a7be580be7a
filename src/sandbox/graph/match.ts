import { GraphFault, type GraphRoute } from './route.ts'

export interface Match {
  route: GraphRoute
  /** What stands for `{user}`; null on a route without it; `me` is told by `own`. */
  userKey: string | null
  own: boolean
  params: Record<string, string>
}

/** A piece of the path; `keyed` was written in parentheses and quotes. */
interface Segment {
  text: string
  keyed: boolean
}

interface Compiled {
  route: GraphRoute
  segments: string[]
}

/** Finds routes by method and path: literal segments win over parameters and are compared without regard to case. */
export class RouteTable {
  readonly #routes: Compiled[]

  constructor(routes: readonly GraphRoute[]) {
    this.#routes = routes
      .map((route) => ({ route, segments: route.path.slice(1).split('/') }))
      .sort((a, b) => parameterCount(a.segments) - parameterCount(b.segments))
  }

  get routes(): readonly GraphRoute[] {
    return this.#routes.map(({ route }) => route)
  }

  /** `path` is the raw one below `/v1.0`. Throws GraphFault for what Graph has not. */
  match(method: string, path: string): Match {
    const { segments, own } = segmentsOf(path)
    const onPath = this.#routes.filter((candidate) => fits(candidate.segments, segments))
    if (onPath.length === 0) throw new GraphFault(400, 'BadRequest', `Resource not found for the segment '${segments.at(-1)?.text ?? ''}'.`)
    const found = onPath.find(({ route }) => route.method === method)
    if (!found) throw new GraphFault(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.')
    return { route: found.route, own, ...parametersOf(found.segments, segments) }
  }
}

function parameterCount(segments: readonly string[]): number {
  return segments.filter(isParameter).length
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{')
}

function fits(pattern: readonly string[], segments: readonly Segment[]): boolean {
  return pattern.length === segments.length && pattern.every((part, index) => stands(part, segments[index]!))
}

/** After a slash, what begins with `$` is a system segment and never a key. */
function stands(part: string, { text, keyed }: Segment): boolean {
  return isParameter(part) ? keyed || !text.startsWith('$') : part.toLowerCase() === text.toLowerCase()
}

function parametersOf(pattern: readonly string[], segments: readonly Segment[]): Pick<Match, 'userKey' | 'params'> {
  const params: Record<string, string> = {}
  pattern.forEach((part, index) => {
    if (isParameter(part)) params[part.slice(1, -1)] = segments[index]!.text
  })
  const { user = null, ...others } = params
  return { userKey: user, params: others }
}

/** Decoded segments with the key forms spelled out: `users('a''b')` is `users/a'b`, `delta()` is `delta`, `/me` is `/users/me`. */
function segmentsOf(path: string): { segments: Segment[]; own: boolean } {
  const segments = path.split('/').filter(Boolean).flatMap(spelledOut)
  const own = segments[0]?.text.toLowerCase() === 'me'
  return { segments: own ? [{ text: 'users', keyed: false }, ...segments] : segments, own }
}

function spelledOut(raw: string): Segment[] {
  const segment = decoded(raw)
  const keyed = /^(\w+)\('((?:[^']|'')*)'\)$/.exec(segment)
  const plain = (text: string) => ({ text, keyed: false })
  if (keyed) return [plain(keyed[1]!), { text: keyed[2]!.replaceAll("''", "'"), keyed: true }]
  return [plain(segment.replace(/^microsoft\.graph\./, '').replace(/\(\)$/, ''))]
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    throw new GraphFault(400, 'BadRequest', 'The request URI is not valid.')
  }
}

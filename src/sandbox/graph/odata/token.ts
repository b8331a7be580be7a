import { GraphFault } from '../route.ts'

/** Opaque paging and delta tokens: clients carry them back, only this reads them. */
export function writeToken(state: object): string {
  return Buffer.from(JSON.stringify(state)).toString('base64url')
}

/** Throws 400 for what was not written by `writeToken`. */
export function readToken<State extends object>(token: string): State {
  try {
    const state: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    if (typeof state === 'object' && state !== null) return state as State
  } catch {
    // A token that is not JSON is as foreign as one that is no object.
  }
  throw new GraphFault(400, 'Directory_ExpiredPageToken', 'The specified page token value is not valid.')
}

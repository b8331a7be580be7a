import type { Actor } from './actor.ts'

export type Identified = { ok: true; actor: Actor; assertion: string } | { ok: false; problem: 'missing' | 'invalid' }

/** Tells who sent a request from its Authorization header. Only RS256 user tokens of our tenant, for our app, with our scope. */
export interface Identity {
  identify(authorization: string | undefined): Promise<Identified>
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import { type GraphCall, GraphFault } from '../route.ts'

/** Where a sync stands: `skip` in the middle of a round, at the entry `offset`; `delta` after it. */
export interface SyncToken {
  kind: 'skip' | 'delta'
  round: string
  offset: number
}

/** The token as the client carries it: opaque, and good only for this mailbox and this application. */
export function writeSyncToken(call: GraphCall, token: SyncToken): string {
  const content = `${token.round}.${token.offset}`
  return Buffer.from(`${content}.${seal(call, token.kind, content)}`).toString('base64url')
}

/** Throws 400 for a token that was forged, or given for another mailbox, to another application or at another point of the sync. */
export function readSyncToken(call: GraphCall, kind: SyncToken['kind'], text: string): SyncToken {
  const [round = '', offset = '', sealed = ''] = Buffer.from(text, 'base64url').toString('latin1').split('.')
  const expected = seal(call, kind, `${round}.${offset}`)
  if (sealed.length !== expected.length || !timingSafeEqual(Buffer.from(sealed, 'latin1'), Buffer.from(expected))) {
    throw new GraphFault(400, 'BadRequest', 'Badly formed token.')
  }
  return { kind, round, offset: Number(offset) }
}

function seal({ tenant, target, app }: GraphCall, kind: SyncToken['kind'], content: string): string {
  return createHmac('sha256', tenant.product.clientSecret).update(`${kind} ${target.id} ${app} ${content}`).digest('base64url')
}

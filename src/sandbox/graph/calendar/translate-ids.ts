import { z } from 'zod'
import type { User } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { readAction } from './action-body.ts'
import { oneOf } from './body-schema.ts'
import { findEvent } from './find-event.ts'
import { formOf, idIn, keptId } from './id-form.ts'

const mostIds = 1000
const formats = ['entryId', 'ewsId', 'immutableEntryId', 'restId', 'restImmutableEntryId'] as const
type Format = (typeof formats)[number]

const shape = z.object({ inputids: z.array(z.string()).min(1), targetidtype: oneOf(formats), sourceidtype: oneOf(formats) })

/** `POST …/translateExchangeIds`: up to 1000 ids of this mailbox in another format; one that cannot be translated says why. */
export function translateExchangeIds(call: GraphCall): GraphReply {
  const { inputids, sourceidtype, targetidtype } = readAction('translateExchangeIds', shape, call.body)
  if (inputids.length > mostIds) {
    throw new GraphFault(400, 'ErrorInvalidParameter', `At most ${mostIds} ids can be translated at once.`)
  }
  return {
    status: 200,
    body: {
      '@odata.context': `${call.tenant.origin}/v1.0/$metadata#Collection(microsoft.graph.convertIdResult)`,
      value: inputids.map((sourceId) => ({ sourceId, ...translated(call.target, sourceId, sourceidtype, targetidtype) })),
    },
  }
}

function translated(user: User, sourceId: string, from: Format, to: Format) {
  try {
    const id = read(sourceId, from)
    findEvent(user, id)
    return { targetId: written(keptId(id), to) }
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault
    return { targetId: null, errorDetails: { code: fault.code, message: fault.message } }
  }
}

/** The id as Graph's URLs have it. */
function read(text: string, format: Format): string {
  if (format === 'ewsId') return text.replaceAll('/', '-').replaceAll('+', '_')
  if (format === 'entryId' || format === 'immutableEntryId') return Buffer.from(text, 'base64url').toString()
  const expected = format === 'restId' ? 'default' : 'immutable'
  return formOf(text) === expected ? text : ''
}

function written(id: string, format: Format): string {
  if (format === 'ewsId') return id.replaceAll('-', '/').replaceAll('_', '+')
  if (format === 'restId') return id
  if (format === 'restImmutableEntryId') return idIn('immutable', id)
  return Buffer.from(idIn(format === 'entryId' ? 'default' : 'immutable', id)).toString('base64url')
}

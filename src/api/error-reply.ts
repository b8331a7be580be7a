import { randomUUID } from 'node:crypto'
import type { ErrorReply } from '../contract/errors.ts'
import { errors } from '../messages/en/errors.ts'

type Code = ErrorReply['error']['code']

const statuses: Record<Code, number> = {
  invalid_input: 400,
  sign_in_needed: 401,
  consent_needed: 403,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  not_supported: 405,
  unavailable: 503,
  internal: 500,
}

/** An expected end of a request that is not its reply. Thrown only inside `api`; use cases answer with values. */
export class ApiFault extends Error {
  readonly status: number
  readonly body: ErrorReply
  constructor(code: Code, more: Partial<Pick<ErrorReply['error'], 'reason' | 'details' | 'claims'>> = {}) {
    super(code)
    this.status = statuses[code]
    this.body = { error: { code, message: errors[code], reference: randomUUID(), ...more } }
  }
}

/** A refusal of a use case in the words of HTTP; whatever is not special is a conflict with its reason. */
export function faultOf(reason: string, claims?: string | null): ApiFault {
  switch (reason) {
    case 'notFound':
      return new ApiFault('not_found')
    case 'notAllowed':
      return new ApiFault('not_allowed')
    case 'consentNeeded':
      return new ApiFault('consent_needed')
    case 'signInNeeded':
      return new ApiFault('sign_in_needed', claims ? { claims } : {})
    case 'unavailable':
      return new ApiFault('unavailable')
    default:
      return new ApiFault('conflict', { reason })
  }
}

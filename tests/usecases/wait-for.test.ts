import type { WaitingFor } from '../../src/domain/booking/series.ts'
import type { GraphRefusal } from '../../src/ports/directory.ts'
import { afterRefusal } from '../../src/usecases/booking/wait-for.ts'
import { hour, minute } from './world-in-hand.ts'

const now = new Date('2026-03-02T08:00:00Z')
const until = new Date('2026-03-02T08:07:11.500Z')

/** Every refusal there is: a new one does not compile without its consequence. */
const consequences: { [Kind in GraphRefusal['kind']]: [Extract<GraphRefusal, { kind: Kind }>, WaitingFor, number] } = {
  gone: [{ kind: 'gone' }, 'mailbox', 24 * hour],
  mailboxUnavailable: [{ kind: 'mailboxUnavailable' }, 'mailbox', 24 * hour],
  notAllowed: [{ kind: 'notAllowed' }, 'permission', hour],
  consentNeeded: [{ kind: 'consentNeeded' }, 'permission', hour],
  signInNeeded: [{ kind: 'signInNeeded', claims: null }, 'permission', hour],
  throttledUntil: [{ kind: 'throttledUntil', until }, 'throttled', until.getTime() - now.getTime()],
  unknownOutcome: [{ kind: 'unknownOutcome' }, 'outlook', minute],
  unavailable: [{ kind: 'unavailable' }, 'outlook', minute],
  tokenless: [{ kind: 'tokenless' }, 'outlook', minute],
  rejected: [{ kind: 'rejected', code: 'ErrorInvalidRecipients' }, 'outlook', 6 * hour],
}

test.each(Object.values(consequences))('%j is shown as a wait for "%s" and tried again in %d ms', (refusal, what, milliseconds) => {
  expect(afterRefusal(refusal, now)).toEqual({ what, again: new Date(now.getTime() + milliseconds) })
})

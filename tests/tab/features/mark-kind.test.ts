import type { Occurrence } from '../../../src/contract/series.ts'
import { kindOf } from '../../../src/tab/features/series/mark-kind.ts'

const planned: Occurrence = {
  sessionId: 's',
  version: 1,
  period: 0,
  status: 'planned',
  start: '2026-12-10T15:00:00Z',
  end: '2026-12-10T15:45:00Z',
  slotStart: '2026-12-10T15:00:00Z',
  reason: null,
  settledBy: 'plan',
  revision: 0,
  before: null,
  undoUntil: null,
  needsChoice: false,
  toPause: false,
  proposal: null,
  inOutlook: true,
  held: null,
  may: [],
}
const busy = { kind: 'busy' as const, person: 'p' }
const skipped = { status: 'skipped' as const, start: null, end: null }

describe('the mark of a check-in', () => {
  test.each<[string, Partial<Occurrence>, boolean, string]>([
    ['fits', {}, false, 'planned'],
    ['was moved', { status: 'moved', reason: busy }, false, 'moved'],
    ['is moved and Outlook does not have it yet', { status: 'moved', reason: busy, inOutlook: false }, false, 'toWrite'],
    ['is left out', { ...skipped, reason: busy }, false, 'skipped'],
    ['was declined', { ...skipped, reason: { kind: 'declined', person: 'p' } }, false, 'declined'],
    ['asks for a decision', { needsChoice: true }, false, 'choice'],
    ['lies in an absence that the series will pause for', { toPause: true, reason: { kind: 'away', person: 'p' } }, false, 'toPause'],
    ['asked for a decision, and has passed', { needsChoice: true }, true, 'unsaid'],
    ['lies behind, and nobody has confirmed it', {}, true, 'unsaid'],
    ['was left out, and lies behind', { ...skipped, reason: busy }, true, 'skipped'],
    ['took place at its moved time', { status: 'moved', reason: busy, held: 'held' }, true, 'held'],
    ['did not take place', { held: 'notHeld' }, true, 'notHeld'],
  ])('that %s says so', (_, rest, past, kind) => {
    expect(kindOf({ ...planned, ...rest }, past)).toBe(kind)
  })
})

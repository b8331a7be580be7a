import { maySend } from '../../../src/domain/requests/who-asks.ts'

const senders = ['office', 'mentees', 'mentors'] as const

test.each([
  ['office', 'officeAsks'],
  ['mentees', 'menteesAsk'],
  ['mentors', 'mentorsOffer'],
] as const)('where the program says %s, nobody else asks, and they learn who does: %s', (whoAsks, reason) => {
  for (const sender of senders)
    expect(maySend(whoAsks, sender)).toEqual(sender === whoAsks ? { ok: true, value: null } : { ok: false, reason })
})

test('in a mixed program all of them ask', () => {
  for (const sender of senders) expect(maySend('mixed', sender).ok).toBe(true)
})

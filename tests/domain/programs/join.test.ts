import { mayJoin } from '../../../src/domain/programs/join.ts'
import { aProgram, mentor } from '../situations.ts'

test('an active member of the tenant joins an open program', () => {
  expect(mayJoin(aProgram(), mentor).ok).toBe(true)
})

test('a closed program takes nobody, a guest and somebody who left take no part', () => {
  expect(mayJoin(aProgram({ status: 'closed' }), mentor)).toEqual({ ok: false, reason: 'programClosed' })
  expect(mayJoin(aProgram(), { ...mentor, kind: 'guest' })).toEqual({ ok: false, reason: 'guest' })
  expect(mayJoin(aProgram(), { ...mentor, active: false })).toEqual({ ok: false, reason: 'inactive' })
})

test('somebody without a mailbox may join: the series is then organized by the other', () => {
  expect(mayJoin(aProgram(), { ...mentor, mailbox: false }).ok).toBe(true)
})

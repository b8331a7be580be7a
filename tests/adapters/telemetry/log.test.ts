import { logTelemetry } from '../../../src/adapters/telemetry/log.ts'
import { LogBuffer } from '../../support/log-buffer.ts'

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2lnbmF0dXJl'

function logged(work: (telemetry: ReturnType<typeof logTelemetry>) => void) {
  const log = new LogBuffer()
  work(logTelemetry('info', log))
  return { lines: log.lines(), text: log.text }
}

test('an event is one line of its code and facts', () => {
  const { lines } = logged((telemetry) => telemetry.event('series.booked', { series: 'a1', attempts: 2, late: false, until: null }))
  expect(lines).toEqual([expect.objectContaining({ code: 'series.booked', series: 'a1', attempts: 2, late: false, until: null })])
})

test('tokens and addresses are blanked, whatever brought them', () => {
  const error = new Error(`refused ${token} for Ana.Ruiz+test@contoso.example`)
  error.cause = new Error(token)
  const { text, lines } = logged((telemetry) => {
    telemetry.failure('api.failed', error, { note: `Bearer ${token}` })
    telemetry.failure('api.failed', `thrown ${token} as text`)
    telemetry.failure('api.failed', { token })
  })
  expect(text).not.toMatch(/eyJ|contoso/)
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatchObject({ error: 'refused [token] for [address]', note: 'Bearer [token]', errorKind: 'Error' })
})

test('a failure keeps its facts beside what the error says of itself', () => {
  const { lines } = logged((telemetry) => telemetry.failure('job.failed', new TypeError('no'), { kind: 'book-series' }))
  expect(lines).toEqual([expect.objectContaining({ code: 'job.failed', kind: 'book-series', errorKind: 'TypeError', error: 'no' })])
})

test('a line break in a value forges no second line', () => {
  const { lines, text } = logged((telemetry) => telemetry.event('a.b', { fact: 'one\r\n{"code":"forged"}\u2028two' }))
  expect(lines).toHaveLength(1)
  expect(text.trim().split(/\r|\n|\u2028/)).toHaveLength(1)
})

test('below its level nothing is written', () => {
  const log = new LogBuffer()
  logTelemetry('error', log).event('series.booked')
  expect(log.text).toBe('')
})

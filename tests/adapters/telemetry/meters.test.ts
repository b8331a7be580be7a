import { keepMeters } from '../../../src/adapters/telemetry/meters.ts'
import { Told } from '../../support/told.ts'

function meters() {
  const told = new Told()
  return { told, meters: keepMeters(told, 3_600_000) }
}

test('what was counted, measured and level is reported once, by name and labels, and starts anew', () => {
  const { told, meters: kept } = meters()
  for (const outcome of ['ok', 'ok', 'gone']) kept.count('graph.requests', { operation: 'GET /me', outcome })
  for (const milliseconds of [4, 10, 11, 299.6, 40_000]) kept.observe('graph.latency', milliseconds, { operation: 'GET /me' })
  for (const value of [3, 17, 5]) kept.level('graph.inFlight', value)
  kept.report()
  expect(told.events).toEqual([
    { code: 'graph.requests', facts: { operation: 'GET /me', outcome: 'ok', count: 2 } },
    { code: 'graph.requests', facts: { operation: 'GET /me', outcome: 'gone', count: 1 } },
    {
      code: 'graph.latency',
      facts: { operation: 'GET /me', count: 5, meanMs: 8065, longestMs: 40_000, within10: 2, within30: 1, within300: 1, longer: 1 },
    },
    { code: 'graph.inFlight', facts: { last: 5, highest: 17 } },
  ])
  kept.report()
  expect(told.events).toHaveLength(4)
  kept.stop()
})

test('what came together before the end is not lost', () => {
  const { told, meters: kept } = meters()
  kept.count('graph.requests')
  kept.stop()
  expect(told.events).toEqual([{ code: 'graph.requests', facts: { count: 1 } }])
})

import { type ConformanceReport, summarize } from '../../../src/sandbox/conformance/report.ts'
import { type Finding, Validator } from '../../../src/sandbox/conformance/validator.ts'
import { Listener } from '../subscriptions/listener.ts'
import { TenantOnWire } from '../tenant-on-wire.ts'
import { Tour } from './tour.ts'

let report: ConformanceReport
let notified: string[][]

beforeAll(async () => {
  const tenant = await TenantOnWire.start({ strict: true, clock: new Date('2026-11-23T08:00:00Z') })
  const listener = await Listener.open()
  const findings: Finding[] = []
  const validator = new Validator()
  const others = tenant.sandbox.tenant.observer
  tenant.sandbox.tenant.observer = (exchange) => {
    findings.push(validator.check(exchange))
    others?.(exchange)
  }
  try {
    await new Tour(tenant, listener.url()).walk()
    notified = listener.heard.map(({ body }) => validator.notifications(body))
  } finally {
    await listener.close()
    await tenant.sandbox.close()
  }
  report = summarize(findings)
})

test('every operation succeeds for whom Microsoft lets it', () => {
  expect(report.neverExercised).toEqual([])
})

test('every answer is as Microsoft’s metadata says', () => {
  expect(report.violations).toEqual([])
})

test('every change notification is as Microsoft’s metadata says', () => {
  expect(notified.length).toBeGreaterThan(1)
  expect(notified.flat()).toEqual([])
})

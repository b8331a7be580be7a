import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conformanceCounts, conformanceLines } from '../../../scripts/testing/conformance.ts'
import { readReport } from '../../../src/sandbox/conformance/report.ts'
import { TenantOnWire } from '../tenant-on-wire.ts'

test('a sandbox takes down its answers, batched ones too, and processes are summed up without what a killed one left unfinished', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const tenant = await TenantOnWire.start({ conformance: folder })
  const ann = await tenant.join('Ann Abel')
  await tenant.graph('/$batch', { method: 'POST', body: { requests: [{ id: '1', method: 'GET', url: `/users/${ann}/calendar` }] } })
  await tenant.plan({ method: 'GET', path: '/v1.0/users', fault: 'malformed' })
  await tenant.graph('/users')
  await tenant.sandbox.close()
  const violation = { operation: 'GET /users', status: 200, violations: ['/value/*: wrong'] }
  appendFileSync(join(folder, '1.ndjson'), `${JSON.stringify(violation)}\n${JSON.stringify(violation)}\n{"operation":"GET /us`)

  const report = readReport(folder)
  expect(report.responses).toBe(5)
  expect(report.exercised.sort()).toEqual(['GET /users/{user-id}/calendar', 'POST /$batch', 'POST /users'])
  expect(report.violations).toEqual([{ operation: 'GET /users', status: 200, what: '/value/*: wrong', times: 2 }])
  expect(report.neverExercised).toContain('GET /me')
  expect(conformanceCounts(report)).toEqual({ passed: 3, failed: 1 + report.neverExercised.length + report.missing.length })
  expect(conformanceLines(report)[0]).toBe('GET /users 200 /value/*: wrong (2 times)')
})

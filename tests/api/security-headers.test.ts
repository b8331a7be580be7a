import { securityHeaders } from '../../src/api/security-headers.ts'

test('production tells browsers to come by https alone; local mode does not', () => {
  expect(securityHeaders({ hostOrigins: [], production: true })).toHaveProperty(
    'Strict-Transport-Security',
    'max-age=31536000; includeSubDomains',
  )
  expect(securityHeaders({ hostOrigins: [], production: false })).not.toHaveProperty('Strict-Transport-Security')
})

test('further hosts may frame the tab only where they are configured', () => {
  const policy = (hostOrigins: string[]) => securityHeaders({ hostOrigins, production: false })['Content-Security-Policy']
  expect(policy(['http://localhost:4000'])).toMatch(/frame-ancestors .* http:\/\/localhost:4000$/)
  expect(policy([])).not.toContain('localhost')
})

import { operationOf } from '../../../../src/adapters/graph/pipeline/operation.ts'

const ana = '03ecd1af-84ef-4136-9e9f-2679eb1e1821'
const told = (method: string, path: string, body: string | null = null) => {
  const { name, kind, mailboxes } = operationOf(method, path, body, 'ana')
  return [name, kind, Object.fromEntries(mailboxes)]
}
const batch = (...items: [string, string][]) =>
  told('POST', '/v1.0/$batch', JSON.stringify({ requests: items.map(([method, url], id) => ({ id, method, url })) }))

describe('an operation', () => {
  test.each([
    ['GET', `/v1.0/users/${ana}`, 'GET /users/{id}', 'read', {}],
    ['GET', `/v1.0/users/${ana.toUpperCase()}/mailboxSettings`, 'GET /users/{id}/mailboxSettings', 'read', { [ana]: 1 }],
    ['GET', '/v1.0/me/mailboxSettings', 'GET /me/mailboxSettings', 'read', { 'me ana': 1 }],
    ['GET', '/v1.0/me', 'GET /me', 'read', {}],
    ['POST', `/v1.0/users/${ana}/calendar/getSchedule`, 'POST /users/{id}/calendar/getSchedule', 'read', { [ana]: 1 }],
    ['POST', `/v1.0/users/${ana}/events`, 'POST /users/{id}/events', 'write', { [ana]: 1 }],
    ['PATCH', `/v1.0/users/${ana}/events/AAMk%2F`, 'PATCH /users/{id}/events/{id}', 'write', { [ana]: 1 }],
    ['POST', `/v1.0/users/${ana}/events/AAMk/cancel`, 'POST /users/{id}/events/{id}/cancel', 'write', { [ana]: 1 }],
    ['POST', `/v1.0/users/${ana}/teamwork/installedApps`, 'POST /users/{id}/teamwork/installedApps', 'write', {}],
    ['DELETE', `/v1.0/users/${ana}/events/AAMk`, 'DELETE /users/{id}/events/{id}', 'write', { [ana]: 1 }],
    ['GET', `/v1.0/users/${ana}/calendarView/delta`, 'GET /users/{id}/calendarView/delta', 'read', { [ana]: 1 }],
    ['GET', `/v1.0/users('${ana}')/calendarView/delta`, 'GET /users/{id}/calendarView/delta', 'read', { [ana]: 1 }],
    ['GET', '/v1.0/users/delta', 'GET /users/delta', 'read', {}],
    ['GET', `/v1.0/users/${ana}/onlineMeetings`, 'GET /users/{id}/onlineMeetings', 'read', {}],
    [
      'GET',
      `/v1.0/users/${ana}/onlineMeetings/m/attendanceReports/r`,
      'GET /users/{id}/onlineMeetings/{id}/attendanceReports/{id}',
      'read',
      {},
    ],
    ['POST', '/v1.0/subscriptions', 'POST /subscriptions', 'write', {}],
    ['DELETE', '/v1.0/subscriptions/s', 'DELETE /subscriptions/{id}', 'write', {}],
    ['GET', `/v1.0/users/${ana}/contacts`, 'other', 'read', {}],
    ['DELETE', `/v1.0/users/${ana}`, 'other', 'write', {}],
  ])('%s %s is known by what it does and never by whom', (method, path, name, kind, mailboxes) => {
    expect(told(method, path)).toEqual([name, kind, mailboxes])
  })

  test('that is a batch reads when all its items read, and takes as many places in a mailbox as Graph uses at once', () => {
    const events = `/users/${ana}/events?$top=1`
    expect(batch(['GET', `/users/${ana}?$select=id`], ['GET', '/me/mailboxSettings'])).toEqual(['POST /$batch', 'read', { 'me ana': 1 }])
    expect(batch(...Array.from({ length: 6 }, (): [string, string] => ['GET', events]), ['GET', '/users/b/events'])).toEqual([
      'POST /$batch',
      'read',
      { [ana]: 4, b: 1 },
    ])
    expect(batch(['GET', events], ['POST', `/users/${ana}/events`])).toEqual(['POST /$batch', 'write', { [ana]: 2 }])
  })
})

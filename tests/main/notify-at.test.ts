import { notifyAt } from '../../src/main/notify-at.ts'

function asked(publicUrl: string, port = 3978) {
  const told: string[] = []
  const telemetry = { event: (code: string) => told.push(code), failure: (code: string) => told.push(code) }
  return { at: notifyAt({ publicUrl, port }, telemetry), told }
}

test.each(['https://mentoring.contoso.com', 'http://localhost:3978', 'http://127.0.0.1:3978'])('Graph is told of %s', (publicUrl) => {
  expect(asked(publicUrl)).toEqual({ at: publicUrl, told: [] })
})

test.each(['http://mentoring.contoso.com', 'http://0.0.0.0:3978', 'http://localhost.contoso.com'])(
  'nobody is told of %s, where Graph does not deliver, and the log says so once',
  (publicUrl) => {
    expect(asked(publicUrl)).toEqual({ at: null, told: ['notifications.off'] })
  },
)

test('a port that nobody knows yet is no address', () => {
  expect(asked('http://localhost:0', 0).at).toBeNull()
})

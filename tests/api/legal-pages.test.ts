import type { AddressInfo } from 'node:net'
import restify from 'restify'
import { serveLegalPages } from '../../src/api/legal-pages.ts'

const server = restify.createServer()
let origin: string

beforeAll(async () => {
  serveLegalPages(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((done) => server.close(() => done())))

test.each([
  ['/privacy', 'Privacy in Mentoring'],
  ['/terms', 'Using Mentoring'],
])('anybody can read %s without signing in, and it runs no script', async (path, title) => {
  const response = await fetch(`${origin}${path}`)
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page).toContain(`<h1>${title}</h1>`)
  expect(page).not.toMatch(/<script|style=|onclick/)
  expect((await fetch(`${origin}/legal.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8')
})

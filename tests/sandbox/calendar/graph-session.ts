import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addEvent, type CalendarEntry } from '../../../src/sandbox/graph/calendar/add.ts'
import { type SandboxOptions, startSandbox } from '../../../src/sandbox/start.ts'
import { newcomer } from '../../../src/sandbox/tenant/newcomer.ts'
import type { CalendarEvent, User } from '../../../src/sandbox/tenant/state.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on property by property, as a foreign client sees them
export type Json = any

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Json
}

export type Session = Awaited<ReturnType<typeof openSession>>

/** A sandbox of its own on https, an application that may do everything, and people by first name. */
export async function openSession(options: Partial<SandboxOptions> = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sandbox-calendar-'))
  const sandbox = await startSandbox({ port: 0, strict: true, clock: new Date('2026-11-23T08:00:00Z'), dataFolder, ...options })
  const ca = readFileSync(sandbox.caFile)

  function send(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
    const type: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json' }
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method, ca, agent: false, headers: { ...type, ...headers } }, (incoming) => {
        let text = ''
        incoming.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text === '' ? null : JSON.parse(text) }),
        )
      })
      outgoing.on('error', reject).end(payload)
    })
  }

  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  })
  const tokenType = { 'content-type': 'application/x-www-form-urlencoded' }
  const issued = await send('POST', `${sandbox.authority}/${sandbox.tenantId}/oauth2/v2.0/token`, form.toString(), tokenType)

  return {
    ...sandbox,
    close: async () => {
      await sandbox.close()
      rmSync(dataFolder, { recursive: true })
    },
    send,
    root: sandbox.graph,
    /** A Graph call; `path` is below /v1.0 or a whole nextLink. */
    graph: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      send(method, path.startsWith('https:') ? path : `${sandbox.graph}${path}`, body, {
        authorization: `Bearer ${issued.body.access_token}`,
        ...headers,
      }),
    person(name: string, account: Partial<User> = {}): User {
      const user = newcomer(sandbox.tenant, { userPrincipalName: `${name}@${sandbox.domain}`, displayName: name, ...account })
      sandbox.tenant.users.set(user.id, user)
      return user
    },
    put: (user: User, entry: CalendarEntry): CalendarEvent => addEvent(sandbox.tenant, user, entry),
  }
}

/** `2026-11-24T09:00:00` in a zone, as Graph wants it. */
export function at(dateTime: string, timeZone = 'UTC') {
  return { dateTime, timeZone }
}

export function weekly(startDate: string, day: string, range: object = { type: 'noEnd' }, pattern: object = {}) {
  return { pattern: { type: 'weekly', interval: 1, daysOfWeek: [day], ...pattern }, range: { startDate, ...range } }
}

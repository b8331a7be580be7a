import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SandboxProcess } from '../sandbox-process.ts'

describe('a tenant that is kept, and killed right after an answer', () => {
  let folder: string
  const running: SandboxProcess[] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-killed-'))
  })
  afterAll(async () => {
    await running.at(-1)?.kill()
    await rm(folder, { recursive: true })
  })

  test('has what it had confirmed: the meeting in both mailboxes, its transaction, what was changed and what was removed', async () => {
    const snapshot = join(folder, 'tenant')
    const first = await SandboxProcess.kept(snapshot)
    running.push(first)
    const people = (await first.tenant.graph('/users?$select=id,mail')).json.value as { id: string; mail: string | null }[]
    const [organizer, attendee] = people.filter(({ mail }) => mail)
    const events = `/users/${organizer!.id}/events`
    const meeting = (subject: string, transactionId: string) => ({
      ...{ subject, transactionId },
      start: { dateTime: '2026-12-01T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T10:45:00', timeZone: 'UTC' },
      attendees: [{ type: 'required', emailAddress: { address: attendee!.mail } }],
    })
    const kept = (await first.tenant.graph(events, { method: 'POST', body: meeting('Check-in', 'first') })).json
    const removed = (await first.tenant.graph(events, { method: 'POST', body: meeting('Called off', 'second') })).json
    expect((await first.tenant.graph(`${events}/${removed.id}`, { method: 'DELETE' })).status).toBe(204)
    const renamed = await first.tenant.graph(`${events}/${kept.id}`, { method: 'PATCH', body: { subject: 'Check-in with Ada' } })
    expect(renamed.status).toBe(200)
    await first.kill()
    // As the kill leaves it that strikes in the middle of the next line.
    await appendFile(`${snapshot}.acknowledged`, Buffer.from([0, 1, 0, 0, 42]))

    const second = await SandboxProcess.kept(snapshot)
    running.push(second)
    const subjects = async (person: string) => {
      const { json } = await second.tenant.graph(
        `/users/${person}/calendarView?startDateTime=2026-12-01T10:00:00Z&endDateTime=2026-12-01T10:45:00Z`,
      )
      return json.value.map(({ subject }: { subject: string }) => subject).filter((subject: string) => /Check-in|Called off/.test(subject))
    }
    expect(await subjects(organizer!.id)).toEqual(['Check-in with Ada'])
    expect(await subjects(attendee!.id)).toEqual(['Check-in with Ada', 'Canceled: Called off'])
    const again = await second.tenant.graph(events, { method: 'POST', body: meeting('Check-in', 'first') })
    expect([again.status, again.json.id]).toEqual([201, kept.id])
    const another = await second.tenant.graph(events, { method: 'POST', body: meeting('Another', 'third') })
    expect([kept.id, removed.id]).not.toContain(another.json.id)
  })
})

import { graphMeetings } from '../../../src/adapters/graph/meetings.ts'
import { type BookedPair, bookPair, instant, occurrencesOf } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf } from '../../support/graph-tenant.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

let tenant: GraphTenant
let pair: BookedPair
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
})
afterAll(() => tenant.close())
beforeEach(async () => {
  tenant.time.set('2026-02-02T08:00:00Z')
  await tenant.wire.control('/faults', { method: 'DELETE' })
  pair = await bookPair(tenant)
  pair.mentee.user.meetingPolicy = true
})

type Stay = [who: 'mentee' | 'mentor', joined: string, left: string]
/** People meet in one of the occurrences. */
async function meet(place: number, ...stays: Stay[]): Promise<void> {
  const event = (await occurrencesOf(tenant, pair))[place]!.occurrenceId
  const records = stays.map(([who, joined, left]) => ({ user: pair[who].id, joined: instant(joined), left: instant(left) }))
  const answer = await tenant.wire.control('/attendance', { method: 'POST', body: { organizer: pair.mentee.id, event, records } })
  if (answer.status !== 200) throw new Error(answer.text)
}

const read = (from: string, to: string, joinUrl = pair.joinUrl!) =>
  tenant.ours.meetings.readAttendance(pair.mentee.id, joinUrl, instant(from), instant(to))
const stay = (who: 'mentee' | 'mentor', joined: string, left: string) => ({
  personId: pair[who].id,
  joined: instant(joined),
  left: instant(left),
})

describe('who was there', () => {
  test('is told for every stay, and for this meeting alone of a series', async () => {
    await meet(
      0,
      ['mentee', '2026-03-11T16:31', '2026-03-11T17:02'],
      ['mentor', '2026-03-11T16:33', '2026-03-11T16:35'],
      ['mentor', '2026-03-11T16:40', '2026-03-11T17:01'],
    )
    await meet(1, ['mentee', '2026-03-18T16:30', '2026-03-18T16:44'])
    tenant.time.set('2026-03-20T08:00:00Z')
    expect(granted(await read('2026-03-11T16:00', '2026-03-11T18:00'))).toEqual([
      stay('mentee', '2026-03-11T16:31', '2026-03-11T17:02'),
      stay('mentor', '2026-03-11T16:33', '2026-03-11T16:35'),
      stay('mentor', '2026-03-11T16:40', '2026-03-11T17:01'),
    ])
    expect(granted(await read('2026-03-18T00:00', '2026-03-19T00:00'))).toEqual([stay('mentee', '2026-03-18T16:30', '2026-03-18T16:44')])
    expect(granted(await read('2026-03-25T00:00', '2026-03-26T00:00'))).toEqual([])
  })

  test('is not known before the report is there, nor of a link that is none of this organizer', async () => {
    await meet(0, ['mentee', '2026-03-11T16:31', '2026-03-11T17:02'])
    tenant.time.set('2026-03-11T16:50:00Z')
    expect(granted(await read('2026-03-11T16:00', '2026-03-11T18:00'))).toEqual([])
    tenant.time.set('2026-03-12T08:00:00Z')
    expect(granted(await read('2026-03-11T16:00', '2026-03-11T18:00', "https://teams.example/o'clock?a=b&c=%20"))).toEqual([])
  })

  test('is known after the series was deleted in Outlook', async () => {
    await meet(0, ['mentor', '2026-03-11T16:31', '2026-03-11T17:02'])
    tenant.time.set('2026-03-12T08:00:00Z')
    tenant.wire.forgetToken()
    await tenant.act(pair.mentee, 'DELETE', `/events/${pair.eventId}`)
    expect(granted(await read('2026-03-11T16:00', '2026-03-11T18:00'))).toEqual([stay('mentor', '2026-03-11T16:31', '2026-03-11T17:02')])
  })

  test('is not for us to know without an application access policy', async () => {
    pair.mentee.user.meetingPolicy = false
    expect(refusalOf(await read('2026-03-11T16:00', '2026-03-11T18:00'))).toEqual({ kind: 'notAllowed' })
  })

  test('leaves out guests and callers, who have no id here', async () => {
    const server = await LoopbackGraph.open()
    const interval = [{ joinDateTime: '2026-03-11T16:31:00Z', leaveDateTime: '2026-03-11T17:00:00Z', durationInSeconds: 1740 }]
    const records = [
      { identity: { id: pair.mentor.id, displayName: 'Max' }, attendanceIntervals: interval },
      { identity: { id: null, displayName: 'A guest' }, attendanceIntervals: interval },
      { identity: { displayName: 'A phone' }, attendanceIntervals: interval },
      { identity: null, attendanceIntervals: interval },
      { identity: { id: '+44 20 7946 0000' }, attendanceIntervals: interval },
      { identity: { id: pair.mentee.id }, attendanceIntervals: null },
    ]
    const report = { id: 'r-1', meetingStartDateTime: '2026-03-11T16:30:00Z', meetingEndDateTime: '2026-03-11T17:00:00Z' }
    const batch = { responses: [{ id: '0', status: 200, body: { ...report, attendanceRecords: records } }] }
    server.answers({ json: { value: [{ id: 'm-1' }] } }, { json: { value: [report] } }, { json: batch })
    const answer = await graphMeetings(server.connect()).readAttendance(
      pair.mentee.id,
      'https://teams.example/l/1',
      instant('2026-03-11T16:00'),
      instant('2026-03-11T18:00'),
    )
    expect(granted(answer)).toEqual([stay('mentor', '2026-03-11T16:31', '2026-03-11T17:00')])
    await server.close()
  })

  test('is refused as a whole where one of its reports cannot be read: half a report would say that somebody was not there', async () => {
    await meet(0, ['mentor', '2026-03-11T16:31', '2026-03-11T16:40'])
    await meet(0, ['mentor', '2026-03-11T16:42', '2026-03-11T17:02'])
    tenant.time.set('2026-03-12T08:00:00Z')
    await tenant.wire.plan({ method: 'GET', path: '/v1.0/users/*/onlineMeetings/*/attendanceReports/*', fault: '403', times: 1 })
    expect(refusalOf(await read('2026-03-11T16:00', '2026-03-11T18:00'))).toEqual({ kind: 'notAllowed' })
  })
})

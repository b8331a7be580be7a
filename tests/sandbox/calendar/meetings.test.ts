import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let mentee: User
let mentor: User
let count = 0

beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.close())
beforeEach(() => {
  count += 1
  mentee = session.person(`mentee${count}`)
  mentor = session.person(`mentor${count}`, { mail: `mentor.mail${count}@contoso.example` })
})

const invited = () => [{ type: 'required', emailAddress: { address: mentor.mail!.toUpperCase() } }]
const events = (user: User) => `/users/${user.id}/events`

async function meet(more: object = {}): Promise<Json> {
  const times = { start: at('2027-03-01T10:00:00', 'Europe/London'), end: at('2027-03-01T10:45:00', 'Europe/London') }
  const { body } = await session.graph('POST', events(mentee), {
    subject: 'Mentoring conversation',
    ...times,
    attendees: invited(),
    ...more,
  })
  return body
}

const series = () =>
  meet({ recurrence: weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 4 }), isOnlineMeeting: true })

async function view(user: User): Promise<Json[]> {
  const { body } = await session.graph('GET', `/users/${user.id}/calendarView?startDateTime=2027-02-01&endDateTime=2027-05-01&$top=50`)
  return body.value
}

async function copyOf(meeting: Json, user: User): Promise<Json> {
  const { body } = await session.graph('GET', `${events(user)}?$filter=iCalUId eq '${meeting.iCalUId}'`)
  return body.value[0]
}

async function read(user: User, id: string) {
  return (await session.graph('GET', `${events(user)}/${id}`)).body
}

async function digits(user: User, from = '2027-03-01T10:00:00', to = '2027-03-01T11:00:00'): Promise<string> {
  const body = { schedules: [user.mail], startTime: at(from), endTime: at(to), availabilityViewInterval: 15 }
  const answer = await session.graph('POST', `/users/${user.id}/calendar/getSchedule`, body)
  return answer.body.value[0].availabilityView
}

describe('an invitation', () => {
  test('stands in the mailbox of every attendee in the tenant, under its own id and the same uid', async () => {
    const meeting = await series()
    const copy = await copyOf(meeting, mentor)
    expect(copy).toMatchObject({
      subject: 'Mentoring conversation',
      type: 'seriesMaster',
      isOrganizer: false,
      organizer: { emailAddress: { address: mentee.mail } },
      responseStatus: { response: 'notResponded' },
      onlineMeeting: { joinUrl: meeting.onlineMeeting.joinUrl },
      attendees: [
        { type: 'required', status: { response: 'none', time: '0001-01-01T00:00:00Z' }, emailAddress: { name: mentor.displayName } },
      ],
    })
    expect(copy.id).not.toBe(meeting.id)
    const [mine, theirs] = [await view(mentee), await view(mentor)]
    expect(theirs.map((one) => one.iCalUId)).toEqual(mine.map((one) => one.iCalUId))
    expect(theirs.map((one) => one.start)).toEqual(mine.map((one) => one.start))
    expect(theirs).toHaveLength(4)
    expect(theirs.some((one) => mine.some((other) => other.id === one.id))).toBe(false)
    expect(await digits(mentor)).toBe('1110')
    expect(await digits(mentee)).toBe('2220')
  })

  test('to an address outside the tenant stays a line in the list of attendees', async () => {
    const meeting = await meet({ attendees: [{ emailAddress: { name: 'Guest', address: 'guest@elsewhere.example' } }] })
    expect(meeting.attendees).toEqual([
      {
        type: 'required',
        status: { response: 'none', time: '0001-01-01T00:00:00Z' },
        emailAddress: { name: 'Guest', address: 'guest@elsewhere.example' },
      },
    ])
  })

  test('with hidden attendees shows each of them only themselves', async () => {
    const third = session.person(`third${count}`)
    const meeting = await meet({ hideAttendees: true, attendees: [...invited(), { emailAddress: { address: third.mail } }] })
    const copy = await copyOf(meeting, third)
    expect(copy.attendees.map((one: Json) => one.emailAddress.address)).toEqual([third.mail])
    expect((await read(mentee, meeting.id)).attendees).toHaveLength(2)
  })
})

describe('an answer', () => {
  test('reaches the organizer, and accepting makes the time busy', async () => {
    const meeting = await meet()
    const copy = await copyOf(meeting, mentor)
    const answered = await session.graph('POST', `${events(mentor)}/${copy.id}/accept`, { comment: 'Gladly', sendResponse: true })
    expect(answered.status).toBe(202)
    expect((await read(mentee, meeting.id)).attendees[0].status).toMatchObject({
      response: 'accepted',
      time: expect.stringMatching(/^2026-11-23T08:0/),
    })
    expect((await read(mentor, copy.id)).responseStatus.response).toBe('accepted')
    expect(await digits(mentor)).toBe('2220')
  })

  test('that is not sent stays with the attendee', async () => {
    const meeting = await meet()
    const copy = await copyOf(meeting, mentor)
    await session.graph('POST', `${events(mentor)}/${copy.id}/tentativelyAccept`, { SendResponse: false })
    expect((await read(mentee, meeting.id)).attendees[0].status.response).toBe('none')
    expect((await read(mentor, copy.id)).responseStatus.response).toBe('tentativelyAccepted')
  })

  test('can propose another time, where the organizer allows it and gets the answer', async () => {
    const proposedNewTime = { start: at('2027-03-02T09:00:00', 'Europe/London'), end: at('2027-03-02T09:45:00', 'Europe/London') }
    const meeting = await meet()
    const copy = await copyOf(meeting, mentor)
    const unsent = await session.graph('POST', `${events(mentor)}/${copy.id}/decline`, { sendResponse: false, proposedNewTime })
    expect(unsent.status).toBe(400)
    const proposed = await session.graph('POST', `${events(mentor)}/${copy.id}/tentativelyAccept`, { proposedNewTime })
    expect(proposed.status).toBe(202)
    expect((await read(mentee, meeting.id)).attendees[0]).toMatchObject({
      status: { response: 'tentativelyAccepted' },
      proposedNewTime: { start: at('2027-03-02T09:00:00.0000000') },
    })
    const closed = await meet({ allowNewTimeProposals: false })
    const refused = await session.graph('POST', `${events(mentor)}/${(await copyOf(closed, mentor)).id}/decline`, { proposedNewTime })
    expect(refused.status).toBe(400)
  })

  test("is not the organizer's to give", async () => {
    const meeting = await meet()
    const refused = await session.graph('POST', `${events(mentee)}/${meeting.id}/accept`, {})
    expect([refused.status, refused.body.error.code]).toEqual([400, 'ErrorInvalidRequest'])
  })

  test("declining takes the meeting out of the attendee's calendar and marks them in the organizer's", async () => {
    const meeting = await series()
    const copy = await copyOf(meeting, mentor)
    await session.graph('POST', `${events(mentor)}/${copy.id}/decline`)
    expect(await view(mentor)).toEqual([])
    expect((await view(mentee)).map((one) => one.attendees[0].status.response)).toEqual(Array(4).fill('declined'))
  })

  test('to one occurrence concerns that one alone', async () => {
    const meeting = await series()
    const theirs = await view(mentor)
    await session.graph('POST', `${events(mentor)}/${theirs[1].id}/decline`, {})
    await session.graph('POST', `${events(mentor)}/${theirs[2].id}/accept`, {})
    expect((await view(mentor)).map((one) => [one.start.dateTime.slice(0, 10), one.responseStatus.response, one.showAs])).toEqual([
      ['2027-03-01', 'notResponded', 'tentative'],
      ['2027-03-15', 'accepted', 'busy'],
      ['2027-03-22', 'notResponded', 'tentative'],
    ])
    const mine = await view(mentee)
    expect(mine.map((one) => one.attendees[0].status.response)).toEqual(['none', 'declined', 'accepted', 'none'])
    expect(mine.map((one) => one.type)).toEqual(['occurrence', 'exception', 'exception', 'occurrence'])
    expect((await read(mentee, meeting.id)).attendees[0].status.response).toBe('none')
  })
})

describe('a change by the organizer', () => {
  test('of the time asks everyone to answer anew, of the subject does not', async () => {
    const meeting = await meet()
    const copy = await copyOf(meeting, mentor)
    await session.graph('POST', `${events(mentor)}/${copy.id}/accept`, {})
    await session.graph('PATCH', `${events(mentee)}/${meeting.id}`, { subject: 'New words' })
    expect(await read(mentor, copy.id)).toMatchObject({ subject: 'New words', responseStatus: { response: 'accepted' }, showAs: 'busy' })
    const moved = await session.graph('PATCH', `${events(mentee)}/${meeting.id}`, {
      start: at('2027-03-02T10:00:00'),
      end: at('2027-03-02T10:45:00'),
    })
    expect(moved.body.attendees[0].status.response).toBe('none')
    expect(await read(mentor, copy.id)).toMatchObject({
      start: at('2027-03-02T10:00:00.0000000'),
      responseStatus: { response: 'notResponded' },
      showAs: 'tentative',
    })
  })

  test('to one occurrence moves it in every calendar', async () => {
    await series()
    const mine = await view(mentee)
    await session.graph('PATCH', `${events(mentee)}/${mine[2].id}`, { start: at('2027-03-17T15:00:00'), end: at('2027-03-17T15:45:00') })
    const theirs = await view(mentor)
    expect(theirs.map((one) => one.start.dateTime.slice(0, 16))).toEqual([
      '2027-03-01T10:00',
      '2027-03-08T10:00',
      '2027-03-17T15:00',
      '2027-03-22T10:00',
    ])
    expect(theirs[2]).toMatchObject({ type: 'exception', originalStart: '2027-03-15T10:00:00Z', iCalUId: mine[2].iCalUId })
  })

  test("canceling one occurrence marks it in the attendee's calendar and frees the time", async () => {
    await series()
    const mine = await view(mentee)
    const answered = await session.graph('POST', `${events(mentee)}/${mine[1].id}/cancel`, { Comment: 'Holiday' })
    expect(answered.status).toBe(202)
    expect(await view(mentee)).toHaveLength(3)
    const theirs = await view(mentor)
    expect(theirs.map((one) => [one.isCancelled, one.showAs])).toEqual([
      [false, 'tentative'],
      [true, 'free'],
      [false, 'tentative'],
      [false, 'tentative'],
    ])
    expect(theirs[1].subject).toBe('Canceled: Mentoring conversation')
  })

  test('an earlier end of the series ends it for everyone', async () => {
    const meeting = await series()
    const range = { ...meeting.recurrence.range, type: 'endDate', endDate: '2027-03-08' }
    await session.graph('PATCH', `${events(mentee)}/${meeting.id}`, { recurrence: { pattern: meeting.recurrence.pattern, range } })
    expect(await view(mentor)).toHaveLength(2)
    expect((await view(mentor))[0]!.responseStatus.response).toBe('notResponded')
  })

  test.each(['cancel', 'delete'])('%s removes the meeting and shows it as canceled to the others', async (way) => {
    const meeting = await series()
    const done =
      way === 'cancel'
        ? await session.graph('POST', `${events(mentee)}/${meeting.id}/cancel`, {})
        : await session.graph('DELETE', `${events(mentee)}/${meeting.id}`)
    expect(done.status).toBe(way === 'cancel' ? 202 : 204)
    expect(await view(mentee)).toEqual([])
    expect((await view(mentor)).map((one) => [one.isCancelled, one.showAs, one.subject])).toEqual(
      Array(4).fill([true, 'free', 'Canceled: Mentoring conversation']),
    )
    expect(await digits(mentor)).toBe('0000')
  })

  test('of the list of attendees invites who is new, keeps answers, and cancels for who is out', async () => {
    const third = session.person(`third${count}`)
    const meeting = await meet()
    await session.graph('POST', `${events(mentor)}/${(await copyOf(meeting, mentor)).id}/accept`, {})
    const both = await session.graph('PATCH', `${events(mentee)}/${meeting.id}`, {
      attendees: [...invited(), { type: 'optional', emailAddress: { address: third.mail } }],
    })
    expect(both.body.attendees.map((one: Json) => one.status.response)).toEqual(['accepted', 'none'])
    expect(await copyOf(meeting, third)).toMatchObject({ isCancelled: false })
    await session.graph('PATCH', `${events(mentee)}/${meeting.id}`, { attendees: [{ emailAddress: { address: third.mail } }] })
    expect(await copyOf(meeting, mentor)).toMatchObject({ isCancelled: true })
    await session.graph('PATCH', `${events(mentee)}/${meeting.id}`, { attendees: invited() })
    expect(await copyOf(meeting, mentor)).toMatchObject({ isCancelled: false, subject: 'Mentoring conversation', showAs: 'tentative' })
  })

  test("is the organizer's alone: an attendee can neither cancel nor change it for others", async () => {
    const meeting = await meet()
    const copy = await copyOf(meeting, mentor)
    const refused = await session.graph('POST', `${events(mentor)}/${copy.id}/cancel`, {})
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    ])
    await session.graph('PATCH', `${events(mentor)}/${copy.id}`, { subject: 'Mine alone' })
    expect((await read(mentee, meeting.id)).subject).toBe('Mentoring conversation')
    await session.graph('DELETE', `${events(mentor)}/${copy.id}`)
    expect((await read(mentee, meeting.id)).isCancelled).toBe(false)
  })
})

test('every mailbox that was written to is announced', async () => {
  const heard: string[] = []
  const listener = ({ userId, change }: { userId: string; change: string }) => heard.push(`${userId} ${change}`)
  session.tenant.events.on('calendar', listener)
  await meet()
  session.tenant.events.off('calendar', listener)
  expect(heard).toEqual([`${mentee.id} created`, `${mentor.id} created`])
})

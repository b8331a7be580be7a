import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, type Json, openSession, type Session, weekly } from './graph-session.ts'

let session: Session
let mentee: User
let mentor: User
let guest: User
let count = 0

beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.close())
beforeEach(() => {
  count += 1
  mentee = session.person(`mentee${count}`)
  mentor = session.person(`mentor${count}`)
  guest = session.person(`guest${count}`)
})

const events = (user: User) => `/users/${user.id}/events`
const invited = (...people: User[]) => people.map(({ mail }) => ({ type: 'required', emailAddress: { address: mail } }))

async function meet(more: object = {}): Promise<Json> {
  const times = { start: at('2027-03-01T10:00:00', 'Europe/London'), end: at('2027-03-01T10:45:00', 'Europe/London') }
  const body = { subject: 'Mentoring conversation', ...times, attendees: invited(mentor), ...more }
  return (await session.graph('POST', events(mentee), body)).body
}

const series = (more: object = {}) =>
  meet({ recurrence: weekly('2027-03-01', 'monday', { type: 'numbered', numberOfOccurrences: 4 }), ...more })

async function view(user: User): Promise<Json[]> {
  const { body } = await session.graph('GET', `/users/${user.id}/calendarView?startDateTime=2027-02-01&endDateTime=2027-05-01&$top=50`)
  return body.value
}

async function listed(user: User): Promise<Json[]> {
  return (await session.graph('GET', events(user))).body.value
}

const patch = (user: User, id: string, body: object) => session.graph('PATCH', `${events(user)}/${id}`, body)
const act = (user: User, id: string, action: string, body: object = {}) => session.graph('POST', `${events(user)}/${id}/${action}`, body)

async function options(changes: object): Promise<void> {
  expect((await session.send('POST', `${session.control}/options`, changes)).status).toBe(200)
}

describe('somebody invited to one occurrence alone', () => {
  test('has it as an event of its own, under the uid of the occurrence, and the others keep theirs', async () => {
    await series()
    const mine = await view(mentee)
    const before = await listed(mentor)
    const added = await patch(mentee, mine[1].id, { attendees: invited(mentor, guest) })
    expect(added.body.attendees).toHaveLength(2)
    const theirs = await view(guest)
    expect(theirs).toHaveLength(1)
    expect(theirs[0]).toMatchObject({
      type: 'singleInstance',
      iCalUId: mine[1].iCalUId,
      seriesMasterId: null,
      isOrganizer: false,
      start: { dateTime: '2027-03-08T10:00:00.0000000' },
      responseStatus: { response: 'notResponded' },
    })
    expect(await listed(mentor)).toEqual(before)
    expect((await view(mentee)).map((one) => one.attendees.length)).toEqual([1, 2, 1, 1])
  })

  test('answers for that one, and follows when it moves or is canceled', async () => {
    await series()
    const mine = await view(mentee)
    await patch(mentee, mine[1].id, { attendees: invited(mentor, guest) })
    const [copy] = await listed(guest)
    expect((await act(guest, copy.id, 'accept')).status).toBe(202)
    const responses = async () => (await view(mentee))[1].attendees.map((one: Json) => one.status.response)
    expect(await responses()).toEqual(['none', 'accepted'])
    await patch(mentee, mine[1].id, { start: at('2027-03-10T15:00:00'), end: at('2027-03-10T15:45:00') })
    expect((await listed(guest))[0]).toMatchObject({
      id: copy.id,
      start: { dateTime: '2027-03-10T15:00:00.0000000' },
      responseStatus: { response: 'notResponded' },
    })
    expect(await responses()).toEqual(['none', 'none'])
    await patch(mentee, (await listed(mentee))[0].id, { subject: 'Renamed' })
    expect((await listed(guest))[0].subject).toBe('Renamed')
    await act(mentee, mine[1].id, 'cancel', { comment: 'Another time' })
    expect((await listed(guest))[0]).toMatchObject({ isCancelled: true, subject: 'Canceled: Renamed', showAs: 'free' })
  })

  test('has the series instead once invited to all of it, and loses it with the whole series', async () => {
    const meeting = await series()
    const mine = await view(mentee)
    await patch(mentee, mine[2].id, { attendees: invited(mentor, guest) })
    await patch(mentee, meeting.id, { attendees: invited(mentor, guest) })
    expect((await listed(guest)).map((one) => one.type)).toEqual(['seriesMaster'])
    const other = session.person(`other${count}`)
    await patch(mentee, mine[2].id, { attendees: invited(mentor, guest, other) })
    await session.graph('DELETE', `${events(mentee)}/${meeting.id}`)
    expect((await listed(other)).map((one) => [one.type, one.isCancelled])).toEqual([['singleInstance', true]])
  })
})

test('taking somebody off one occurrence cancels that one in their calendar, and putting them back on restores it', async () => {
  await series({ attendees: invited(mentor, guest) })
  const mine = await view(mentee)
  await patch(mentee, mine[1].id, { attendees: invited(mentor) })
  const canceled = async () => (await view(guest)).map((one) => one.isCancelled)
  expect(await canceled()).toEqual([false, true, false, false])
  expect((await view(mentor)).map((one) => one.isCancelled)).toEqual([false, false, false, false])
  await patch(mentee, mine[1].id, { attendees: invited(mentor, guest) })
  expect(await canceled()).toEqual([false, false, false, false])
})

test('whoever joins the series joins the occurrences that were changed before', async () => {
  const meeting = await series()
  const mine = await view(mentee)
  await act(mentor, (await view(mentor))[1].id, 'accept')
  await patch(mentee, meeting.id, { attendees: invited(mentor, guest) })
  expect((await view(mentee))[1]).toMatchObject({
    id: mine[1].id,
    attendees: [{ status: { response: 'accepted' } }, { emailAddress: { address: guest.mail }, status: { response: 'none' } }],
  })
  await patch(mentee, meeting.id, { attendees: invited(guest) })
  expect((await view(mentee)).map((one) => one.attendees.length)).toEqual([1, 1, 1, 1])
})

describe('only who is concerned hears of a change:', () => {
  test.each<[string, object, boolean]>([
    ['a new attendee', { attendees: 'more' }, false],
    ['categories', { categories: ['Mentoring'] }, false],
    ['a reminder', { reminderMinutesBeforeStart: 5 }, false],
    ['how the organizer shows the time', { showAs: 'oof' }, false],
    ['the subject', { subject: 'Other words' }, true],
    ['the place', { location: { displayName: 'Room 7' } }, true],
  ])('%s', async (_, change, heard) => {
    const meeting = await meet()
    const [before] = await listed(mentor)
    const body = 'attendees' in change ? { attendees: invited(mentor, guest) } : change
    expect((await patch(mentee, meeting.id, body)).status).toBe(200)
    const [after] = await listed(mentor)
    expect(after.changeKey !== before.changeKey).toBe(heard)
    expect(await listed(guest)).toHaveLength('attendees' in change ? 1 : 0)
  })
})

test('a meeting somebody deleted comes back with an update of it, not because others are invited', async () => {
  const meeting = await meet()
  await session.graph('DELETE', `${events(mentor)}/${(await listed(mentor))[0].id}`)
  await patch(mentee, meeting.id, { attendees: invited(mentor, guest) })
  expect([(await listed(mentor)).length, (await listed(guest)).length]).toEqual([0, 1])
  await patch(mentee, meeting.id, { subject: 'Other words' })
  expect((await listed(mentor)).map((one) => one.subject)).toEqual(['Other words'])
})

describe("an attendee's own copy", () => {
  test("takes what is the attendee's own, and nobody else sees it", async () => {
    const meeting = await meet({ categories: ['Organizer only'], reminderMinutesBeforeStart: 20 })
    const [copy] = await listed(mentor)
    expect(copy.categories).toEqual([])
    const own = { showAs: 'workingElsewhere', categories: ['Mine'], reminderMinutesBeforeStart: 3, isReminderOn: false }
    expect((await patch(mentor, copy.id, own)).body).toMatchObject(own)
    await patch(mentee, meeting.id, { subject: 'Other words' })
    expect((await listed(mentor))[0]).toMatchObject({ ...own, subject: 'Other words' })
    expect((await listed(mentee))[0]).toMatchObject({ categories: ['Organizer only'], showAs: 'busy' })
  })

  test("keeps the attendee's own changes to an occurrence when the organizer changes it", async () => {
    await series()
    const [, theirs] = await view(mentor)
    await patch(mentor, theirs.id, { categories: ['Mine'] })
    const [, mine] = await view(mentee)
    await patch(mentee, mine.id, { subject: 'Special', categories: ['Organizer only'] })
    expect((await view(mentor))[1]).toMatchObject({ subject: 'Special', categories: ['Mine'], type: 'exception' })
  })

  test.each([
    { start: at('2027-03-01T11:00:00'), end: at('2027-03-01T11:45:00') },
    { attendees: [] },
    { recurrence: weekly('2027-03-01', 'monday') },
    { isOnlineMeeting: true },
    { responseRequested: false },
  ])("takes nothing that is the organizer's own: %j", async (change) => {
    await meet()
    const [copy] = await listed(mentor)
    const { status, body } = await patch(mentor, copy.id, change)
    expect([status, body.error.code]).toEqual([400, 'ErrorInvalidPropertySet'])
    expect(await listed(mentor)).toEqual([copy])
  })

  test('moves alone where the tenant lets attendees change their copies', async () => {
    await options({ attendeeChanges: 'local' })
    const meeting = await meet()
    const [copy] = await listed(mentor)
    const moved = await patch(mentor, copy.id, { start: at('2027-03-01T09:00:00'), attendees: [], isOnlineMeeting: true })
    await options({ attendeeChanges: 'refused' })
    expect(moved.body).toMatchObject({ start: { dateTime: '2027-03-01T09:00:00.0000000' }, isOnlineMeeting: false })
    expect(moved.body.attendees).toHaveLength(1)
    expect((await listed(mentee))[0]).toMatchObject({ id: meeting.id, start: { dateTime: '2027-03-01T10:00:00.0000000' } })
  })
})

describe('an answer', () => {
  const proposedNewTime = { start: at('2027-03-02T09:00:00'), end: at('2027-03-02T09:30:00') }

  test.each<[string, string, object, object]>([
    ['to an organizer who wants none', 'accept', {}, { responseRequested: false }],
    ['with a time proposed while accepting', 'accept', { proposedNewTime }, {}],
    [
      'with a time proposed that ends first',
      'decline',
      { proposedNewTime: { start: proposedNewTime.end, end: proposedNewTime.start } },
      {},
    ],
    ['with half a proposed time', 'decline', { proposedNewTime: { start: proposedNewTime.start } }, {}],
    ['with a parameter there is not', 'decline', { reason: 'Holiday' }, {}],
    ['with a comment that is no text', 'decline', { comment: 7 }, {}],
  ])('%s is refused, and nothing happens', async (_, action, body, more) => {
    await meet(more)
    const [copy] = await listed(mentor)
    expect((await act(mentor, copy.id, action, body)).status).toBe(400)
    expect(await listed(mentor)).toEqual([copy])
  })

  test('takes back an earlier proposal', async () => {
    await meet()
    const [copy] = await listed(mentor)
    await act(mentor, copy.id, 'tentativelyAccept', { proposedNewTime })
    const answered = async () => (await listed(mentee))[0].attendees[0]
    expect((await answered()).proposedNewTime.start.dateTime).toBe('2027-03-02T09:00:00.0000000')
    await act(mentor, copy.id, 'accept', { SendResponse: true, Comment: 'Fine after all' })
    expect(await answered()).not.toHaveProperty('proposedNewTime')
  })

  test('that declines leaves the meeting in the calendar, free, where the tenant keeps declined meetings', async () => {
    await options({ declinedMeeting: 'kept' })
    await series()
    const [first, second] = await view(mentor)
    await act(mentor, second.id, 'decline')
    expect((await view(mentor)).map((one) => [one.showAs, one.responseStatus.response])).toEqual([
      ['tentative', 'notResponded'],
      ['free', 'declined'],
      ['tentative', 'notResponded'],
      ['tentative', 'notResponded'],
    ])
    await act(mentor, first.seriesMasterId, 'decline')
    await options({ declinedMeeting: 'removed' })
    expect((await listed(mentor))[0]).toMatchObject({ showAs: 'free', responseStatus: { response: 'declined' } })
    expect((await listed(mentee))[0].attendees[0].status.response).toBe('declined')
  })
})

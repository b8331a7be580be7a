import type { Ask as Request, TenantOnWire } from '../tenant-on-wire.ts'

// biome-ignore lint/suspicious/noExplicitAny: a tour reads whatever JSON came over the wire
type Json = any

const SCOPES = [
  'User.ReadWrite',
  'User.Read',
  'User.Read.All',
  'People.Read',
  'MailboxSettings.ReadWrite',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'Calendars.ReadBasic',
  'OnlineMeetings.Read',
  'OnlineMeetingArtifact.Read.All',
  'OnlineMeetingTranscript.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsActivity.Send',
]
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
const WINDOW = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-12-21T00:00:00Z'

function slot(day: number, hour: number) {
  return { dateTime: `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00`, timeZone: 'Europe/Berlin' }
}

function event(day: number, subject: string, others: object = {}) {
  return { subject, start: slot(day, 10), end: slot(day, 11), ...others }
}

/** Asks below one person, or as that person below `/me`; answers the body and expects a success. */
type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Json>

/** Goes through every operation of Graph that there is, each in the way it succeeds: as an application and as a person. */
export class Tour {
  readonly #tenant: TenantOnWire
  readonly #listener: string
  #ann = ''
  #bob = ''

  constructor(tenant: TenantOnWire, listener: string) {
    this.#tenant = tenant
    this.#listener = listener
  }

  async walk(): Promise<void> {
    await this.#directory()
    const application: Ask = (method, path, body, headers) =>
      this.#expect(`/users/${this.#ann}${path}`, { method, body, ...(headers ? { headers } : {}) })
    const token = await this.#tenant.userToken(this.#ann, 'graph', { scopes: SCOPES })
    const themselves: Ask = (method, path, body, headers) =>
      this.#expect(`/me${path}`, { method, body, token, ...(headers ? { headers } : {}) })
    for (const [ask, kind] of [
      [application, 'application'],
      [themselves, 'person'],
    ] as const) {
      await this.#profile(ask)
      await this.#calendar(ask)
      await this.#meeting(ask)
      await this.#teams(ask, kind === 'application')
    }
    // For people only, even where somebody is named.
    for (const path of ['/me/findMeetingTimes', `/users/${this.#ann}/findMeetingTimes`]) {
      await this.#expect(path, { method: 'POST', body: {}, token })
    }
    for (const path of ['/me', `/users/${this.#ann}`]) await this.#expect(`${path}/outlook/supportedTimeZones`, { token })
    await themselves('GET', "/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')")
    await this.#subscriptions()
    await this.#expect('/$batch', { method: 'POST', body: { requests: [{ id: '1', method: 'GET', url: `/users/${this.#ann}` }] } })
    await this.#goodbye()
  }

  async #expect(path: string, ask: Request = {}): Promise<Json> {
    const answer = await this.#tenant.graph(path, ask)
    if (answer.status >= 300) throw new Error(`${ask.method ?? 'GET'} ${path} ${answer.status}: ${answer.text}`)
    return answer.json
  }

  #get(path: string): Promise<Json> {
    return this.#expect(path, { headers: { ConsistencyLevel: 'eventual' } })
  }

  async #directory(): Promise<void> {
    this.#ann = await this.#tenant.join('Ann Abel', { jobTitle: 'Engineer', department: 'Rail' })
    this.#bob = await this.#tenant.join('Bob Bern', { jobTitle: 'Lead' })
    const manager = { '@odata.id': `${this.#tenant.sandbox.graph}/users/${this.#bob}` }
    await this.#expect(`/users/${this.#ann}/manager/$ref`, { method: 'PUT', body: manager })
    const change = { skills: ['sailing'], photo: PIXEL, meetingPolicy: true }
    await this.#tenant.control(`/users/${this.#ann}`, { method: 'PATCH', body: change })
    for (const path of [
      '/users',
      '/users/$count',
      '/users/delta',
      '/users/delta?$select=accountEnabled,manager&$deltatoken=latest',
      '/users?$expand=manager&$select=id,displayName',
    ])
      await this.#get(path)
    for (const query of ['', '?$select=id,skills,mailboxSettings', '?$expand=manager($levels=max;$select=id)&$count=true'])
      await this.#get(`/users/${this.#ann}${query}`)
    await this.#get(`/users/${this.#bob}/directReports`)
    const group = await this.#expect('/groups', {
      method: 'POST',
      body: { displayName: 'Mentors', mailEnabled: false, mailNickname: 'mentors', securityEnabled: true },
    })
    const members = `/groups/${group.id}/members`
    const member = { '@odata.id': `${this.#tenant.sandbox.graph}/directoryObjects/${this.#ann}` }
    await this.#expect(`${members}/$ref`, { method: 'POST', body: member })
    await this.#get(members)
    await this.#get(`/groups/${group.id}/transitiveMembers`)
    await this.#expect(`${members}/${this.#ann}/$ref`, { method: 'DELETE' })
  }

  async #profile(ask: Ask): Promise<void> {
    const eventual = { ConsistencyLevel: 'eventual' }
    await ask('GET', '')
    await ask('PATCH', '', { mobilePhone: '+49 30 1234' })
    for (const path of ['/manager', '/directReports', '/photo', '/photo/$value', '/photos/1x1/$value', '/people', '/mailboxSettings'])
      await ask('GET', path)
    await ask('GET', '/transitiveReports/$count', undefined, eventual)
    await ask('PATCH', '/mailboxSettings', { timeZone: 'W. Europe Standard Time' })
    for (const part of ['timeZone', 'workingHours', 'language', 'userPurpose', 'automaticRepliesSetting'])
      await ask('GET', `/mailboxSettings/${part}`)
  }

  async #calendar(ask: Ask): Promise<void> {
    const { id: calendar } = await ask('GET', '/calendar')
    const single = await ask('POST', '/events', event(24, 'single', { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }))
    const series = await ask(
      'POST',
      '/calendar/events',
      event(25, 'series', {
        recurrence: {
          pattern: { type: 'weekly', interval: 1, daysOfWeek: ['wednesday'] },
          range: { type: 'numbered', startDate: '2026-11-25', numberOfOccurrences: 3 },
        },
        attendees: [{ emailAddress: { address: 'bob.bern@contoso.example' }, type: 'required' }],
      }),
    )
    const other = await ask('POST', `/calendars/${calendar}/events`, event(26, 'other'))
    for (const list of [
      '/events',
      '/calendar/events',
      `/calendars/${calendar}/events`,
      `/calendarView?${WINDOW}`,
      `/calendar/calendarView?${WINDOW}`,
    ])
      await ask('GET', list)
    await this.#follow(ask, `/calendarView/delta?${WINDOW}`)
    await this.#follow(ask, `/calendar/calendarView/delta?${WINDOW}`)
    await ask('GET', `/events/${single.id}`)
    await ask('PATCH', `/events/${single.id}`, { subject: 'single, changed' })
    const { value: instances } = await ask('GET', `/events/${series.id}/instances?${WINDOW}`)
    await ask('PATCH', `/events/${instances[1].id}`, { subject: 'one of them, changed' })
    await ask('GET', `/events/${instances[1].id}`)
    await ask('POST', `/events/${other.id}/extensions`, {
      '@odata.type': 'microsoft.graph.openTypeExtension',
      extensionName: 'com.example',
      pair: 'x',
    })
    await ask('GET', `/events/${other.id}/extensions/com.example`)
    await ask('POST', '/translateExchangeIds', { inputIds: [single.id], sourceIdType: 'restId', targetIdType: 'restImmutableEntryId' })
    await ask('POST', '/calendar/getSchedule', {
      schedules: ['bob.bern@contoso.example', 'nobody@contoso.example'],
      startTime: slot(24, 8),
      endTime: slot(24, 18),
    })
    await this.#respond(ask)
    await this.#respondByDay(ask)
    await ask('POST', `/events/${series.id}/cancel`, { comment: 'over' })
    await ask('POST', `/events/${other.id}/permanentDelete`)
    await ask('DELETE', `/events/${single.id}`)
  }

  /** Both links: a first round, and one with changes and removals. */
  async #follow(ask: Ask, path: string): Promise<void> {
    const extra = await ask('POST', '/events', event(27, 'followed'))
    let round = await ask('GET', path)
    while (round['@odata.nextLink']) round = await this.#along(ask, path, round['@odata.nextLink'])
    await ask('DELETE', `/events/${extra.id}`)
    await this.#along(ask, path, round['@odata.deltaLink'])
  }

  /** The link names whom it was asked for; asked on in the same words. */
  #along(ask: Ask, path: string, link: string): Promise<Json> {
    return ask('GET', `${path.split('?')[0]}${new URL(link).search}`)
  }

  async #respond(ask: Ask): Promise<void> {
    for (const [answer, day] of [
      ['accept', 24],
      ['decline', 25],
      ['tentativelyAccept', 26],
    ] as const) {
      const subject = `to ${answer}`
      const attendees = [{ emailAddress: { address: 'ann.abel@contoso.example' }, type: 'required' }]
      await this.#expect(`/users/${this.#bob}/events`, { method: 'POST', body: event(day, subject, { attendees }) })
      const { value } = await ask('GET', `/events?$filter=subject eq '${subject}'`)
      await ask('POST', `/events/${value[0].id}/${answer}`, { comment: 'well', sendResponse: true })
    }
  }

  /** Some days of a series of somebody else's: each answered in another way, then one taken out, then all. */
  async #respondByDay(ask: Ask): Promise<void> {
    const attendees = [{ emailAddress: { address: 'ann.abel@contoso.example' }, type: 'required' }]
    const recurrence = {
      pattern: { type: 'daily', interval: 1 },
      range: { type: 'endDate', startDate: '2026-11-30', endDate: '2026-12-04' },
    }
    const theirs = await this.#expect(`/users/${this.#bob}/events`, {
      method: 'POST',
      body: event(30, 'by day', { attendees, recurrence, allowNewTimeProposals: true }),
    })
    const { value } = await ask('GET', "/events?$filter=subject eq 'by day'")
    const copy = `/events/${value[0].id}`
    const { value: days } = await ask('GET', `${copy}/instances?${WINDOW}`)
    const [accepted, declined, proposed, removed] = days.map(({ id }: { id: string }) => `/events/${id}`)
    await ask('POST', `${accepted}/accept`, { sendResponse: true })
    await ask('POST', `${declined}/decline`, { comment: 'away', sendResponse: true })
    await ask('POST', `${proposed}/tentativelyAccept`, {
      sendResponse: true,
      proposedNewTime: { start: slot(30, 15), end: slot(30, 16) },
    })
    await ask('DELETE', removed)
    await this.#get(`/users/${this.#bob}/events/${theirs.id}/instances?${WINDOW}`)
    await this.#get(`/users/${this.#bob}/events/${theirs.id}?$select=type,recurrence,attendees,onlineMeeting,originalStartTimeZone`)
    await ask('DELETE', copy)
    await this.#expect(`/users/${this.#bob}/events/${theirs.id}`, { method: 'DELETE' })
  }

  async #meeting(ask: Ask): Promise<void> {
    const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
    const now = { start: slot(23, 9), end: slot(23, 10) }
    const { id } = await ask('POST', '/events', { subject: 'online', ...now, ...online })
    const { onlineMeeting } = await ask('GET', `/events/${id}`)
    const records = [{ user: 'ann.abel@contoso.example', joined: '2026-11-23T08:02:00Z', left: '2026-11-23T08:08:00Z' }]
    await this.#tenant.control('/clock', { method: 'POST', body: { now: '2026-11-23T08:10:00Z' } })
    await this.#tenant.control('/attendance', { method: 'POST', body: { organizer: 'ann.abel@contoso.example', event: id, records } })
    const { value: meetings } = await ask('GET', `/onlineMeetings?$filter=JoinWebUrl eq '${encodeURIComponent(onlineMeeting.joinUrl)}'`)
    const meeting = `/onlineMeetings/${meetings[0].id}`
    await ask('GET', meeting)
    const { value: reports } = await ask('GET', `${meeting}/attendanceReports`)
    await ask('GET', `${meeting}/attendanceReports/${reports[0].id}?$expand=attendanceRecords`)
    await ask('GET', `${meeting}/attendanceReports/${reports[0].id}/attendanceRecords`)
    await ask('GET', `${meeting}/transcripts`)
    await ask('DELETE', `/events/${id}`)
  }

  async #teams(ask: Ask, application: boolean): Promise<void> {
    const { graph, teamsAppId } = this.#tenant.sandbox
    await this.#get('/appCatalogs/teamsApps')
    const installed = '/teamwork/installedApps'
    await ask('POST', installed, { 'teamsApp@odata.bind': `${graph}/appCatalogs/teamsApps/${teamsAppId}` })
    const { value } = await ask('GET', `${installed}?$expand=teamsApp,teamsAppDefinition`)
    const person = `/users/${this.#ann}${installed}/${value[0].id}`
    if (application) {
      await this.#get(`${person}?$expand=teamsAppDefinition`)
      await this.#get(`${person}/chat`)
    }
    const notification = {
      topic: { source: 'text', value: 'Mentoring', webUrl: 'https://teams.microsoft.com/l/entity/1' },
      activityType: 'systemDefault',
      previewText: { content: 'A new request' },
      templateParameters: [{ name: 'systemDefaultText', value: 'A new request' }],
    }
    await ask('POST', '/teamwork/sendActivityNotification', notification)
    const recipients = [{ '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: this.#ann }]
    await this.#expect('/teamwork/sendActivityNotificationToRecipients', { method: 'POST', body: { ...notification, recipients } })
    await this.#expect(person, { method: 'DELETE' })
  }

  async #subscriptions(): Promise<void> {
    const expirationDateTime = '2026-11-25T08:00:00Z'
    const order = {
      changeType: 'created,updated,deleted',
      notificationUrl: this.#listener,
      resource: `users/${this.#ann}/events`,
      expirationDateTime,
      clientState: 'secret',
    }
    const { id } = await this.#expect('/subscriptions', { method: 'POST', body: order })
    const told = await this.#expect(`/users/${this.#ann}/events`, { method: 'POST', body: event(28, 'told of') })
    await this.#expect(`/users/${this.#ann}/events/${told.id}`, { method: 'DELETE' })
    await this.#tenant.control('/clock', { method: 'POST', body: { advance: 'PT1S' } })
    await this.#get('/subscriptions')
    await this.#get(`/subscriptions/${id}`)
    await this.#expect(`/subscriptions/${id}`, { method: 'PATCH', body: { expirationDateTime: '2026-11-26T08:00:00Z' } })
    await this.#expect(`/subscriptions/${id}/reauthorize`, { method: 'POST' })
    await this.#expect(`/subscriptions/${id}`, { method: 'DELETE' })
  }

  async #goodbye(): Promise<void> {
    await this.#expect(`/users/${this.#ann}/manager/$ref`, { method: 'DELETE' })
    await this.#expect(`/users/${this.#ann}`, { method: 'DELETE' })
    await this.#expect(`/directory/deletedItems/${this.#ann}/restore`, { method: 'POST' })
    await this.#expect(`/users/${this.#ann}`, { method: 'DELETE' })
    await this.#expect(`/directory/deletedItems/${this.#ann}`, { method: 'DELETE' })
  }
}

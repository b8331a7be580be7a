import type { User } from '../../../src/sandbox/tenant/state.ts'
import { at, openSession, type Session } from './graph-session.ts'

let session: Session
let ana: User
let ben: User
const window = 'startDateTime=2027-03-01&endDateTime=2027-04-01'

beforeAll(async () => {
  session = await openSession()
  ana = busy('ana')
  ben = busy('ben')
})
afterAll(() => session.close())

/** Somebody with three events in the window. */
function busy(name: string): User {
  const user = session.person(name)
  for (const day of [1, 2, 3])
    session.put(user, { subject: 'One', start: at(`2027-03-0${day}T10:00:00`), end: at(`2027-03-0${day}T11:00:00`) })
  return user
}

const delta = (user: User, query: string, headers: Record<string, string> = {}) =>
  session.graph('GET', `/users/${user.id}/calendarView/delta?${query}`, undefined, headers)

async function tokens(user: User): Promise<{ skip: string; delta: string }> {
  const first = await delta(user, window, { prefer: 'odata.maxpagesize=2' })
  const second = await session.graph('GET', first.body['@odata.nextLink'])
  const [skip, last] = [new URL(first.body['@odata.nextLink']), new URL(second.body['@odata.deltaLink'])]
  expect([[...skip.searchParams.keys()], [...last.searchParams.keys()]]).toEqual([['$skiptoken'], ['$deltatoken']])
  return { skip: skip.searchParams.get('$skiptoken')!, delta: last.searchParams.get('$deltatoken')! }
}

test('a token is good for its own mailbox, application and purpose only, and only as it was given', async () => {
  const given = await tokens(ana)
  const app = await session.send('POST', `${session.control}/apps`, { permissions: ['Calendars.Read'] })
  const form = { grant_type: 'client_credentials', client_id: app.body.clientId, client_secret: app.body.clientSecret }
  const body = new URLSearchParams({ ...form, scope: 'https://graph.microsoft.com/.default' }).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const issued = await session.send('POST', `${session.authority}/${session.tenantId}/oauth2/v2.0/token`, body, type)
  const other = { authorization: `Bearer ${issued.body.access_token}` }
  const answers = [
    await delta(ana, `$deltatoken=${given.delta}`),
    await delta(ana, `$deltaToken=${given.delta}`),
    await delta(ana, `$skiptoken=${given.skip}`),
    await delta(ben, `$deltatoken=${given.delta}`),
    await delta(ana, `$deltatoken=${given.delta}`, other),
    await delta(ana, `$deltatoken=${given.skip}`),
    await delta(ana, `$skiptoken=${given.delta}`),
    await delta(ana, `$deltatoken=${given.delta.slice(0, -4)}AAAA`),
    await delta(ana, '$deltatoken=latest'),
    await delta(ana, '$skiptoken='),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 400, 400, 400, 400, 400, 400, 400])
})

test('a sync state that is gone is 410, with the code the tenant says, and a new sync helps', async () => {
  const given = await tokens(ben)
  await session.send('POST', `${session.control}/delta/expire`)
  for (const code of ['SyncStateNotFound', 'resyncRequired', 'syncStateNotFound']) {
    await session.send('POST', `${session.control}/options`, { deltaGone: code })
    for (const query of [`$deltatoken=${given.delta}`, `$skiptoken=${given.skip}`]) {
      const { status, body } = await delta(ben, query)
      expect([status, body.error.code]).toEqual([410, code])
    }
  }
  expect((await delta(ben, `$deltatoken=${(await tokens(ben)).delta}`)).body.value).toEqual([])
})

test('a mailbox remembers a hundred rounds: the oldest token is the first to go', async () => {
  const cy = busy('cy')
  const first = await tokens(cy)
  for (let round = 0; round < 99; round += 1) await delta(cy, window)
  expect((await delta(cy, `$deltatoken=${first.delta}`)).status).toBe(200)
  expect((await delta(cy, `$deltatoken=${first.delta}`)).status).toBe(410)
})

test.each(['$select=subject', '$expand=instances', "$filter=subject eq 'x'", '$orderby=subject', '$search="x"', '$Select=subject'])(
  'refuses %s',
  async (option) => {
    const { status, body } = await delta(ana, `${window}&${encodeURI(option)}`)
    expect([status, body.error.code]).toEqual([400, 'ErrorInvalidUrlQuery'])
  },
)

test('needs both bounds to begin', async () => {
  for (const query of ['', 'startDateTime=2027-03-01', 'endDateTime=2027-03-01']) {
    expect((await delta(ana, query)).body.error.code).toBe('ErrorInvalidParameter')
  }
})

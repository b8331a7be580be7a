import { z } from 'zod'

/** What a request does, told by its method and address alone. Names are a closed set without ids, fit for labels and logs. */
export interface Operation {
  readonly name: string
  /** A read changes nothing and may be repeated at any time. */
  readonly kind: 'read' | 'write'
  /** Places the request takes in the mailboxes it touches. */
  readonly mailboxes: ReadonlyMap<string, number>
  /** The largest answer that is read. */
  readonly mostBytes: number
}

const megabyte = 1024 * 1024
/** A page of 999 people with their managers comes to 1 MB. */
const mostBytes = 4 * megabyte
/** Twenty mailboxes with the thousand entries that Outlook lists at most come to 8 MB. */
const mostBytesOfSchedules = 32 * megabyte

interface Known {
  readonly method: string
  readonly pattern: RegExp
  readonly name: string
  readonly kind: 'read' | 'write'
  readonly outlook: boolean
}

/** Everything the product asks of Graph. `{mailbox}` marks what counts against a mailbox. */
const known: readonly Known[] = [
  ...[
    '/me',
    '/me/manager',
    '/users',
    '/users/delta',
    '/users/{id}',
    '/users/{id}/manager',
    '/users/{mailbox}/events',
    '/users/{mailbox}/events/{id}',
  ],
  ...['/me/mailboxSettings', '/users/{mailbox}/mailboxSettings', '/users/{mailbox}/events/{id}/instances'],
  ...['/appCatalogs/teamsApps', '/users/{id}/teamwork/installedApps', '/users/{mailbox}/calendarView/delta', '/subscriptions'],
  ...['', '/{id}/attendanceReports', '/{id}/attendanceReports/{id}'].map((below) => `/users/{id}/onlineMeetings${below}`),
]
  .map((path) => ask('GET', path, 'read'))
  .concat([
    // A POST that changes nothing: the question is too long for an address.
    ask('POST', '/users/{mailbox}/calendar/getSchedule', 'read'),
    ask('POST', '/users/{mailbox}/events', 'write'),
    ask('PATCH', '/users/{mailbox}/events/{id}', 'write'),
    ask('POST', '/users/{mailbox}/events/{id}/cancel', 'write'),
    ask('DELETE', '/users/{mailbox}/events/{id}', 'write'),
    ask('POST', '/users/{id}/teamwork/installedApps', 'write'),
    ask('POST', '/subscriptions', 'write'),
    ask('PATCH', '/subscriptions/{id}', 'write'),
    ask('DELETE', '/subscriptions/{id}', 'write'),
  ])

const envelope = z.object({ requests: z.array(z.object({ method: z.string(), url: z.string() })) })
/** Graph works through a batch four items at a time, so a batch never takes more places than that in one mailbox. */
const batchItemsAtOnce = 4

/** `caller` stands for the mailbox behind `/me`: any text that is the same for the same signed-in person. */
export function operationOf(method: string, path: string, body: string | null, caller: string): Operation {
  const below = path
    .replace(/^\/?(v1\.0\/)?/, '/')
    .replace(/\?.*$/, '')
    // As links of Graph's spell it.
    .replace(/^\/users\('([^']+)'\)/i, '/users/$1')
  if (method === 'POST' && below === '/$batch') return batchOf(body, caller)
  for (const { method: expected, pattern, name, kind, outlook } of known) {
    const match = expected === method ? pattern.exec(below) : null
    if (!match) continue
    const mailbox = outlook ? (match[1]?.toLowerCase() ?? `me ${caller}`) : null
    const most = name.endsWith('/getSchedule') ? mostBytesOfSchedules : mostBytes
    return { name, kind, mailboxes: new Map(mailbox === null ? [] : [[mailbox, 1]]), mostBytes: most }
  }
  return { name: 'other', kind: method === 'GET' ? 'read' : 'write', mailboxes: new Map(), mostBytes }
}

function ask(method: string, path: string, kind: Known['kind']): Known {
  const pattern = new RegExp(`^${path.replace('{mailbox}', '([^/]+)').replaceAll('{id}', '[^/]+')}$`, 'i')
  const outlook = path.includes('{mailbox}') || path === '/me/mailboxSettings'
  return { method, pattern, name: `${method} ${path.replace('{mailbox}', '{id}')}`, kind, outlook }
}

function batchOf(body: string | null, caller: string): Operation {
  const items = envelope.parse(JSON.parse(body ?? '')).requests.map(({ method, url }) => operationOf(method, url, null, caller))
  const mailboxes = new Map<string, number>()
  for (const item of items)
    for (const [mailbox, places] of item.mailboxes)
      mailboxes.set(mailbox, Math.min((mailboxes.get(mailbox) ?? 0) + places, batchItemsAtOnce))
  return { name: 'POST /$batch', kind: items.every((item) => item.kind === 'read') ? 'read' : 'write', mailboxes, mostBytes }
}

import { z } from 'zod'
import { forgetRounds } from '../graph/calendar/sync-round.ts'
import { notifierOf } from '../graph/subscriptions/notifier.ts'
import { accessOptions } from '../tenant/access-options.ts'
import { directoryOptions } from '../tenant/directory-options.ts'
import { entraOptions } from '../tenant/entra-options.ts'
import { eventOptions } from '../tenant/event-options.ts'
import { meetingOptions } from '../tenant/meeting-options.ts'
import { notificationOptions } from '../tenant/notification-options.ts'
import { readingOptions } from '../tenant/reading-options.ts'
import type { Tenant } from '../tenant/state.ts'
import { teamsOptions } from '../tenant/teams-options.ts'
import { throttleOptions } from '../tenant/throttle-options.ts'
import type { WireReply, WireRequest } from '../wire/exchange.ts'
import { changeApp, registerApp } from './apps.ts'
import { keepAttendance } from './attendance.ts'
import { changeClock, readClock } from './clock.ts'
import { clearFaults, planFaults } from './faults.ts'
import { awaitIdle, tellLifecycle } from './notifications.ts'
import { changePerson } from './people.ts'
import { ControlRefusal, readBody } from './reading.ts'
import { issueToken } from './tokens.ts'

type Control = (tenant: Tenant, request: WireRequest) => WireReply | Promise<WireReply>

const optionsShape = z.strictObject({
  ...directoryOptions.partial().shape,
  ...accessOptions.partial().shape,
  ...entraOptions.partial().shape,
  ...eventOptions.partial().shape,
  ...meetingOptions.partial().shape,
  ...notificationOptions.partial().shape,
  ...readingOptions.partial().shape,
  ...teamsOptions.partial().shape,
  ...throttleOptions.partial().shape,
  transactionId: z.enum(['honored', 'ignored']).optional(),
  schedulesPerCall: z.union([z.literal(20), z.literal(100)]).optional(),
})
const botShape = z.strictObject({ endpoint: z.url({ protocol: /^https?$/ }).nullable() })
const rotationShape = z.strictObject({ issuer: z.enum(['entra', 'bot']).optional() })

const CONTROLS = new Map<string, Control>([
  ['POST apps', registerApp],
  ['POST tokens', issueToken],
  ['POST options', changeOptions],
  ['GET clock', readClock],
  ['POST clock', changeClock],
  ['POST faults', planFaults],
  ['DELETE faults', clearFaults],
  ['GET journal', readJournal],
  ['GET idle', awaitIdle],
  ['POST lifecycle', tellLifecycle],
  ['POST attendance', keepAttendance],
  ['POST bot', registerBot],
  ['POST keys/rotate', rotateKeys],
  ['POST delta/expire', expireDelta],
])

/** The sandbox's own levers, which no Microsoft service has. They are not in the journal. */
export async function serveControl(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  if (!fromThisMachine(request))
    return { status: 403, body: { reason: 'The control answers to loopback names, and not to pages of others.' } }
  try {
    const [, , noun = '', ...rest] = request.url.pathname.split('/').map(decodeURIComponent)
    if (request.method === 'PATCH' && noun === 'users' && rest.length === 1) return changePerson(tenant, request, rest[0]!)
    if (request.method === 'PATCH' && noun === 'apps' && rest.length === 1) return changeApp(tenant, request, rest[0]!)
    const control = CONTROLS.get(`${request.method} ${[noun, ...rest].join('/')}`)
    if (!control) return { status: 400, body: { reason: `The sandbox has no control ${request.method} ${request.url.pathname}.` } }
    return await control(tenant, request)
  } catch (refusal) {
    if (refusal instanceof ControlRefusal) return { status: 400, body: { reason: refusal.message } }
    if (refusal instanceof URIError) return { status: 400, body: { reason: 'The path is not valid.' } }
    throw refusal
  }
}

/** A foreign name that resolves to loopback is an attack, and so is a page somewhere else that sends what it cannot read. */
function fromThisMachine({ headers }: WireRequest): boolean {
  const { host = '', origin } = headers
  const named = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
  return named && (origin === undefined || origin === `https://${host}`)
}

function changeOptions(tenant: Tenant, request: WireRequest): WireReply {
  const changes = Object.entries(readBody(request, optionsShape)).filter(([, value]) => value !== undefined)
  Object.assign(tenant.options, Object.fromEntries(changes))
  return { status: 200, body: tenant.options }
}

/** Complete as far as it goes: the answers to notifications under way are waited for. */
async function readJournal(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const since = Number(request.url.searchParams.get('since') ?? 0)
  if (!Number.isInteger(since) || since < 0) throw new ControlRefusal('since must be a whole number, 0 or more.')
  await notifierOf(tenant).settled()
  return { status: 200, body: { entries: tenant.journal.since(since) } }
}

function registerBot(tenant: Tenant, request: WireRequest): WireReply {
  tenant.botEndpoint = readBody(request, botShape).endpoint
  return { status: 204 }
}

/** What a calendar's cache does when it is full: every sync of every calendar starts anew. */
function expireDelta(tenant: Tenant): WireReply {
  forgetRounds(tenant)
  return { status: 204 }
}

async function rotateKeys(tenant: Tenant, request: WireRequest): Promise<WireReply> {
  const { issuer } = readBody(request, rotationShape)
  if (issuer !== 'bot') await tenant.keys.entra.rotate()
  if (issuer !== 'entra') await tenant.keys.bot.rotate()
  return { status: 204 }
}

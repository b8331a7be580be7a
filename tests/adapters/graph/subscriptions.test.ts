import { graphSubscriptions } from '../../../src/adapters/graph/subscriptions.ts'
import { Listener } from '../../sandbox/subscriptions/listener.ts'
import { bookPair, graphTime, occurrencesOf } from '../../support/booked-pair.ts'
import { GraphTenant, granted, refusalOf, type Someone } from '../../support/graph-tenant.ts'
import { LoopbackGraph } from '../../support/loopback-graph.ts'

const [hour, day] = [3_600_000, 86_400_000]

let tenant: GraphTenant
let listener: Listener
let ana: Someone
let people = 0
beforeAll(async () => {
  tenant = await GraphTenant.open('2026-02-02T08:00:00Z')
  await tenant.wire.control('/clock', { method: 'POST', body: { frozen: true } })
  listener = await Listener.open()
})
afterAll(async () => {
  await tenant.close()
  await listener.close()
})
beforeEach(async () => {
  await tenant.wire.control('/faults', { method: 'DELETE' })
  await tenant.wire.control('/options', { method: 'POST', body: { outlookSubscriptionMinutes: 10_080 } })
  tenant.wire.forgetToken()
  ana = tenant.person(`Ana ${++people}`)
})

const listening = () => ({ notificationUrl: listener.url(), lifecycleUrl: listener.url('/lifecycle'), clientState: 'a secret' })
const later = (milliseconds: number) => new Date(tenant.time.now().getTime() + milliseconds)
const subscribe = (until = later(2 * day)) => tenant.ours.subscriptions.subscribe(ana.id, listening(), until)
const found = async () => granted(await tenant.ours.subscriptions.find(ana.id)).map(({ subscriptionId }) => subscriptionId)

async function arrived(path?: string) {
  await tenant.wire.control('/idle')
  return listener.take(path)
}

describe('a mailbox is watched', () => {
  test('until when it was asked for, after both addresses have shaken hands', async () => {
    listener.handshakes.length = 0
    const until = later(2 * day)
    expect(granted(await subscribe(until))).toEqual({ subscriptionId: expect.any(String), expiresAt: until })
    expect(listener.handshakes.map(({ path }) => path).toSorted()).toEqual(['/lifecycle', '/notify'])
  })

  test.each([10_080, 10_070, 4_230])(
    'no longer than Graph allows, whichever of its figures holds: %d minutes',
    async (outlookSubscriptionMinutes) => {
      await tenant.wire.control('/options', { method: 'POST', body: { outlookSubscriptionMinutes } })
      const { subscriptionId, expiresAt } = granted(await subscribe(later(30 * day)))
      expect(expiresAt).toEqual(later(70 * hour))
      expect(granted(await tenant.ours.subscriptions.renew(subscriptionId, later(30 * day))).expiresAt).toEqual(later(70 * hour))
    },
  )

  test('and what is booked, moved, declined and deleted there is told with our secret and ids that last', async () => {
    const pair = await bookPair(tenant)
    await arrived()
    ana = pair.mentee
    const { subscriptionId } = granted(await subscribe())
    const [, second] = await occurrencesOf(tenant, pair)
    const told = { subscriptionId, clientState: 'a secret', resourceData: { id: pair.eventId } }
    await tenant.act(pair.mentee, 'PATCH', `/events/${second!.occurrenceId}`, {
      start: graphTime('2026-03-20T11:15'),
      end: graphTime('2026-03-20T11:45'),
    })
    expect(await arrived()).toMatchObject([{ ...told, changeType: 'updated' }])
    await tenant.act(pair.mentor, 'POST', `/events/${tenant.copyOf(pair.mentor, pair.iCalUId)}/decline`, { sendResponse: true })
    expect(await arrived()).toMatchObject([{ ...told, changeType: 'updated' }])
    await tenant.act(pair.mentee, 'DELETE', `/events/${pair.eventId}`)
    expect(await arrived()).toMatchObject([{ ...told, changeType: 'deleted' }])
  })

  test('by none of ours, one or two, among those of others', async () => {
    expect(await found()).toEqual([])
    const first = granted(await subscribe()).subscriptionId
    const bea = tenant.person(`Bea ${people}`)
    granted(await tenant.ours.subscriptions.subscribe(bea.id, listening(), later(day)))
    expect(await found()).toEqual([first])
    const second = granted(await subscribe()).subscriptionId
    expect((await found()).toSorted()).toEqual([first, second].toSorted())
  })

  test.each(['Users/{id}/Events', "/users('{id}')/events", 'users/{id}/events'])(
    'and found however Graph spells it: %s',
    async (resource) => {
      const server = await LoopbackGraph.open()
      const spelled = resource.replace('{id}', ana.id.toUpperCase())
      server.answers({
        json: {
          value: [
            { id: 's-1', resource: spelled, expirationDateTime: '2026-02-03T08:00:00Z' },
            { id: 's-2', resource: 'users', expirationDateTime: '2026-02-03T08:00:00Z' },
          ],
        },
      })

      const answer = granted(await graphSubscriptions(server.connect()).find(ana.id))
      expect(answer).toEqual([{ subscriptionId: 's-1', expiresAt: new Date('2026-02-03T08:00:00Z') }])
      await server.close()
    },
  )
})

describe('a subscription', () => {
  test('is renewed, and told as gone once it has run out', async () => {
    const { subscriptionId } = granted(await subscribe(later(day)))
    expect(granted(await tenant.ours.subscriptions.renew(subscriptionId, later(2 * day))).expiresAt).toEqual(later(2 * day))
    await tenant.time.advance('P3D')
    tenant.wire.forgetToken()
    expect(refusalOf(await tenant.ours.subscriptions.renew(subscriptionId, later(day)))).toEqual({ kind: 'gone' })
    expect(await found()).toEqual([])
  })

  test('ends, and ending it again is done', async () => {
    const { subscriptionId } = granted(await subscribe())
    granted(await tenant.ours.subscriptions.unsubscribe(subscriptionId))
    granted(await tenant.ours.subscriptions.unsubscribe(subscriptionId))
    expect(await found()).toEqual([])
  })

  test('whose answer was lost is in doubt, and found', async () => {
    await tenant.wire.plan({ method: 'POST', path: '/v1.0/subscriptions', fault: 'drop-after' })
    expect(refusalOf(await subscribe())).toEqual({ kind: 'unknownOutcome' })
    expect(await found()).toHaveLength(1)
  })

  test('is refused where nobody shakes hands', async () => {
    listener.greet = (_token, outgoing) => {
      outgoing.writeHead(404)
      outgoing.end()
    }
    expect(refusalOf(await subscribe())).toEqual({ kind: 'rejected', code: 'ValidationError' })
    listener.greet = (token, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/plain' })
      outgoing.end(token)
    }
  })

  test('is not allowed for a mailbox that Exchange keeps closed to us', async () => {
    const limited = await tenant.limitedTo(['Calendars.ReadWrite'], [])
    expect(refusalOf(await limited.subscriptions.subscribe(ana.id, listening(), later(day)))).toEqual({ kind: 'notAllowed' })
  })
})

import type { TenantId } from '../../domain/people/person.ts'
import { answererOf, waitsForAnswer } from '../../domain/requests/direction.ts'
import type { Approval, Request } from '../../domain/requests/request.ts'
import { askingNumber, reminded, stepDue } from '../../domain/requests/timing.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { closeRequest } from './close-request.ts'
import { lookFurther } from './look-further.ts'
import { offerNext } from './offer-next.ts'

const atOnce = 100

/**
 * The reply clock: a reminder, then the next mentor for a mentee who asked, then the end, told to everyone concerned. Safe to run at any time
 * and as often as one likes.
 */
export async function remindAndExpire(world: World, tenantId: TenantId): Promise<number> {
  return world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const due = await unit.requests.listDue(now, atOnce)
    const expired: Request[] = []
    for (const approval of due.approvals) expired.push(...(await treatApproval(world, unit, tenantId, approval, now)))
    for (const request of due.requests) expired.push(...(await treatRequest(world, unit, tenantId, request, now)))
    await tellExpired(world, unit, tenantId, expired)
    return due.approvals.length + due.requests.length
  })
}

async function treatApproval(world: World, unit: Unit, tenantId: TenantId, approval: Approval, now: Date): Promise<readonly Request[]> {
  const request = await unit.requests.lock(approval.requestId)
  const current = await unit.requests.findApproval(approval.id)
  if (request?.status !== 'waitingForApproval' || current?.status !== 'waiting') return []
  if (current.expiresAt > now) {
    await unit.requests.saveApproval({ ...current, remindAt: null })
    await queueDelivery(world, unit, tenantId, {
      to: current.approverId,
      purpose: 'approval.reminder',
      subjectId: current.id,
      version: askingNumber(request, current),
    })
    return []
  }
  return [await expire(world, unit, tenantId, request, now)]
}

async function treatRequest(world: World, unit: Unit, tenantId: TenantId, { id }: Request, now: Date): Promise<readonly Request[]> {
  const request = await unit.requests.lock(id)
  if (!request || !waitsForAnswer(request)) return []
  switch (stepDue(request, now)) {
    case 'remind': {
      const asked = await unit.people.find(answererOf(request))
      if (!asked) throw new Error(`request ${id} waits for somebody unknown`)
      await unit.requests.save(reminded(request, asked, now))
      await queueDelivery(world, unit, tenantId, { to: asked.id, purpose: 'request.reminder', subjectId: id })
      return []
    }
    case 'offerNext': {
      await unit.requests.save({ ...request, nudgeAt: null })
      const offer = await offerNext(world, unit, request)
      if (offer)
        await queueDelivery(world, unit, tenantId, { to: request.menteeId, purpose: 'request.next', subjectId: id, version: offer.version })
      return []
    }
    case 'expire':
      return [await expire(world, unit, tenantId, request, now)]
    case null:
      return []
  }
}

async function expire(world: World, unit: Unit, tenantId: TenantId, request: Request, now: Date): Promise<Request> {
  const expired: Request = { ...request, status: 'expired', expiresAt: null, nudgeAt: null }
  await unit.requests.save(expired)
  for (const approval of await closeRequest(unit, tenantId, request.id, 'expired'))
    await queueDelivery(world, unit, tenantId, {
      to: approval.approverId,
      purpose: 'approval.expired',
      subjectId: approval.id,
      version: askingNumber(request, approval),
    })
  await unit.journal.write({ at: now, actorId: null, what: 'request.expired', subjectId: request.id, facts: {} })
  return expired
}

/** Rounds go on once for all that expired together; whoever learns whom the office asks next, learns from that. */
async function tellExpired(world: World, unit: Unit, tenantId: TenantId, expired: readonly Request[]): Promise<void> {
  const askedFor = await lookFurther(world, unit, expired)
  for (const { id, menteeId, mentorId } of expired)
    for (const to of askedFor.has(menteeId) ? [mentorId] : [menteeId, mentorId])
      await queueDelivery(world, unit, tenantId, { to, purpose: 'request.expired', subjectId: id })
}

import type { TenantId } from '../../domain/people/person.ts'
import type { Approval, Request } from '../../domain/requests/request.ts'
import { askingNumber, remindAfterDays } from '../../domain/requests/timing.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { proposeNext } from '../rounds/propose-next.ts'
import { closeRequest } from './close-request.ts'

const atOnce = 100

/** One reminder after three days, the end after ten, told to everyone concerned. Safe to run at any time and as often as one likes. */
export async function remindAndExpire(world: World, tenantId: TenantId): Promise<number> {
  return world.store.transaction(tenantId, async (unit) => {
    const now = world.clock.now()
    const due = await unit.requests.listDue(now, remindAfterDays, atOnce)
    for (const approval of due.approvals) await treatApproval(world, unit, tenantId, approval, now)
    for (const request of due.requests) await treatRequest(world, unit, tenantId, request, now)
    return due.approvals.length + due.requests.length
  })
}

async function treatApproval(world: World, unit: Unit, tenantId: TenantId, approval: Approval, now: Date): Promise<void> {
  const request = await unit.requests.lock(approval.requestId)
  const current = await unit.requests.findApproval(approval.id)
  if (request?.status !== 'waitingForApproval' || current?.status !== 'waiting') return
  if (current.expiresAt > now) {
    await unit.requests.saveApproval({ ...current, remindedAt: now })
    await queueDelivery(world, unit, tenantId, {
      to: current.approverId,
      purpose: 'approval.reminder',
      subjectId: current.id,
      version: askingNumber(request, current),
    })
    return
  }
  await expire(world, unit, tenantId, request, now)
}

async function treatRequest(world: World, unit: Unit, tenantId: TenantId, request: Request, now: Date): Promise<void> {
  const current = await unit.requests.lock(request.id)
  if (current?.status !== 'waitingForMentor' || !current.expiresAt) return
  if (current.expiresAt > now) {
    await unit.requests.save({ ...current, remindedAt: now })
    await queueDelivery(world, unit, tenantId, { to: current.mentorId, purpose: 'request.reminder', subjectId: current.id })
    return
  }
  await expire(world, unit, tenantId, current, now)
  await proposeNext(world, unit, current)
}

async function expire(world: World, unit: Unit, tenantId: TenantId, request: Request, now: Date): Promise<void> {
  await unit.requests.save({ ...request, status: 'expired', expiresAt: null })
  for (const approval of await closeRequest(unit, tenantId, request.id, 'expired'))
    await queueDelivery(world, unit, tenantId, {
      to: approval.approverId,
      purpose: 'approval.expired',
      subjectId: approval.id,
      version: askingNumber(request, approval),
    })
  for (const to of [request.menteeId, request.mentorId])
    await queueDelivery(world, unit, tenantId, { to, purpose: 'request.expired', subjectId: request.id })
  await unit.journal.write({ at: now, actorId: null, what: 'request.expired', subjectId: request.id, facts: {} })
}

import type { TenantId } from '../../domain/people/person.ts'
import { moveApproval } from '../../domain/requests/approve.ts'
import { approverFor } from '../../domain/requests/approvers.ts'
import type { Approval } from '../../domain/requests/request.ts'
import { askingNumber } from '../../domain/requests/timing.ts'
import type { World } from '../../ports/world.ts'
import { closeCards } from '../deliveries/close-cards.ts'
import { queueDelivery } from '../deliveries/queue-delivery.ts'
import { possibleApprovers } from '../requests/possible-approvers.ts'

const atOnce = 100

/** An approval that waits for somebody who has left, or who is not the manager any more, goes to who decides now. Nobody left: it expires, visibly. */
export async function moveApprovals(world: World, tenantId: TenantId): Promise<void> {
  const misplaced = await world.store.transaction(tenantId, (unit) => unit.requests.listMisplacedApprovals(atOnce))
  for (const approval of misplaced) await moveOne(world, tenantId, approval)
}

async function moveOne(world: World, tenantId: TenantId, { id, requestId, approverId }: Approval): Promise<void> {
  const staff = await possibleApprovers(world, tenantId, requestId)
  if (!staff) return
  await world.store.transaction(tenantId, async (unit) => {
    const request = await unit.requests.lock(requestId)
    const approval = await unit.requests.findApproval(id)
    if (request?.status !== 'waitingForApproval' || approval?.status !== 'waiting' || approval.approverId !== approverId) return
    const others = (await unit.requests.listApprovals(requestId)).filter((other) => other.id !== id).map((other) => other.approverId)
    const to = approverFor(approval.side, staff, others)
    if (!to || to.id === approverId) return
    const now = world.clock.now()
    const moved = moveApproval(approval, to, now)
    await closeCards(unit, tenantId, id)
    await unit.requests.saveApproval(moved)
    await unit.requests.save({ ...request, expiresAt: moved.expiresAt })
    await queueDelivery(world, unit, tenantId, {
      to: to.id,
      purpose: 'approval.asked',
      subjectId: id,
      version: askingNumber(request, moved),
    })
    await unit.journal.write({ at: now, actorId: null, what: 'approval.moved', subjectId: requestId, facts: { approval: id } })
  })
}

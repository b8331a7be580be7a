import type { RequestId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { Approval } from '../../domain/requests/request.ts'
import type { Unit } from '../../ports/store.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/** Ends what still waits about a request and takes the buttons off every card. Answers with the approvals that nobody needs to give any more. */
export async function closeRequest(
  unit: Unit,
  tenantId: TenantId,
  id: RequestId,
  status: 'withdrawn' | 'expired',
): Promise<readonly Approval[]> {
  const released: Approval[] = []
  for (const approval of await unit.requests.listApprovals(id)) {
    if (approval.status === 'waiting') {
      await unit.requests.saveApproval({ ...approval, status })
      released.push(approval)
    }
    await closeCards(unit, tenantId, approval.id)
  }
  await closeCards(unit, tenantId, id)
  return released
}

import type { RequestId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import type { Unit } from '../../ports/store.ts'
import { closeCards } from '../deliveries/close-cards.ts'

/** Ends what still waits about a request and takes the buttons off every card. Answers with the approvers who no longer need to decide. */
export async function closeRequest(
  unit: Unit,
  tenantId: TenantId,
  id: RequestId,
  status: 'withdrawn' | 'expired',
): Promise<readonly PersonId[]> {
  const released: PersonId[] = []
  for (const approval of await unit.requests.listApprovals(id)) {
    if (approval.status === 'waiting') {
      await unit.requests.saveApproval({ ...approval, status })
      released.push(approval.approverId)
    }
    await closeCards(unit, tenantId, approval.id)
  }
  await closeCards(unit, tenantId, id)
  return released
}

import type { Delivery, Purpose } from '../../domain/deliveries/delivery.ts'
import type { DeliveryId } from '../../domain/people/ids.ts'
import type { PersonId, TenantId } from '../../domain/people/person.ts'
import { firstWorkingMoment } from '../../domain/people/working-hours.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { handOutLeaseMs } from './hand-out-due.ts'

export interface Message {
  to: PersonId
  purpose: Purpose
  subjectId: string
  /** A changed truth about the same subject is a new version; the same version is sent once. */
  version?: number
  /** The earliest moment it makes sense; working hours are sought from here. */
  from?: Date
  /** Pointless afterwards: sent at this moment at the latest, working hours or not. */
  latest?: Date
}

/** Queues one message in the transaction at hand, for the recipient's working hours; nobody gets a card at three in the morning. */
export async function queueDelivery(world: World, unit: Unit, tenantId: TenantId, message: Message): Promise<void> {
  const now = world.clock.now()
  const person = await unit.people.find(message.to)
  if (!person?.active) return
  const from = message.from && message.from > now ? message.from : now
  const working = firstWorkingMoment(person, from)
  const notBefore = message.latest && message.latest < working ? message.latest : working
  const id = world.chance.uuid() as DeliveryId
  const due = notBefore <= now
  const delivery: Delivery = {
    id,
    personId: message.to,
    purpose: message.purpose,
    subjectId: message.subjectId,
    version: message.version ?? 1,
    state: 'queued',
    notBefore,
    attempts: 0,
    activityId: null,
    problem: null,
    sentAt: null,
  }
  const { queued } = await unit.deliveries.queue(delivery, due ? new Date(now.getTime() + handOutLeaseMs) : undefined)
  if (queued && due) await unit.jobs.enqueue('send-delivery', { tenantId, deliveryId: id }, { key: id })
}

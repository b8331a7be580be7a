import type { Delivery, Purpose } from '../../domain/deliveries/delivery.ts'
import type { DeliveryId } from '../../domain/people/ids.ts'
import type { Person, PersonId, TenantId } from '../../domain/people/person.ts'
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
  const delivery = deliveryTo(world, person, message, now)
  const due = delivery.notBefore <= now
  const { queued } = await unit.deliveries.queue(delivery, due ? new Date(now.getTime() + handOutLeaseMs) : undefined)
  if (queued && due) await unit.jobs.enqueue('send-delivery', { tenantId, deliveryId: delivery.id }, { key: delivery.id })
}

/** The same for many people at once: what is due is handed out with the next round of that. */
export async function queueDeliveries(world: World, unit: Unit, messages: readonly Message[]): Promise<void> {
  const now = world.clock.now()
  const people = await unit.people.findMany(messages.map(({ to }) => to))
  const deliveries = messages.flatMap((message) => {
    const person = people.get(message.to)
    return person?.active ? [deliveryTo(world, person, message, now)] : []
  })
  await unit.deliveries.queueMany(deliveries)
}

function deliveryTo({ chance }: World, person: Person, message: Message, now: Date): Delivery {
  const from = message.from && message.from > now ? message.from : now
  const working = firstWorkingMoment(person, from)
  return {
    id: chance.uuid() as DeliveryId,
    personId: message.to,
    purpose: message.purpose,
    subjectId: message.subjectId,
    version: message.version ?? 1,
    state: 'queued',
    notBefore: message.latest && message.latest < working ? message.latest : working,
    attempts: 0,
    activityId: null,
    problem: null,
    sentAt: null,
  }
}

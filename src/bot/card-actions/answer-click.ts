import type { CardAction } from '../../contract/cards.ts'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { DeliveryId } from '../../domain/people/ids.ts'
import type { TenantId } from '../../domain/people/person.ts'
import type { World } from '../../ports/world.ts'
import type { Drawing, Reply, Sender } from '../handlers.ts'
import { type TextKey, textFor } from '../text.ts'
import { readClick } from './read-click.ts'
import { runAction } from './run-action.ts'
import { offers } from './verbs.ts'

export type DrawDelivery = (tenantId: TenantId, delivery: Delivery) => Promise<Drawing | null>

/** Refusals that the redrawn card cannot explain: the person can do something about them, or should at least know. */
const explained: Readonly<Record<string, TextKey>> = {
  reasonNeeded: 'action.missing',
  mentorFull: 'refused.mentorFull',
  mentorPaused: 'refused.mentorPaused',
  nobodyCanApprove: 'refused.nobodyCanApprove',
  notEligible: 'refused.notEligible',
  ownRequest: 'refused.ownRequest',
  programClosed: 'refused.programClosed',
  guest: 'refused.guest',
  inactive: 'refused.inactive',
  notYet: 'refused.notYet',
  notTakingPlace: 'refused.notTakingPlace',
  alreadyOver: 'refused.alreadyOver',
  notFree: 'refused.notFree',
  timeTaken: 'refused.notFree',
  unavailable: 'refused.unavailable',
  nothingLeft: 'refused.nothingLeft',
  underway: 'refused.underway',
}

/**
 * A click on a card. The payload only says which card: who acts is the verified sender, and the card must be theirs. Whatever the click
 * came to, the card is drawn anew from the truth, so that a second click, a replay and an old card all end the same way.
 */
export async function answerClick(world: World, draw: DrawDelivery, sender: Sender, payload: unknown): Promise<Reply> {
  const text = textFor(sender.locale)
  const words = (key: TextKey): Reply => ({ kind: 'words', text: text(key) })
  const click = readClick(payload)
  if (!click.ok) {
    if (click.problem === 'unreadable') world.telemetry.event('card.unreadable', { person: sender.personId })
    return words(`action.${click.problem}`)
  }
  const { action } = click
  const delivery = await findOwn(world, sender, action)
  if (!delivery) {
    world.telemetry.event('card.notYours', { person: sender.personId, verb: action.verb, delivery: action.delivery })
    return words('action.notYours')
  }
  const outcome = await runAction(world, await actorOf(world, sender), action)
  const explanation = outcome.ok ? undefined : explained[outcome.reason]
  if (explanation) return words(explanation)
  const drawing = await draw(sender.tenantId, await redrawLater(world, sender, delivery))
  return drawing ? { kind: 'card', drawing } : words('card.gone')
}

/** The card that was clicked, when it was sent to this very person, is about this subject, and has this button. */
async function findOwn(world: World, sender: Sender, { delivery: id, subject, verb }: CardAction): Promise<Delivery | null> {
  const delivery = await world.store.transaction(sender.tenantId, (unit) => unit.deliveries.find(id.toLowerCase() as DeliveryId))
  const own = delivery?.personId === sender.personId && delivery.subjectId === subject.toLowerCase() && offers(delivery.purpose, verb)
  return own ? delivery : null
}

/** Roles are what the store last learned of them: cards carry none. */
async function actorOf(world: World, { tenantId, personId }: Sender) {
  const person = await world.store.transaction(tenantId, (unit) => unit.people.find(personId))
  return { tenantId, personId, roles: person?.roles ?? [] }
}

/** The answer changes the card on one screen; the message itself is updated by the worker. Answers with the delivery as it is now. */
async function redrawLater(world: World, { tenantId }: Sender, clicked: Delivery): Promise<Delivery> {
  return world.store.transaction(tenantId, async (unit) => {
    await unit.jobs.enqueue('refresh-delivery', { tenantId, deliveryId: clicked.id }, { key: clicked.id })
    return (await unit.deliveries.find(clicked.id)) ?? clicked
  })
}

import { takesPlace } from '../../domain/booking/sessions.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open, textField } from './buttons.ts'
import { type Element, facts as factSet, hint, label, outcome, remarks } from './elements.ts'
import type { Draw, LinkTo } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf } from './people.ts'
import { sessionTime } from './when.ts'

const pointsShown = 6
const longestPoint = 300

/** The day before: when, what is on the agenda, and a place to add to it. */
export const sessionAgenda: Draw = (facts, text, link) => {
  const { start, end } = facts.session!
  return {
    about: text('agenda.about'),
    title: text('agenda.title', { partner: nameOf(facts, facts.partnerId, text) }),
    body: [
      factSet([
        [text('fact.when'), start && end ? sessionTime(facts, text, { start, end }) : ''],
        [text('fact.program'), givenLine(facts.program!.name)],
      ]),
      label(text('agenda.points')),
      ...agenda(facts, text),
      ...(isOpen(facts)
        ? [textField(text, { id: 'point', label: text('agenda.label'), max: 300, required: true })]
        : [standing(facts, text)]),
    ],
    actions: actions(facts, text, link),
  }
}

function isOpen({ session, now }: CardFacts): boolean {
  return takesPlace(session!) && session!.end !== null && session!.end > now
}

function agenda(facts: CardFacts, text: Text): Element[] {
  const points = (facts.notes ?? []).filter((note) => note.kind === 'agenda')
  if (points.length === 0) return [hint(text('agenda.empty'))]
  const shown = points.slice(-pointsShown)
  const older = points.length - shown.length
  return [
    remarks(
      shown.map(({ text: said, authorId }) => ({ text: said, by: text('agenda.by', { name: nameOf(facts, authorId, text) }) })),
      longestPoint,
    ),
    ...(older > 0 ? [hint(text('list.more', { count: older }))] : []),
  ]
}

function standing({ session }: CardFacts, text: Text): Element {
  return outcome(text(takesPlace(session!) ? 'agenda.isOver' : 'agenda.isCanceled'))
}

function actions(facts: CardFacts, text: Text, link: LinkTo): Element[] {
  const toTab = open(text('card.open'), link(`session/${facts.session!.id}`))
  if (!isOpen(facts)) return [toTab]
  const join = facts.series?.joinUrl
  return [
    act(facts.delivery, { verb: 'agenda.add', title: text('agenda.add'), primary: true }),
    ...(join?.startsWith('https://') ? [open(text('agenda.join'), join)] : []),
    toTab,
  ]
}

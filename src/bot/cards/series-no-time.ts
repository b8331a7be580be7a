import type { Series } from '../../domain/booking/series.ts'
import type { CardFacts } from '../../usecases/deliveries/describe-delivery.ts'
import type { Text } from '../text.ts'
import { act, open } from './buttons.ts'
import { type Element, line, outcome, points } from './elements.ts'
import type { Draw } from './frame.ts'
import { nameOf } from './people.ts'

/** No recurring time was found: what stands in the way, never whose entry, and the smallest change that would help. */
export const seriesNoTime: Draw = (facts, text, link) => {
  const mentorship = facts.mentorship!
  const stuck = mentorship.status === 'ended' ? null : stuckVersion(facts)
  const solved = mentorship.status === 'ended' ? 'agreement.ended' : 'noTime.solved'
  const page = link(`mentorship/${mentorship.id}`)
  return {
    about: text('noTime.about'),
    title: text('noTime.title', { partner: nameOf(facts, facts.partnerId, text) }),
    body: stuck ? explanation(facts, stuck, text) : [outcome(text(solved), solved === 'noTime.solved' ? 'good' : 'neutral')],
    actions: [...(stuck ? again(facts, text) : []), open(text(stuck ? 'agreement.change' : 'card.open'), page)],
  }
}

/** The version that found no time, whether it is the only one or one that was to take over. */
function stuckVersion({ series, unfound }: CardFacts): Series | null {
  return unfound ?? (series?.state === 'noTime' ? series : null)
}

function explanation({ series }: CardFacts, stuck: Series, text: Text): Element[] {
  const why = [bindingWords(stuck, text), remedyWords(stuck, text)].filter((words) => words !== '')
  return [
    line(text(series?.state === 'noTime' ? 'noTime.body' : series?.state === 'paused' ? 'noTime.pauseStays' : 'noTime.stays')),
    ...points(why),
  ]
}

function bindingWords({ whyNot }: Series, text: Text): string {
  const kind = whyNot?.binding?.kind
  if (!kind) return ''
  const told = kind === 'calendar' || kind === 'hours' || kind === 'unreadable' ? kind : 'rule'
  return text(`noTime.${told}`)
}

function remedyWords({ whyNot }: Series, text: Text): string {
  const change = whyNot?.change
  if (!change) return ''
  const { remedy, kept, of } = change
  switch (remedy.kind) {
    case 'shorter':
      return text('noTime.shorter', { minutes: remedy.durationMinutes, kept, of })
    case 'less-often':
      return text('noTime.less-often', { cadence: remedy.cadence, kept, of })
    case 'wider-hours':
      return text('noTime.wider-hours', { kept, of })
    default:
      return text('noTime.otherRules', { kept, of })
  }
}

function again({ delivery, series, seriesMay = [] }: CardFacts, text: Text): Element[] {
  const deed = (['bookAgain', 'resume'] as const).find((each) => seriesMay.includes(each))
  return series && deed ? [act(delivery, { verb: `series.${deed}`, title: text('noTime.again'), data: { version: series.version } })] : []
}

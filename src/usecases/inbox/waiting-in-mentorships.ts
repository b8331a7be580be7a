import type { Session } from '../../domain/booking/series.ts'
import { isOver, takesPlace } from '../../domain/booking/sessions.ts'
import { partnerOf } from '../../domain/mentorships/members.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { seriesActions } from '../../domain/mentorships/series-actions.ts'
import type { PersonId } from '../../domain/people/person.ts'
import { sessionActions } from '../../domain/sessions/actions.ts'
import type { Unit } from '../../ports/store.ts'
import { loadSeries } from '../booking/series-facts.ts'
import type { SeriesFacts } from '../booking/series-view.ts'
import type { Waiting } from './waiting.ts'

const day = 86_400_000

/** What waits for a member in what they share with others: terms, check-ins that ask for something, and a series that does not stand. */
export async function waitingInMentorships(unit: Unit, personId: PersonId, now: Date): Promise<Waiting[]> {
  const waiting: Waiting[] = []
  for (const mentorship of await unit.mentorships.listOf(personId)) {
    const about = { mentorshipId: mentorship.id, programId: mentorship.programId, from: partnerOf(mentorship, personId) }
    if (mentorship.status !== 'ended' && (await hasUnconfirmedTerms(unit, mentorship, personId)))
      waiting.push({ kind: 'agreement', subject: mentorship.id, ...about, at: mentorship.startedAt, dueAt: null })
    const facts = mentorship.status === 'active' ? await loadSeries(unit, mentorship, now) : null
    if (!facts) continue
    for (const found of [...seriesItems(facts, personId), ...(await sessionItems(unit, facts, personId))])
      waiting.push({ ...found, ...about })
  }
  return waiting
}

type Found = Pick<Waiting, 'kind' | 'subject' | 'at' | 'dueAt'>

async function hasUnconfirmedTerms(unit: Unit, { id }: Mentorship, personId: PersonId): Promise<boolean> {
  const agreement = await unit.mentorships.findAgreement(id)
  return agreement !== null && !agreement.confirmedBy.includes(personId)
}

/** A series that somebody has to say something about, unless it is on its way already. */
function seriesItems(facts: SeriesFacts, personId: PersonId): Found[] {
  const { standing, mentorship, sessions } = facts
  const present = sessions.filter(({ seriesId }) => seriesId === standing.id)
  const may = seriesActions({ ...facts, sessions: present }, personId)
  const item = (kind: Waiting['kind']): Found => ({
    kind,
    subject: mentorship.id,
    at: standing.comparedAt ?? standing.createdAt,
    dueAt: null,
  })
  if ((standing.state === 'removed' || standing.state === 'noTime') && may.includes('bookAgain')) return [item(standing.state)]
  return standing.declinedBy !== null && may.includes('anotherTime') ? [item('declined')] : []
}

async function sessionItems(unit: Unit, { all, sessions, mentorship, now }: SeriesFacts, personId: PersonId): Promise<Found[]> {
  const taking = sessions.filter(takesPlace)
  const feedback = await unit.sessions.listFeedbackBy(
    personId,
    taking.map((session) => session.id),
  )
  const given = new Set(feedback.map(({ sessionId }) => sessionId))
  const found: Found[] = []
  for (const session of taking) {
    const { id, start, end, needsChoice, proposal } = session
    const series = all.find((version) => version.id === session.seriesId)
    if (!start || !end || !series) continue
    const asked = needsChoice || proposal ? sessionActions({ session, series, mentorship }, personId, now) : []
    if (start > now && asked.includes('keep')) found.push({ kind: 'choice', subject: id, at: start, dueAt: start })
    if (start > now && asked.includes('answer')) found.push({ kind: 'proposal', subject: id, at: start, dueAt: start })
    if (start > now && start.getTime() < now.getTime() + day) found.push({ kind: 'agenda', subject: id, at: start, dueAt: start })
    const recent = isOver(session, now) && end.getTime() > now.getTime() - 14 * day
    if (recent && !given.has(id) && (await isStillAsked(unit, session, personId)))
      found.push({ kind: 'feedback', subject: id, at: end, dueAt: null })
  }
  return found
}

/** This one has not said whether it took place, or their own card about it still waits. */
async function isStillAsked(unit: Unit, { id, held, heldSaid }: Session, personId: PersonId): Promise<boolean> {
  if (held === 'notHeld') return false
  if (held === null && !heldSaid.some((said) => said.personId === personId)) return true
  const open = await unit.deliveries.listOpen(id, ['session.review'])
  return open.some((delivery) => delivery.personId === personId)
}

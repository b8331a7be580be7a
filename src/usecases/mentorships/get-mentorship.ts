import type { FitAnswer } from '../../domain/mentorships/fit.ts'
import { memberOf, partnerOf, withRole } from '../../domain/mentorships/members.ts'
import type { Agreement, Member, Mentorship } from '../../domain/mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId } from '../../domain/people/ids.ts'
import type { Actor } from '../../ports/actor.ts'
import type { World } from '../../ports/world.ts'
import { loadSeries } from '../booking/series-facts.ts'
import { type SeriesView, viewSeries } from '../booking/series-view.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'
import { type SessionView, viewSessions } from '../sessions/session-view.ts'

export interface MentorshipView extends Pick<Mentorship, 'id' | 'status' | 'startedAt' | 'endedAt' | 'endedBy' | 'endWords'> {
  programName: string
  myRole: Member['role']
  mentee: PersonBasics
  mentor: PersonBasics
  agreement: Omit<Agreement, 'mentorshipId'>
  series: SeriesView | null
  sessions: SessionView[]
  /** The reader said so; what the other said is not told. */
  neverAgain: boolean
  /** Null: the reader is not asked whether the two suit each other. */
  fit: { answer: FitAnswer | null } | null
}

/** Everything the two share, for the two alone; anybody else gets the same answer as for what does not exist. */
export async function getMentorship(world: World, actor: Actor, id: MentorshipId): Promise<Outcome<MentorshipView, 'notFound'>> {
  return world.store.transaction(actor.tenantId, async (unit) => {
    const mentorship = await unit.mentorships.find(id)
    const me = mentorship && memberOf(mentorship, actor.personId)
    const agreement = me && (await unit.mentorships.findAgreement(id))
    if (!mentorship || !me || !agreement) return refused('notFound')
    const program = await unit.programs.find(mentorship.programId)
    const people = await unit.people.findMany(mentorship.members.map((member) => member.personId))
    const series = await loadSeries(unit, mentorship, world.clock.now())
    const { mentorshipId: _, ...terms } = agreement
    const fit = mentorship.status === 'active' ? await unit.fitChecks.find(id, actor.personId) : null
    return done({
      id,
      status: mentorship.status,
      startedAt: mentorship.startedAt,
      endedAt: mentorship.endedAt,
      endedBy: mentorship.endedBy,
      endWords: mentorship.endWords,
      programName: program?.name ?? '',
      myRole: me.role,
      mentee: basicsOf(people, withRole(mentorship, 'mentee')),
      mentor: basicsOf(people, withRole(mentorship, 'mentor')),
      agreement: terms,
      series: series && viewSeries(series, actor.personId),
      sessions: series ? await viewSessions(unit, actor.personId, series) : [],
      neverAgain: await unit.matching.hasSaidNever([me.personId, partnerOf(mentorship, me.personId)], me.personId),
      fit: fit && { answer: fit.answer },
    })
  })
}

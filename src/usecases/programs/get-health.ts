import type { Series, WaitingFor } from '../../domain/booking/series.ts'
import { withRole } from '../../domain/mentorships/members.ts'
import type { Mentorship } from '../../domain/mentorships/mentorship.ts'
import { done, type Outcome, refused } from '../../domain/outcome.ts'
import type { MentorshipId, ProgramId } from '../../domain/people/ids.ts'
import {
  type Attention,
  attentionOf,
  occurrenceFigures,
  type SchedulingFigures,
  type SeriesStanding,
  type SessionFigures,
  schedulingFigures,
} from '../../domain/programs/health.ts'
import type { Actor } from '../../ports/actor.ts'
import type { Unit } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { basicsOf, type PersonBasics } from '../people/basics.ts'

export interface HealthRow extends Pick<SessionFigures, 'moved' | 'skipped' | 'held' | 'needsChoice'> {
  id: MentorshipId
  mentee: PersonBasics
  mentor: PersonBasics
  state: Exclude<Series['state'], 'cancelling'>
  waitingFor: WaitingFor | null
  attention: Attention | null
  kept: number
  provenAt: Date | null
}

export interface ProgramHealth {
  programId: ProgramId
  programName: string
  scheduling: SchedulingFigures
  occurrences: ReturnType<typeof occurrenceFigures>
  mentorships: HealthRow[]
}

const nothing: SessionFigures = { planned: 0, moved: 0, skipped: 0, over: 0, held: 0, notHeld: 0, needsChoice: 0 }
const pressing: readonly (Attention | null)[] = ['removed', 'noTime', 'declined', 'waiting', 'choice', 'unproven', 'skipping', null]

/** How the check-ins of a program stand. That a pair exists and how its series does; never why somebody's calendar is in the way. Each look is recorded. */
export async function getHealth(world: World, actor: Actor, id: ProgramId): Promise<Outcome<ProgramHealth, 'notAllowed' | 'notFound'>> {
  if (!actor.roles.includes('ProgramManager')) return refused('notAllowed')
  return world.store.transaction(actor.tenantId, async (unit) => {
    const program = await unit.programs.find(id)
    if (!program) return refused('notFound')
    const now = world.clock.now()
    const standing = await standingSeries(unit, id, now)
    const people = await unit.people.findMany(standing.flatMap(({ mentorship }) => mentorship.members.map(({ personId }) => personId)))
    const rows = standing.map(({ mentorship, series, figures }) => ({
      id: mentorship.id,
      mentee: basicsOf(people, withRole(mentorship, 'mentee')),
      mentor: basicsOf(people, withRole(mentorship, 'mentor')),
      state: series.state === 'cancelling' ? ('cancelled' as const) : series.state,
      waitingFor: series.waitingFor,
      attention: attentionOf({ series, figures }, now),
      kept: figures.planned,
      moved: figures.moved,
      skipped: figures.skipped,
      held: figures.held,
      needsChoice: figures.needsChoice,
      provenAt: series.provenAt,
    }))
    await unit.journal.write({ at: now, actorId: actor.personId, what: 'program.healthRead', subjectId: id, facts: {} })
    return done({
      programId: id,
      programName: program.name,
      scheduling: schedulingFigures(standing),
      occurrences: occurrenceFigures(standing, now),
      mentorships: rows.toSorted((a, b) => pressing.indexOf(a.attention) - pressing.indexOf(b.attention)),
    })
  })
}

async function standingSeries(
  unit: Unit,
  id: ProgramId,
  now: Date,
): Promise<(SeriesStanding & { mentorship: Mentorship; series: Series })[]> {
  const figures = new Map((await unit.sessions.countByProgram(id, now)).map((count) => [count.seriesId, count]))
  const series = new Map((await unit.series.listByProgram(id)).map((one) => [one.mentorshipId, one]))
  return (await unit.mentorships.listByProgram(id)).flatMap((mentorship) => {
    const current = series.get(mentorship.id)
    return current && mentorship.status === 'active' ? [{ mentorship, series: current, figures: figures.get(current.id) ?? nothing }] : []
  })
}

import type { Person, PersonId } from '../people/person.ts'
import type { ApprovalPolicy } from '../programs/program.ts'
import type { Side } from './request.ts'

export interface ApproverFacts {
  policy: ApprovalPolicy
  mentee: Person
  mentor: Person
  menteeManager: Person | null
  mentorManager: Person | null
  /** Who steps in, in this order, where a manager is missing, disabled, or takes part: the program manager first. */
  standIns: readonly (Person | null)[]
}

/**
 * Who has to agree, one entry a person: a manager of both sides is asked once.
 * Null: somebody has to agree but nobody can be asked, which is never the same as agreement.
 */
export function approversOf(facts: ApproverFacts): readonly { side: Side; approverId: PersonId }[] | null {
  const asked: { side: Side; approverId: PersonId }[] = []
  for (const side of sidesOf(facts.policy)) {
    const manager = side === 'mentee' ? facts.menteeManager : facts.mentorManager
    const approver = [manager, ...facts.standIns].find((person) => person !== null && mayApprove(person, facts))
    if (!approver) return null
    if (!asked.some((entry) => entry.approverId === approver.id)) asked.push({ side, approverId: approver.id })
  }
  return asked
}

/** Nobody approves their own request, whatever their role. */
export function mayApprove(person: Person, pair: { mentee: Pick<Person, 'id'>; mentor: Pick<Person, 'id'> }): boolean {
  return person.active && person.kind === 'member' && person.id !== pair.mentee.id && person.id !== pair.mentor.id
}

function sidesOf(policy: ApprovalPolicy): readonly Side[] {
  switch (policy) {
    case 'none':
      return []
    case 'mentee':
      return ['mentee']
    case 'mentor':
      return ['mentor']
    case 'both':
      return ['mentee', 'mentor']
  }
}

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
export function approversOf(facts: ApproverFacts): readonly { side: Side; approver: Person }[] | null {
  const asked: { side: Side; approver: Person }[] = []
  for (const side of sidesOf(facts.policy)) {
    const approver = approverFor(side, facts)
    if (!approver) return null
    if (!asked.some((entry) => entry.approver.id === approver.id)) asked.push({ side, approver })
  }
  return asked
}

/** Who decides for one side as the directory is now: the manager, else the first who can step in. Null: nobody can. */
export function approverFor(side: Side, facts: Omit<ApproverFacts, 'policy'>, except: readonly PersonId[] = []): Person | null {
  const manager = side === 'mentee' ? facts.menteeManager : facts.mentorManager
  const can = (person: Person | null) => person !== null && mayApprove(person, facts) && !except.includes(person.id)
  return [manager, ...facts.standIns].find(can) ?? null
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

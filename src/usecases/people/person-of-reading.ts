import type { Person } from '../../domain/people/person.ts'
import type { Reading } from '../../ports/directory.ts'

/** What to keep of a reading. Zone, hours and mailbox that an earlier profile told outlast a closed mailbox; roles come from tokens. */
export function personOf(reading: Reading, known: { person: Person | null; readAt: Date | null }): Person {
  const person = { ...reading.person, roles: known.person?.roles ?? [] }
  if (reading.mailboxSettings === 'read' || !known.person || !known.readAt) return person
  const { timeZone, workingHours, mailbox } = known.person
  return { ...person, timeZone, workingHours, mailbox }
}

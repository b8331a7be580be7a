import type { Person } from '../../domain/people/person.ts'
import type { SkillCatalog } from '../../domain/skills/catalog.ts'
import { chosenSkills } from '../../domain/skills/chosen.ts'
import type { Reading } from '../../ports/directory.ts'

/**
 * What to keep of a reading, with skills by the names all share. Zone, hours and mailbox that an earlier profile told outlast a closed mailbox, and zone and hours one whose
 * zone cannot be told. Of somebody first met in such a zone no hours are known: unknown is never free. Roles come from tokens.
 */
export function personOf(reading: Reading, known: { person: Person | null; readAt: Date | null }, catalog: SkillCatalog): Person {
  const skills = chosenSkills(reading.person.skills, catalog)
  const person = { ...reading.person, skills, roles: known.person?.roles ?? [] }
  const before = known.readAt ? known.person : null
  switch (reading.mailboxSettings) {
    case 'read':
      return person
    case 'closed':
      return before ? { ...person, timeZone: before.timeZone, workingHours: before.workingHours, mailbox: before.mailbox } : person
    case 'zoneUnknown':
      return before
        ? { ...person, timeZone: before.timeZone, workingHours: before.workingHours }
        : { ...person, workingHours: { ...person.workingHours, days: [] } }
  }
}

import { done, type Outcome, refused } from '../../domain/outcome.ts'
import { templates } from '../../domain/programs/templates.ts'
import type { Actor } from '../../ports/actor.ts'

export function listTemplates(actor: Actor): Outcome<{ templates: typeof templates }, 'notAllowed'> {
  return actor.roles.includes('ProgramManager') ? done({ templates }) : refused('notAllowed')
}

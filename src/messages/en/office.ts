import { coverage } from './tab/coverage.ts'
import { fairness } from './tab/fairness.ts'
import { health } from './tab/health.ts'
import { lists } from './tab/lists.ts'
import { matching } from './tab/matching.ts'
import { programs } from './tab/programs.ts'
import { questions } from './tab/questions.ts'
import { rounds } from './tab/rounds.ts'
import { skills } from './tab/skills.ts'
import { waitingPeople } from './tab/waiting-people.ts'

/** Every text of the pages that program managers alone open. They are loaded with the first of these pages. */
export const office = {
  ...programs,
  ...waitingPeople,
  ...coverage,
  ...health,
  ...skills,
  ...rounds,
  ...fairness,
  ...questions,
  ...matching,
  ...lists,
} as const

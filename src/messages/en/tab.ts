import { coverage } from './tab/coverage.ts'
import { find } from './tab/find.ts'
import { frame } from './tab/frame.ts'
import { health } from './tab/health.ts'
import { home } from './tab/home.ts'
import { mentors } from './tab/mentors.ts'
import { mentorships } from './tab/mentorships.ts'
import { programs } from './tab/programs.ts'
import { refusals } from './tab/refusals.ts'
import { requests } from './tab/requests.ts'
import { rounds } from './tab/rounds.ts'
import { series } from './tab/series.ts'
import { skills } from './tab/skills.ts'

/** Every text of the tab, in ICU message syntax. */
export const tab = {
  ...frame,
  ...home,
  ...find,
  ...requests,
  ...mentors,
  ...mentorships,
  ...series,
  ...programs,
  ...coverage,
  ...health,
  ...skills,
  ...rounds,
  ...refusals,
} as const

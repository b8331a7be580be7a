import { catalogOf, type SkillCatalog } from './catalog.ts'
import { readWords } from './read-words.ts'
import { business } from './words/business.ts'
import { communication } from './words/communication.ts'
import { data } from './words/data.ts'
import { design } from './words/design.ts'
import { engineering } from './words/engineering.ts'
import { financeAndLaw } from './words/finance-and-law.ts'
import { infrastructure } from './words/infrastructure.ts'
import { languages } from './words/languages.ts'
import { leadership } from './words/leadership.ts'
import { office } from './words/office.ts'
import { peopleAndMarkets } from './words/people-and-markets.ts'
import { programmingLanguages } from './words/programming-languages.ts'
import { software } from './words/software.ts'

/** The skills that every organization starts with. */
export const knownSkills: SkillCatalog = catalogOf([
  ...readWords('Working with people', leadership),
  ...readWords('Working with people', communication),
  ...readWords('Business', business),
  ...readWords('Business', financeAndLaw),
  ...readWords('Business', peopleAndMarkets),
  ...readWords('Office work', office),
  ...readWords('Data and AI', data),
  ...readWords('Engineering', software),
  ...readWords('Engineering', programmingLanguages),
  ...readWords('Engineering', infrastructure),
  ...readWords('Engineering', engineering),
  ...readWords('Design and media', design),
  ...readWords('Languages', languages),
])

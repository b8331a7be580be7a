import { attributes } from './tab/attributes.ts'
import { find } from './tab/find.ts'
import { frame } from './tab/frame.ts'
import { home } from './tab/home.ts'
import { mentors } from './tab/mentors.ts'
import { mentorships } from './tab/mentorships.ts'
import { offers } from './tab/offers.ts'
import { refusals } from './tab/refusals.ts'
import { requests } from './tab/requests.ts'
import { series } from './tab/series.ts'
import { waitlist } from './tab/waitlist.ts'

/** Every text of the tab but those of `office`, in ICU message syntax. */
export const tab = {
  ...frame,
  ...home,
  ...attributes,
  ...find,
  ...waitlist,
  ...requests,
  ...offers,
  ...mentors,
  ...mentorships,
  ...series,
  ...refusals,
} as const

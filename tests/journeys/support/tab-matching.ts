import type { FrameLocator, Page } from '@playwright/test'
import type { BarredPairs, MatchRules } from '../../../src/contract/match-rules.ts'
import type { Answers } from './tab-page.ts'
import { anna, jonas, lena, mei, noor, sam, tomas } from './tab-people.ts'
import { matching, weights } from './tab-rounds.ts'

export const rules: MatchRules = {
  whoAsks: 'mixed',
  weights,
  department: 'any',
  stepsAhead: { least: 1, most: 3 },
  leastSharedHours: 4,
  noRepeatMonths: 24,
}
const usual: MatchRules = { ...rules, weights: { ...weights, skills: 100, otherDepartment: 100, sameSite: 100 }, stepsAhead: null }

export const barred: BarredPairs = {
  mentees: 58,
  mentors: 38,
  pairs: 2_203,
  allowed: 1_274,
  menteesWithout: 3,
  ownLine: 11,
  department: 0,
  stepsAhead: 709,
  leastSharedHours: 312,
  repeated: 7,
}

const fault = {
  line: 3,
  column: 'address',
  value: 'nobody',
  problem: 'address',
  message: 'not an address. Write a mail address or user principal name, such as ada@example.com.',
}

/** When the office kept people apart, as the page writes it for a reader in London who reads English of the United States. */
export const said = ['Thu, Nov 12', 'Mon, Mar 2']

/** A program manager who looks at how the program matches, and has lists of people. */
export const ruling = (): Answers => ({
  ...matching(),
  getMatchRules: { rules, usual },
  previewMatchRules: ({ body }) => ((body as MatchRules).department === 'any' ? barred : { ...barred, department: 1_207, allowed: 533 }),
  listExclusions: {
    exclusions: [
      { people: [lena, tomas], saidBy: sam, saidAt: '2026-11-12T10:15:00Z' },
      { people: [noor, anna], saidBy: sam, saidAt: '2026-03-02T08:00:00Z' },
    ],
  },
  importMentees: ({ body }) => {
    const counts = { found: 41, alreadyIn: 3, faults: [fault] }
    return (body as { dryRun: boolean }).dryRun ? { ...counts, invited: 0, notInvited: 38 } : { ...counts, invited: 20, notInvited: 18 }
  },
  exportRound: { csv: 'mentee,mentor\r\nTomás,Mei-Ling\r\n' },
  searchPeople: ({ query }) => ({ people: [jonas, mei].filter(({ name }) => name.toLowerCase().includes(query.q!.toLowerCase())) }),
})

/** A list of mentees with a bad row. */
export const list = 'address,wants\nada@example.com,SQL\nnobody,\n'

export async function chooseList(page: Page, tab: FrameLocator): Promise<void> {
  const file = { name: 'mentees.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  const choosing = page.waitForEvent('filechooser')
  await tab.getByRole('button', { name: 'Choose a file with mentees' }).click()
  await (await choosing).setFiles(file)
  await tab.getByRole('button', { name: 'Invite these 38 people' }).waitFor()
  // A button under the mouse fades from color to color when the theme is switched.
  await page.mouse.move(0, 0)
}

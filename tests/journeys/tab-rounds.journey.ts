import { readFile } from 'node:fs/promises'
import { chooseList, list, rules, ruling } from './support/tab-matching.ts'
import { expect, Refusal, test } from './support/tab-page.ts'
import { jonas, lena, mei, priya, tomas } from './support/tab-people.ts'
import { draft, figures, matching, preview, published, weights } from './support/tab-rounds.ts'
import { program } from './support/tab-situations.ts'

const rounds = `/program/${program.id}/rounds`
const review = `/program/${program.id}/round/${draft.id}`
const params = { programId: program.id, roundId: draft.id }

test('a program without a round says what one is for and leads to the first', async ({ tabPage }) => {
  const none = { programName: program.name, weights, whoAsks: 'mixed', rounds: [] }
  const tab = await tabPage.open({ answers: { ...matching(), listRounds: none }, place: rounds })
  await expect(tab.getByText('Nobody hears of it before you publish.')).toBeVisible()
  await tab.getByRole('link', { name: 'New round' }).click()
  await expect(tab.getByText('58 mentees · 38 mentors · 53 free places')).toBeVisible()
})

test('moving a weight shows what would change before anything is saved, and the draft is made of the plan on screen', async ({
  tabPage,
  page,
}) => {
  const tab = await tabPage.open({ answers: matching(), place: `${rounds}/new` })
  await expect(tab.getByText('The same pairs as by the weights of the program.')).toBeVisible()
  await tab.getByRole('radio', { name: 'Fair to the weakest pair' }).check()
  await tab.getByRole('slider', { name: 'Skills wanted and offered' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab.getByRole('slider', { name: 'Skills wanted and offered' })).toHaveAttribute('aria-valuetext', '175%')
  await expect(tab.getByText('before: 53 of 58')).toBeVisible()
  const changes = tab.getByRole('list', { name: '23 mentees change' }).getByRole('listitem')
  await expect(changes).toHaveText([
    'Lena Hoffmann Tomás Álvarez instead of Jonas Okafor',
    'Noor van der Berg-Achterberg nobody instead of Mei-Ling Chen',
    'Priya Raghunathan Mei-Ling Chen instead of nobody',
    'and 20 more',
  ])
  expect(tabPage.called('openRound')).toEqual([])
  await tab.getByRole('button', { name: 'Make a draft' }).click()
  await expect(tab.getByRole('heading', { name: /^Round of/ })).toBeVisible()
  const { seed } = tabPage.called('previewRound')[0]!.body as { seed: number }
  const plan = { pool: { mentees: noFilter, mentors: noFilter }, aim: 'fairest', weights: { ...weights, skills: 175 }, seed }
  expect(tabPage.called('previewRound').at(-1)!.body).toEqual(plan)
  expect(tabPage.called('openRound')).toEqual([{ params: { programId: program.id }, query: {}, body: plan }])
})
const noFilter = { departments: [], sites: [], levels: [] }

test('the last answer stays on screen while the next one is worked out', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers: matching(), place: `${rounds}/new` })
  await expect(tab.getByText('53 of 58')).toBeVisible()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/rounds/preview', async (route) => {
    await held
    await route.fallback()
  })
  await tab.getByRole('radio', { name: 'As many pairs as possible' }).check()
  await expect(tab.getByText('Working it out …')).toBeVisible()
  await expect(tab.getByText('53 of 58')).toBeVisible()
  answer()
  await expect(tab.getByText('Working it out …')).toHaveCount(0)
})

test('the pool is chosen for mentees and mentors apart, with how many each choice has', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: `${rounds}/new` })
  await tab.getByRole('group', { name: 'Mentees' }).getByRole('combobox', { name: 'Level' }).click()
  await expect(tab.getByRole('menuitemcheckbox', { name: 'Senior or lead' })).toHaveCount(0)
  await tab.getByRole('menuitemcheckbox', { name: 'Junior (19)' }).click()
  await expect
    .poll(() => (tabPage.called('previewRound').at(-1)!.body as { pool: object }).pool)
    .toEqual({ mentees: { ...noFilter, levels: [2] }, mentors: noFilter })
})

test('a pool in which nobody can be matched makes no draft', async ({ tabPage }) => {
  const nobody = {
    ...preview,
    pool: { mentees: 7, mentors: 0, places: 0 },
    figures: { ...figures, pairs: 0, average: null, worst: null, scores: [], hoursApart: [] },
  }
  const tab = await tabPage.open({ answers: { ...matching(), previewRound: nobody }, place: `${rounds}/new` })
  await expect(tab.getByText('Nobody can be matched here.')).toBeVisible()
  await expect(tab.getByRole('button', { name: 'Make a draft' })).toBeDisabled()
})

test('the weakest pair stands first, is kept with one click, and that can be taken back', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: review })
  const rows = tab.getByRole('table', { name: 'Pairs' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('Noor van der Berg-Achterberg')
  await rows.nth(1).getByRole('button', { name: 'Keep' }).click()
  await expect(tabPage.notice('Kept, whatever else changes.')).toBeVisible()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect(tabPage.notice('Taken back.')).toBeVisible()
  expect(tabPage.called('adjustRound')).toMatchObject([{ params, body: { kind: 'pin', dryRun: false } }])
  expect(tabPage.called('undoAdjustment')).toHaveLength(1)
})

test('another mentor, a swap and keeping two apart each say what they cost before they are done', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: review })
  const menteeId = lena.id
  await tab.getByRole('button', { name: 'Change Lena Hoffmann with Jonas Okafor' }).click()
  const panel = tab.getByRole('dialog', { name: 'Lena Hoffmann with Jonas Okafor' })
  await expect(panel.getByRole('option')).toHaveText([
    'Choose a mentor',
    'Tomás Álvarez: 707 points, taken by others',
    'Mei-Ling Chen: 533 points, 2 places free',
  ])
  await panel.getByRole('combobox', { name: 'Mentor for Lena Hoffmann' }).selectOption(tomas.id)
  await expect(panel.getByText('Costs the round 104 points.')).toBeVisible()
  await expect(panel.getByRole('list', { name: '2 mentees change' })).toContainText('Jonas Okafor instead of Tomás Álvarez')
  await panel.getByRole('radio', { name: 'Swap' }).check()
  await panel.getByRole('combobox', { name: 'Trades mentors with' }).pressSequentially('pri')
  await panel.getByRole('option', { name: 'Priya Raghunathan' }).click()
  await expect(panel.getByText('Costs the round 104 points.')).toBeVisible()
  await panel.getByRole('radio', { name: 'Not these two' }).check()
  await expect(panel.getByText('Costs the round 104 points.')).toBeVisible()
  const asked = tabPage.called('adjustRound').map(({ body }) => body)
  expect(asked).toEqual([
    { kind: 'pin', menteeId, mentorId: tomas.id, dryRun: true },
    { kind: 'swap', menteeId, otherMenteeId: priya.id, dryRun: true },
    { kind: 'forbid', menteeId, mentorId: jonas.id, dryRun: true },
  ])
  await panel.getByRole('button', { name: 'Keep them apart' }).click()
  await expect(tabPage.notice('Kept apart in this round.')).toBeVisible()
  await expect(panel).toHaveCount(0)
  expect(tabPage.called('adjustRound').filter(({ body }) => !(body as { dryRun: boolean }).dryRun)).toMatchObject([
    { body: { kind: 'forbid', menteeId, mentorId: jonas.id } },
  ])
})

test('what is not possible says why instead of a cost, and cannot be done', async ({ tabPage }) => {
  const adjustRound = () => new Refusal(409, 'conflict', { reason: 'pairNotAllowed' })
  const tab = await tabPage.open({ answers: { ...matching(), adjustRound }, place: review })
  await tab.getByRole('button', { name: 'Give a mentor to Anna Lindqvist' }).click()
  const panel = tab.getByRole('dialog', { name: 'A mentor for Anna Lindqvist' })
  await panel.getByRole('combobox').selectOption(tomas.id)
  await expect(panel.getByRole('alert')).toContainText('The rules of the program do not allow this pair.')
  await expect(panel.getByRole('button', { name: 'Choose this mentor' })).toBeDisabled()
})

test('whoever has no mentor is listed with the reason and what would help', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: review })
  const rows = tab.getByRole('table', { name: 'Without a mentor' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('All 7 mentors who are possible go to others.')
  await expect(rows.nth(1)).toContainText('One more place, best with Jonas Okafor.')
  await expect(rows.nth(2)).toContainText('No mentor here is as many career steps ahead as the program asks for.')
})

test('publishing says what will happen first, and names the pairs that could not be asked', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: review })
  await tab.getByRole('button', { name: 'Publish' }).click()
  const panel = tab.getByRole('dialog', { name: 'Publish this round' })
  await expect(panel.getByRole('listitem')).toContainText([
    '41 mentors get a card about 3 proposed pairs. Nothing is settled before they accept.',
    'Up to 53 approvals follow once mentors have accepted.',
    '2 mentees stay without a mentor and can take part in the next round.',
    'From then on the pairs can no longer be changed here.',
  ])
  expect(tabPage.called('publishRound')).toEqual([])
  await panel.getByRole('button', { name: 'Publish and ask the mentors' }).click()
  await expect(tabPage.notice('Published: 52 pairs are asked.')).toBeVisible()
  await expect(tab.getByText('Mei-Ling Chen has no place left for Noor van der Berg-Achterberg')).toBeVisible()
  expect(tabPage.called('publishRound')).toMatchObject([{ params }])
})

test('a published round shows how far each pair has come, is saved as a file, and can be solved again', async ({ tabPage, page }) => {
  const tab = await tabPage.open({ answers: ruling(), place: `/program/${program.id}/round/${published.id}` })
  await expect(tab.getByRole('list', { name: 'How far it is' }).getByRole('listitem')).toHaveText([
    /Settled2 40%/,
    /Wait for approval1 20%/,
    /Wait for the mentor1 20%/,
    /Came to nothing1 20%/,
  ])
  await expect(tab.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  const saving = page.waitForEvent('download')
  await tab.getByRole('button', { name: 'Download as CSV' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe('matching-round-2026-11-20.csv')
  // Spreadsheets take it for UTF-8.
  expect(await readFile(await file.path(), 'utf8')).toBe('\uFEFFmentee,mentor\r\nTomás,Mei-Ling\r\n')
  await expect(tab.getByRole('link', { name: 'Download again' })).toBeVisible()
  await tab.getByText('Plan and seed').click()
  await tab.getByRole('button', { name: 'Solve it again' }).click()
  await expect(tabPage.notice('Solved again from what was stored: the same 53 pairs.')).toBeVisible()
})

test('planning again starts from the plan of the round and compares with it', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: review })
  await tab.getByRole('link', { name: 'Plan again' }).click()
  await expect(tab.getByText('The same pairs as in that round.')).toBeVisible()
  const { pool, aim, seed } = draft
  expect(tabPage.called('previewRound').at(-1)!.body).toEqual({ pool, weights, aim, seed, roundId: draft.id })
})

test('each group is held against all others, and a difference is claimed only where chance does not explain it', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: matching(), place: review })
  const byDepartment = tab.getByRole('table', { name: 'Mentees by department' }).getByRole('row')
  await expect(byDepartment.nth(1)).toContainText('85% (29 of 34)No difference beyond chance')
  await expect(byDepartment.nth(2)).toContainText(
    '73% (11 of 15)17 percentage points below all others (−31 to −4), more than chance explains',
  )
  await expect(tab.getByText('2 groups are not shown.')).toBeVisible()
  await tab.getByRole('combobox', { name: 'Who is compared by what' }).selectOption('Mentors by level')
  await expect(tab.getByRole('table', { name: 'Mentors by level' }).getByRole('row').nth(2)).toContainText('Not known')
})

test('a program’s weights change and are put back, two people are kept apart, and a list with a bad row brings in the others', async ({
  tabPage,
  page,
}) => {
  const tab = await tabPage.open({ answers: ruling(), place: `/program/${program.id}/matching` })
  const of = { params: { programId: program.id }, query: {} }
  await expect(tab.getByText('Bars 709 of 2,203 possible pairs')).toBeVisible()
  await tab.getByRole('slider', { name: 'Skills wanted and offered' }).focus()
  await page.keyboard.press('ArrowRight')
  await tab.getByRole('combobox', { name: 'Departments of the two' }).selectOption('Two different departments')
  await expect(tab.getByText('Bars 1,207 of 2,203 possible pairs')).toBeVisible()
  await tab.getByRole('button', { name: 'Save' }).click()
  await expect(tabPage.notice('Saved. It holds from now on.')).toBeVisible()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect(tabPage.notice('Put back as it was.')).toBeVisible()
  const changed = { ...rules, weights: { ...rules.weights, skills: 175 }, department: 'other' }
  expect(tabPage.called('changeMatchRules')).toEqual([
    { ...of, body: { ...changed, replaces: rules } },
    { ...of, body: { ...rules, replaces: changed } },
  ])
  await expect(tab.getByRole('slider', { name: 'Skills wanted and offered' })).toHaveAttribute('aria-valuetext', '150%')

  await tab.getByRole('button', { name: 'Keep two people apart' }).click()
  for (const [field, who] of [['First person', jonas] as const, ['Second person', mei] as const]) {
    await tab.getByRole('combobox', { name: field }).fill(who.name)
    await tab.getByRole('option', { name: who.name }).click()
  }
  await tab.getByRole('button', { name: 'Keep apart' }).click()
  await expect(tabPage.notice('They are kept apart.')).toBeVisible()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect(tabPage.notice('They can be matched again.')).toBeVisible()
  const two = { personId: jonas.id, otherId: mei.id }
  expect(tabPage.called('excludePair')).toEqual([{ params: {}, query: {}, body: two }])
  expect(tabPage.called('allowPairAgain')).toMatchObject([{ params: two }])

  await tab.getByRole('link', { name: program.name }).click()
  await tab.getByRole('link', { name: 'Lists' }).click()
  await chooseList(page, tab)
  await expect(tab.getByRole('row', { name: /Line 3 address: “nobody”/ })).toBeVisible()
  expect(tabPage.called('importMentees')).toEqual([{ ...of, body: { csv: list, dryRun: true } }])
  await tab.getByRole('button', { name: 'Invite these 38 people' }).click()
  await expect(tab.getByText('20 invitations wait for an answer. 18 people were not asked')).toBeVisible()
  expect(tabPage.called('importMentees')[1]).toEqual({ ...of, body: { csv: list, dryRun: false } })
})

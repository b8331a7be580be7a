import { enough, fewLook, gaps, nobodyKnows, nobodyLooks, seeking } from './support/tab-coverage.ts'
import { expect, Refusal, test } from './support/tab-page.ts'
import { mei, noor, priya, tomas } from './support/tab-people.ts'
import { program } from './support/tab-situations.ts'

const place = `/program/${program.id}/coverage`
const lastThree = gaps.invitees.slice(4).map(({ person }) => person.id)

test('a program manager sees what is missing most, by area, in numbers as well as bars', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: seeking(gaps), place: `/program/${program.id}` })
  await tab.getByRole('link', { name: 'Wanted and offered' }).click()
  await expect(tab.getByRole('heading', { name: 'Wanted and offered' })).toBeFocused()
  await expect(tab.getByText('58 mentees look for a mentor, and 17 places are left.')).toBeVisible()
  const rows = tab.getByRole('table', { name: 'Wanted and offered' }).getByRole('row')
  await expect(rows).toHaveText([
    'SkillWant itPlacesMissing',
    'Data, statistics and artificial intelligence',
    'Data analysis21417',
    'SQL1497',
    'Data visualization606',
    'Communication',
    'Public speaking171111',
    'Storytelling with data570',
    'Other skills',
    'Glacier gauging817',
  ])
  await expect(tab.getByRole('rowheader', { name: 'Data analysis' })).toBeVisible()
  await expect(tab.getByText('13 people want something else. What fewer than five want is not shown.')).toBeVisible()
})

test('colleagues are suggested with the reason, as many chosen as may be invited today', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: seeking(gaps), place })
  await expect(tab.getByRole('heading', { name: '7 colleagues could fill 21 of 48 gaps' })).toBeVisible()
  const list = tab.getByRole('list', { name: 'Whom to invite' })
  await expect(list.getByRole('listitem').first()).toContainText(
    'Knows Data analysis, Public speaking, SQL, Glacier gauging and 2 more · closes 6 gaps',
  )
  await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(6)
  await expect(tab.getByRole('button', { name: 'Invite 6 people' })).toBeEnabled()
  await expect(tab.getByText('Up to 6 can be invited today.')).toBeVisible()
  await tab.getByRole('checkbox', { name: 'All of them' }).check()
  await expect(tab.getByRole('button', { name: 'Invite 7 people' })).toHaveAttribute('aria-disabled', 'true')
  await tab.getByRole('checkbox', { name: 'All of them' }).uncheck()
  await expect(tab.getByRole('button', { name: 'Invite', exact: true })).toHaveAttribute('aria-disabled', 'true')
})

test('those chosen are invited with one click, and whoever is not is named with a reason that tells nothing of them', async ({
  tabPage,
}) => {
  const tab = await tabPage.open({ answers: seeking(gaps), place })
  await tab.getByRole('checkbox', { name: noor.name }).uncheck()
  await tab.getByRole('button', { name: 'Invite 5 people' }).click()
  const result = tab.getByRole('status').filter({ hasText: 'invited' })
  await expect(result).toContainText('3 people are invited.')
  await expect(result.getByRole('listitem')).toHaveText([
    'Priya Raghunathan has been asked already.',
    'Tomás Álvarez can be invited tomorrow: today’s number is reached.',
  ])
  await expect(tab.getByText('Twenty invitations have gone out for this program in 24 hours.')).toBeVisible()
  await expect(tab.getByRole('list', { name: 'Whom to invite' }).getByRole('checkbox', { checked: false })).toHaveCount(1)
  await expect(tab.getByRole('button', { name: 'Invite', exact: true })).toHaveAttribute('aria-disabled', 'true')
  expect(tabPage.called('inviteColleagues')).toMatchObject([
    { params: { programId: program.id }, body: { personIds: [mei.id, priya.id, tomas.id, ...lastThree.slice(0, 2)] } },
  ])
})

test('an invitation that is refused leaves the choice as it was', async ({ tabPage }) => {
  const refused = { ...seeking(gaps), inviteColleagues: new Refusal(503, 'unavailable') }
  const tab = await tabPage.open({ answers: refused, place })
  await tab.getByRole('checkbox', { name: mei.name }).uncheck()
  await tab.getByRole('button', { name: 'Invite 5 people' }).click()
  await expect(tabPage.notice('Try again')).toBeVisible()
  await expect(tab.getByRole('checkbox', { name: mei.name })).not.toBeChecked()
  await expect(tab.getByRole('button', { name: 'Invite 5 people' })).toBeEnabled()
})

for (const [situation, coverage, words] of [
  ['nobody looks for a mentor', nobodyLooks, 'Nobody looks for a mentor here at the moment.'],
  ['fewer than five want the same', fewLook, 'No skill is wanted by five people yet.'],
  ['nothing is missing', enough, 'The mentors you have can meet everything above.'],
  ['nobody knows what is missing', nobodyKnows, 'Nobody who may be asked has any of this on their profile.'],
] as const) {
  test(`when ${situation} the page says so`, async ({ tabPage }) => {
    const tab = await tabPage.open({ answers: seeking(coverage), place })
    await expect(tab.getByText(words)).toBeVisible()
    await expect(tab.getByText('Profiles of more colleagues are being read.')).toHaveCount(coverage.reading ? 1 : 0)
    await expect(tab.getByRole('checkbox')).toHaveCount(0)
  })
}

import { choosing, officeAsks } from './support/tab-candidates.ts'
import { gaps, seeking } from './support/tab-coverage.ts'
import { chooseList, ruling } from './support/tab-matching.ts'
import { type Answers, expect, test } from './support/tab-page.ts'
import { draft, matching, published } from './support/tab-rounds.ts'
import { pairOfAYear, pairPausing, pairWithoutTime, summaryOf } from './support/tab-series.ts'
import {
  busyMentee,
  invitedColleague,
  managerAsked,
  menteeWithOffer,
  mentorWithRequests,
  newcomer,
  program,
  programManager,
} from './support/tab-situations.ts'
import { waiting } from './support/tab-waitlist.ts'

const busy = busyMentee()
const mentor = mentorWithRequests()
const offered = menteeWithOffer()
const invited = invitedColleague()
const manager = managerAsked()
const noTime = pairWithoutTime()
const year = pairOfAYear()
const pausing = pairPausing()
const at = (pair: typeof year) => ({
  answers: { ...busy.answers, listMentorships: { mentorships: [summaryOf(pair)] }, getMentorship: pair },
  place: `/mentorship/${pair.id}`,
  heading: 'You and Jonas Okafor',
})

/** Every page in a situation that fills it, and the heading that says it is there. */
const pages: Record<string, { answers: Answers; place: string; heading: string | RegExp }> = {
  newcomer: { answers: newcomer(), place: '/', heading: 'Hello, Lena' },
  home: { answers: busy.answers, place: '/', heading: 'Hello, Lena' },
  wants: { answers: newcomer(), place: '/find', heading: 'Find a mentor' },
  candidates: { answers: choosing(), place: '/find', heading: '3 mentors for you' },
  'office-asks': { answers: officeAsks(), place: '/find', heading: 'The program team matches you' },
  waiting: { answers: waiting(), place: '/find', heading: 'While you wait' },
  request: { answers: busy.answers, place: `/request/${busy.asked.id}`, heading: 'Your request to Tomás Álvarez' },
  'late-request': { answers: busy.answers, place: `/request/${busy.late.id}`, heading: `${busy.late.mentor.name} has not answered yet` },
  offer: { answers: offered.answers, place: `/request/${offered.offered.id}`, heading: 'Offer from Jonas Okafor' },
  'become-mentor': {
    answers: invited.answers,
    place: `/invitation/${invited.invitation.subject}`,
    heading: 'Would you like to mentor?',
  },
  mentoring: { answers: mentor.answers, place: '/mentor', heading: 'Be a mentor' },
  approvals: { answers: manager.answers, place: '/approvals', heading: 'Approvals' },
  mentorship: {
    answers: { ...busy.answers, getMentorship: { ...busy.pair, fit: { answer: null } } },
    place: `/mentorship/${busy.pair.id}`,
    heading: 'You and Jonas Okafor',
  },
  agreeing: { answers: busy.answers, place: `/mentorship/${busy.agreeing.id}`, heading: 'You and Mei-Ling Chen' },
  'no-time': at(noTime),
  year: at({ ...year, fit: { answer: 'unsure' } }),
  paused: at(pausing),
  programs: { answers: programManager(), place: '/programs', heading: 'Programs' },
  'typed-skills': { answers: programManager(), place: '/programs/skills', heading: 'Skills people typed' },
  questions: { answers: programManager(), place: '/programs/questions', heading: 'Questions about people' },
  'new-program': { answers: programManager(), place: '/programs/new', heading: 'New program' },
  coverage: { answers: seeking(gaps), place: `/program/${program.id}/coverage`, heading: 'Wanted and offered' },
  program: { answers: programManager(), place: `/program/${program.id}`, heading: 'Grow in your role' },
  settings: { answers: programManager(), place: `/program/${program.id}/settings`, heading: 'Settings' },
  health: { answers: programManager(), place: `/program/${program.id}/health`, heading: 'Health of the check-ins' },
  'match-rules': { answers: ruling(), place: `/program/${program.id}/matching`, heading: 'How this program matches' },
  lists: { answers: ruling(), place: `/program/${program.id}/lists`, heading: 'Bring your own lists' },
  rounds: { answers: matching(), place: `/program/${program.id}/rounds`, heading: 'Matching rounds' },
  'plan-round': { answers: matching(), place: `/program/${program.id}/rounds/new`, heading: 'What would happen' },
  'round-draft': { answers: matching(), place: `/program/${program.id}/round/${draft.id}`, heading: /^Round of/ },
  'round-published': { answers: matching(), place: `/program/${program.id}/round/${published.id}`, heading: /^Round of/ },
}

for (const [name, { answers, place, heading }] of Object.entries(pages)) {
  test(`the page “${name}” can be used by everyone in every theme, from phone to desktop`, async ({ tabPage, page }) => {
    const tab = await tabPage.open({ answers, place })
    await expect(tab.getByRole('heading', { name: heading })).toBeVisible()
    if (name === 'lists') await chooseList(page, tab)
    if (name === 'new-program') await tab.getByRole('radio', { name: 'Career' }).check()
    await expect(tab.getByRole('progressbar')).toHaveCount(0)
    for (const theme of ['default', 'dark', 'contrast'] as const) {
      await test.step(`in the theme ${theme}`, async () => {
        await tabPage.switchTheme(theme)
        for (const width of [375, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          const size = await tab
            .locator('html')
            .evaluate((html) => ({ content: html.scrollWidth, window: html.clientWidth, height: html.scrollHeight }))
          expect(size.content, `nothing is wider than a screen of ${width} pixels`).toBeLessThanOrEqual(size.window)
          if (process.env.SCREENSHOTS) {
            await page.setViewportSize({ width, height: size.height })
            await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}-${theme}-${width}.png` })
          }
        }
        await tabPage.expectAccessible()
      })
    }
  })
}

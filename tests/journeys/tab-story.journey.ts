import { candidates, choosing } from './support/tab-candidates.ts'
import { type Answers, expect, test } from './support/tab-page.ts'
import { freshId, jonas, lena, noor } from './support/tab-people.ts'
import {
  busyMentee,
  invitedColleague,
  managerAsked,
  menteeWithOffer,
  mentorWithRequests,
  newcomer,
  program,
  programManager,
  request,
} from './support/tab-situations.ts'
import { flash, waiting } from './support/tab-waitlist.ts'

test('a newcomer gets from the first view to a sent request with five inputs and five clicks', async ({ tabPage }) => {
  let wants: object | null = null
  let sent: object[] = []
  const answers = {
    ...newcomer(),
    listPrograms: () => ({ programs: [{ ...program, mine: { mentor: null, mentee: wants } }] }),
    joinAsMentee: ({ body }: { body: unknown }) => {
      wants = body as object
      return undefined
    },
    findCandidates: () => ({
      candidates: candidates.map((one) => ({
        ...one,
        requestId: one.person.id === jonas.id ? (sent.length ? one.person.id : null) : null,
      })),
      few: 'room' as const,
      colleagues: [],
    }),
    sendRequest: () => {
      sent = [request()]
      return { id: request().id }
    },
    listRequests: () => ({ sent, received: [] }),
  }
  const tab = await tabPage.open({ answers })
  await tab.getByRole('link', { name: 'Find a mentor' }).last().click()
  await tab.getByRole('radio', { name: 'Career' }).check()
  await tab.getByRole('button', { name: 'Add Product strategy' }).click()
  await tab.getByRole('button', { name: 'Show mentors' }).click()
  await expect(tab.getByRole('heading', { name: '3 mentors for you' })).toBeVisible()
  expect(tabPage.called('joinAsMentee').map(({ body }) => body)).toEqual([
    { motive: 'career', skillsWanted: ['Product strategy'], goals: [], shownToMentors: false },
  ])

  await tab.getByRole('button', { name: 'Ask Jonas Okafor' }).click()
  await expect(tab.getByRole('dialog').getByText('Mornings only, please. I do not review CVs.')).toBeVisible()
  await tab.getByLabel('Why Jonas Okafor?').fill('You made the same step.')
  await tab.getByLabel('How could Jonas Okafor help you?').fill('Look at my plan.')
  await tab.getByRole('button', { name: 'Send request' }).click()
  await expect(tabPage.notice('Your request to Jonas Okafor is on its way.')).toBeVisible()
  await expect(tab.getByRole('link', { name: 'Asked – see where it stands' })).toBeVisible()
  expect(tabPage.called('sendRequest').map(({ body }) => body)).toEqual([
    { programId: program.id, mentorId: jonas.id, whyYou: 'You made the same step.', howHelp: 'Look at my plan.' },
  ])
  await tab.getByRole('link', { name: 'Home' }).click()
  await expect(tab.getByText('Waits for Jonas Okafor')).toBeVisible()
})

test('a late request is passed on with its own words, changed where they were meant for the first mentor alone', async ({ tabPage }) => {
  const { answers, late } = busyMentee()
  const tab = await tabPage.open({ answers: { ...answers, askNext: { id: late.id } }, place: `/request/${late.id}` })
  await tab.getByRole('button', { name: 'Ask Mei-Ling Chen' }).click()
  const panel = tab.getByRole('dialog')
  await panel.getByRole('textbox', { name: 'Why Mei-Ling Chen' }).fill('You built the platform I work on.')
  await panel.getByRole('button', { name: 'Ask Mei-Ling Chen' }).click()
  await expect(panel).toBeHidden()
  expect(tabPage.called('askNext')).toMatchObject([
    {
      params: { requestId: late.id },
      body: { mentorId: late.next!.mentor.id, whyYou: 'You built the platform I work on.', howHelp: late.howHelp },
    },
  ])
})

test('of many colleagues who could be invited a few stand there, and all of them after a click', async ({ tabPage }) => {
  const colleagues = Array.from({ length: 9 }, (_, place) => ({
    person: { ...noor, id: freshId(), name: `Noor ${place}` },
    invited: false,
  }))
  const tab = await tabPage.open({ answers: { ...choosing(), findCandidates: { candidates, few: 'room', colleagues } }, place: '/find' })
  const list = tab.getByRole('list', { name: 'Colleagues who have not joined' }).getByRole('listitem')
  await expect(list).toHaveCount(6)
  await tab.getByRole('button', { name: 'Show 3 more' }).click()
  await expect(list).toHaveCount(9)
  await expect(tab.getByRole('button', { name: 'more' })).toHaveCount(0)
})

test('a skill nobody has named before can be added by typing', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: newcomer(), place: '/find' })
  await tab.getByRole('radio', { name: 'New skills' }).check()
  const skills = tab.getByRole('combobox', { name: 'Skills you want to learn' })
  await skills.fill('Glass blowing')
  await skills.press('Enter')
  await expect(tab.getByRole('option', { name: 'Remove Glass blowing' })).toBeVisible()
  await skills.fill('Welding, Forging,')
  await tab.getByRole('button', { name: 'Show mentors' }).click()
  await expect
    .poll(() => tabPage.called('joinAsMentee').map(({ body }) => body))
    .toEqual([{ motive: 'skills', skillsWanted: ['Glass blowing', 'Welding', 'Forging'], goals: [], shownToMentors: false }])
})

test('a skill typed by another of its names is shown with that name, and added by its own', async ({ tabPage }) => {
  const kubernetes = { name: 'Kubernetes', alias: 'k8s' }
  const suggestSkills: Answers['suggestSkills'] = ({ query }) => ({ skills: query.q === 'k8s' ? [kubernetes] : [] })
  const tab = await tabPage.open({ answers: { ...newcomer(), suggestSkills }, place: '/find' })
  const skills = tab.getByRole('combobox', { name: 'Skills you want to learn' })
  await skills.pressSequentially('k8s')
  await expect(tab.getByRole('option', { name: 'Kubernetes k8s' })).toBeVisible()
  await expect(tab.getByRole('option', { name: 'Add' })).toHaveCount(0)
  await skills.press('Enter')
  await expect(tab.getByRole('option', { name: 'Remove Kubernetes' })).toBeVisible()
})

test('nothing is sent while something required is missing, and the form says what', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: newcomer(), place: '/find' })
  await tab.getByRole('button', { name: 'Show mentors' }).click()
  await expect(tab.getByText('Please choose one.')).toBeVisible()
  await expect(tab.getByText('Please add at least one skill.')).toBeVisible()
  expect(tabPage.called('joinAsMentee')).toEqual([])
})

test('a colleague who has not joined can be invited, and shows so at once', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: { ...choosing(), inviteMentor: { id: lena.id } }, place: '/find' })
  await tab.getByRole('button', { name: 'Invite to mentor: Priya Raghunathan' }).click()
  await expect(tabPage.notice('Priya Raghunathan is invited.')).toBeVisible()
  expect(tabPage.called('inviteMentor')).toHaveLength(1)
})

test('a mentor reads both lines, asks a question, declines with a reason and accepts', async ({ tabPage }) => {
  const { answers, fresh, answered } = mentorWithRequests()
  const tab = await tabPage.open({ answers, place: '/mentor' })
  const one = tab.getByRole('article', { name: 'Request of Lena Hoffmann to Jonas Okafor' })
  await expect(one.getByText('Look at my plan', { exact: false })).toBeVisible()
  await one.getByRole('button', { name: 'Ask a question' }).click()
  await tab.getByLabel('Your question').fill('How much time do you have?')
  await tab.getByRole('button', { name: 'Send question' }).click()
  await expect
    .poll(() => tabPage.called('askQuestion'))
    .toMatchObject([{ params: { requestId: fresh.id }, body: { text: 'How much time do you have?' } }])

  await one.getByRole('button', { name: 'Accept' }).click()
  await expect(tabPage.notice('You accepted. Lena Hoffmann is told.')).toBeVisible()

  const other = tab.getByRole('article', { name: `Request of ${noor.name} to Jonas Okafor` })
  await other.getByRole('button', { name: 'Decline' }).click()
  await tab.getByRole('button', { name: 'Decline request' }).click()
  await expect(tab.getByText('Please write a few words.')).toBeVisible()
  await tab.getByLabel('Your reason').fill('I know too little about it.')
  await tab.getByRole('button', { name: 'Decline request' }).click()
  await expect
    .poll(() => tabPage.called('declineRequest'))
    .toMatchObject([{ params: { requestId: answered.id }, body: { reason: 'I know too little about it.' } }])
})

test('a mentor sees who looks for one and why, and offers mentoring in two lines; a mentee says no without a reason', async ({
  tabPage,
}) => {
  const { answers } = mentorWithRequests()
  const tab = await tabPage.open({ answers: { ...answers, offerMentoring: { id: lena.id } }, place: '/mentor' })
  const card = tab.getByRole('listitem').filter({ hasText: 'Mei-Ling Chen' })
  await expect(card.getByText('Wants to learn Product strategy and Public speaking, which you offer')).toBeVisible()
  await expect(card.getByText('Also looks for Kubernetes')).toBeVisible()
  await card.getByRole('button', { name: 'Offer mentoring to Mei-Ling Chen' }).click()
  await tab.getByLabel('Why did you think of Mei-Ling Chen?').fill('You want to speak.')
  await tab.getByRole('button', { name: 'Send offer' }).click()
  await expect(tab.getByText('Please write a few words.')).toBeVisible()
  await tab.getByLabel('How could you help Mei-Ling Chen?').fill('I listen.')
  await tab.getByRole('button', { name: 'Send offer' }).click()
  await expect(tabPage.notice('Your offer to Mei-Ling Chen is on its way.')).toBeVisible()
  expect(tabPage.called('offerMentoring')).toMatchObject([{ body: { whyYou: 'You want to speak.', howHelp: 'I listen.' } }])

  const { answers: herAnswers, offered } = menteeWithOffer()
  await tabPage.open({ answers: herAnswers })
  await tab.getByRole('link', { name: 'Read: offer of Jonas Okafor' }).click()
  const offer = tab.getByRole('article', { name: 'Offer of Jonas Okafor to Lena Hoffmann' })
  await offer.getByRole('button', { name: 'Decline' }).click()
  await tab.getByRole('button', { name: 'Decline offer' }).click()
  await expect(tabPage.notice('Jonas Okafor is told. Nothing else happens.')).toBeVisible()
  expect(tabPage.called('declineRequest')).toMatchObject([{ params: { requestId: offered.id }, body: {} }])
})

test('a mentor pauses with one click and takes it back with another', async ({ tabPage }) => {
  const { answers } = mentorWithRequests()
  const tab = await tabPage.open({ answers, place: '/mentor' })
  await tab.getByRole('button', { name: 'Pause' }).click()
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => tabPage.called('changeMentoring').map(({ body }) => body)).toEqual([{ status: 'paused' }, { status: 'active' }])
})

test('a pause and a resume made at once reach the server one after the other', async ({ tabPage }) => {
  const { answers } = mentorWithRequests()
  const tab = await tabPage.open({ answers, place: '/mentor' })
  const arrived: unknown[] = []
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await tabPage.page.route('**/api/programs/*/mentor', async (route) => {
    arrived.push(route.request().postDataJSON())
    if (arrived.length === 1) await held
    await route.fallback()
  })
  await tab.getByRole('button', { name: 'Pause' }).click()
  await tab.getByRole('button', { name: 'Resume' }).click()
  await expect(tab.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(arrived).toEqual([{ status: 'paused' }])
  letGo()
  await expect.poll(() => arrived).toEqual([{ status: 'paused' }, { status: 'active' }])
})

test('an invited colleague joins with offers taken from the directory', async ({ tabPage }) => {
  const { answers, invitation } = invitedColleague()
  const tab = await tabPage.open({ answers })
  await tab.getByRole('link', { name: 'Answer: invitation from Lena Hoffmann' }).click()
  await expect(tab.getByRole('heading', { name: 'Would you like to mentor?' })).toBeFocused()
  await expect(tab.getByRole('button', { name: 'Do not ask again' })).toBeVisible()
  await tab.getByRole('button', { name: 'Become a mentor' }).click()
  await expect
    .poll(() => tabPage.called('joinAsMentor').map(({ params, body }) => ({ params, body })))
    .toEqual([
      {
        params: { programId: invitation.programId },
        body: { offers: ['SQL', 'Incident reviews', 'German'], boundaries: '', capacity: 2, hoursPerMonth: 2 },
      },
    ])
})

test('a manager approves, and hands another decision on to somebody found by name', async ({ tabPage }) => {
  const { answers, approvals } = managerAsked()
  const tab = await tabPage.open({ answers })
  await tab.getByRole('link', { name: 'Approvals' }).click()
  await tab.getByRole('button', { name: 'Approve the request of Lena Hoffmann to Jonas Okafor' }).click()
  await expect.poll(() => tabPage.called('approve')).toMatchObject([{ params: { approvalId: approvals[0]!.id } }])

  await tab.getByRole('button', { name: `Hand on the request of ${noor.name} to Tomás Álvarez` }).click()
  await tab.getByRole('combobox', { name: 'Who should decide?' }).fill('Sam')
  await tab.getByRole('option', { name: /Sam Whitfield/ }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Hand on' }).click()
  await expect(tabPage.notice('Sam Whitfield decides now.')).toBeVisible()
})

test('a program manager creates a program from a template that fills everything in', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: { ...programManager(), createProgram: { id: program.id } }, place: '/programs' })
  await tab.getByRole('link', { name: 'New program' }).click()
  await tab.getByRole('radio', { name: 'Career' }).check()
  await tab.getByLabel('How often').selectOption('Once a month')
  await tab.getByRole('button', { name: 'Create program' }).click()
  await expect(tab.getByRole('heading', { name: 'Grow in your role' })).toBeFocused()
  expect(tabPage.called('createProgram')).toMatchObject([
    { body: { template: 'career', name: 'Career mentoring', cadence: 'monthly', weeks: 26 } },
  ])
})

test('a program manager sets which times check-ins may have', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: programManager(), place: `/program/${program.id}` })
  await tab.getByRole('link', { name: 'Settings' }).click()
  await tab.getByLabel('Break around a check-in').selectOption('30 minutes')
  await tab.getByLabel('Not before').fill('09:30')
  await tab.getByLabel('How far one may be moved').selectOption('By up to 2 days')
  await tab.getByRole('switch', { name: 'Nothing is booked over tentative entries' }).uncheck()
  await tab.getByRole('button', { name: 'Add protected hours' }).click()
  await tab.getByLabel('On', { exact: true }).selectOption('Friday')
  await tab.getByRole('button', { name: 'Save' }).click()
  await expect(tabPage.notice('Saved.')).toBeVisible()
  const rules = {
    ...{ bufferMinutes: 30, maxPerDay: 2, tentativeBlocks: false, earliest: '09:30', maxMoveDays: 2 },
    protectedTimes: [{ days: ['friday'], start: '12:00', end: '13:00' }],
  }
  expect(tabPage.called('changeProgram')).toMatchObject([{ params: { programId: program.id }, body: { name: program.name, rules } }])
})

test('a program manager says what unknown words mean, and takes it back', async ({ tabPage }) => {
  const decision = '00000000-0000-4000-9000-000000000001'
  const tab = await tabPage.open({ answers: { ...programManager(), decideSkill: { id: decision } }, place: '/programs' })
  await tab.getByRole('link', { name: 'Skills people typed' }).click()
  await expect(tab.getByRole('heading', { name: 'Skills people typed' })).toBeFocused()
  await tab.getByRole('button', { name: 'Customer 360 is another word for …' }).click()
  await tab.getByRole('combobox', { name: 'A skill that is known' }).fill('coach')
  await tab.getByRole('option', { name: 'Coaching' }).click()
  await tab.getByRole('button', { name: 'Mean the same' }).click()
  await expect(tabPage.notice('“Customer 360” means Coaching now.')).toBeVisible()
  expect(tabPage.called('suggestSkills').at(-1)?.query).toEqual({ q: 'coach', only: 'known' })
  await tab.getByRole('button', { name: 'Undo' }).click()
  await expect(tabPage.notice('Taken back.')).toBeVisible()
  await tab.getByRole('button', { name: 'Glacier gauging is a skill' }).click()
  await expect(tabPage.notice('“Glacier gauging” is a skill now.')).toBeVisible()
  expect(tabPage.called('decideSkill').map(({ body }) => body)).toEqual([
    { text: 'Customer 360', verdict: 'alias', aliasOf: 'Coaching' },
    { text: 'Glacier gauging', verdict: 'added' },
  ])
  expect(tabPage.called('takeBackSkillDecision')).toMatchObject([{ params: { decisionId: decision } }])
})

test('somebody says of themselves what they like, and takes all of it back with one click', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: busyMentee().answers })
  const section = tab.getByRole('region', { name: 'Treated alike?' })
  await expect(section).toContainText('You have answered 2 of 3.')
  await section.getByRole('button', { name: 'Change' }).click()
  await tab.getByRole('combobox', { name: 'Gender' }).selectOption('Non-binary or another')
  await tab.getByRole('combobox', { name: 'Ethnicity' }).selectOption('Rather not say')
  await tabPage.expectAccessible()
  await tab.getByRole('button', { name: 'I agree, save' }).click()
  await expect(tabPage.notice('Saved. Only you can read it.')).toBeVisible()
  await section.getByRole('button', { name: 'Take all back' }).click()
  await expect(tabPage.notice('All your answers are deleted.')).toBeVisible()
  expect(tabPage.called('giveAttributes').map(({ body }) => body)).toEqual([
    { agreed: true, answers: { caring: 'yes', gender: 'nonBinary' } },
  ])
  expect(tabPage.called('takeBackAttributes')).toHaveLength(1)
})

test('who waits sees why and what would help, adds what is offered, and asks for one conversation meanwhile', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: waiting(), place: '/find' })
  const section = tab.getByRole('region', { name: 'While you wait' })
  await expect(section).toContainText('Place 3 of 12')
  await expect(section).toContainText('none of them offers what you want to learn')
  await section.getByRole('button', { name: 'Add Product strategy' }).click()
  await expect(tabPage.notice('Product strategy is added to what you want to learn.')).toBeVisible()
  await section.getByRole('button', { name: 'Ask for one conversation' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Yes, show me mentors' }).click()
  await expect(tabPage.notice('You have joined One question with the same wishes. You wait here as before.')).toBeVisible()
  await expect(tab.getByRole('radio', { name: 'One question' })).toBeChecked()
  const wishes = { motive: 'skills', goals: [] }
  expect(tabPage.called('joinAsMentee')).toMatchObject([
    { params: { programId: program.id }, body: { ...wishes, skillsWanted: ['Glass blowing', 'Product strategy'] } },
    { params: { programId: flash.id }, body: { ...wishes, skillsWanted: ['Glass blowing'] } },
  ])
})

test('programs are closed to everyone else', async ({ tabPage }) => {
  const tab = await tabPage.open({ answers: newcomer(), place: '/programs' })
  await expect(tab.getByRole('heading', { name: 'Hello, Lena' })).toBeVisible()
  await expect(tab.getByRole('link', { name: 'Programs' })).toHaveCount(0)
})

test('a mentee who said the agreement fits confirms the version she saw', async ({ tabPage }) => {
  const { answers, agreeing } = busyMentee()
  const tab = await tabPage.open({ answers, subPage: `mentorship/${agreeing.id}` })
  await tab.getByRole('button', { name: 'Confirm' }).click()
  await expect
    .poll(() => tabPage.called('confirmAgreement'))
    .toMatchObject([{ params: { mentorshipId: agreeing.id }, body: { version: 1 } }])
})

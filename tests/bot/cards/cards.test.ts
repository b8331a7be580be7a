import { drawCard } from '../../../src/bot/cards/draw-card.ts'
import { tabLinks } from '../../../src/bot/tab-link.ts'
import { textFor } from '../../../src/bot/text.ts'
import type { Purpose } from '../../../src/domain/deliveries/delivery.ts'
import type { CardFacts } from '../../../src/usecases/deliveries/describe-delivery.ts'
import { walkCard } from './card-shape.ts'
import { situations } from './situations.ts'
import { agreement, mentee, mentor, messages, program, request } from './subjects.ts'

const link = tabLinks({ teamsAppId: '6f1c5a3e-0000-4000-8000-00000000a11c', teamsOrigin: 'https://teams.microsoft.com' })
const draw = (facts: CardFacts, locale = 'en-US') => drawCard(facts, textFor(locale), link)
const named = situations.map((situation) => [situation.name, situation] as const)
/** As text, with the narrow spaces that dates come with made plain. */
const shownOn = (facts: CardFacts): string => JSON.stringify(draw(facts).card).replace(/[\u2009\u202f]/g, ' ')
const sizeOf = (facts: CardFacts): number => {
  const { summary, card } = draw(facts)
  return Buffer.byteLength(JSON.stringify({ type: 'message', summary, attachments: [{ contentType: 'card', content: card }] }))
}

test('every purpose has a card', () => {
  const purposes: Record<Purpose, true> = {
    welcome: true,
    'mentor.invited': true,
    'mentee.invited': true,
    'request.received': true,
    'request.reminder': true,
    'request.question': true,
    'request.answered': true,
    'request.accepted': true,
    'request.declined': true,
    'request.notApproved': true,
    'request.withdrawn': true,
    'request.expired': true,
    'request.noPlace': true,
    'request.passedOn': true,
    'request.next': true,
    'request.byOffice': true,
    'approval.asked': true,
    'approval.reminder': true,
    'approval.delegated': true,
    'approval.expired': true,
    'agreement.proposed': true,
    'series.booked': true,
    'series.noTime': true,
    'series.removed': true,
    'series.declined': true,
    'series.changed': true,
    'series.paused': true,
    'series.range': true,
    'session.changed': true,
    'session.choice': true,
    'session.proposed': true,
    'session.agenda': true,
    'session.review': true,
    'mentorship.ended': true,
    'mentorship.partnerLeft': true,
    'mentorship.fit': true,
    'mentorship.matchedAnew': true,
  }
  expect(new Set(situations.map(({ facts }) => facts.delivery.purpose))).toEqual(new Set(Object.keys(purposes)))
})

test.each(named)('%s: the card is well formed and offers exactly what can be done', (_, { facts, verbs }) => {
  const { summary, card } = draw(facts)
  const walked = walkCard(card)
  expect(walked.faults).toEqual([])
  expect([...new Set(walked.verbs)]).toEqual(verbs)
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', fallbackText: summary })
  expect(summary).not.toBe('')
  expect(walked.links.length).toBeGreaterThan(0)
})

test.each(named)('%s: at most one button stands out', (_, { facts }) => {
  const { actions } = draw(facts).card as { actions: { style?: string }[] }
  expect(actions.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1)
})

test('a button points at its own card and subject and names nothing else', () => {
  const { facts } = situations.find(({ name }) => name === 'received')!
  const [accept] = draw(facts).card.actions as { data: unknown }[]
  expect(accept!.data).toEqual({ verb: 'request.accept', delivery: facts.delivery.id, subject: request.id })
})

test('links lead to the page of the tab where the same can be done', () => {
  const { facts } = situations.find(({ name }) => name === 'received')!
  const page = encodeURIComponent(JSON.stringify({ subEntityId: `request/${request.id}` }))
  expect(walkCard(draw(facts).card).links).toEqual([
    `https://teams.microsoft.com/l/entity/6f1c5a3e-0000-4000-8000-00000000a11c/mentoring?context=${page}`,
  ])
})

test('times stand in the zone of the reader, the partner beside it', () => {
  const { facts } = situations.find(({ name }) => name === 'agenda')!
  expect(shownOn(facts)).toContain('Thu, Nov 26, 4:30 – 5:15 PM your time · 5:30 PM for Lukas Brandt')
  const far: CardFacts = { ...facts, people: new Map([[mentor.id, { ...mentor, timeZone: 'Pacific/Auckland' }]]) }
  expect(shownOn(far)).toContain('Fri 5:30 AM for Lukas Brandt')
  const near: CardFacts = { ...facts, people: new Map([[mentor.id, { ...mentor, timeZone: 'Europe/Lisbon' }]]) }
  expect(shownOn(near)).not.toContain('your time')
})

test('the booked series says how many fit, how many moved and when clocks change', () => {
  const { facts } = situations.find(({ name }) => name === 'booked')!
  const shown = shownOn(facts)
  expect(shown).toContain('11 of 13 fit, 1 moved, 1 left out.')
  expect(shown).toContain('From Sun, Mar 14 it is 5:15 PM for Lukas Brandt')
})

const situationOf = (name: string): CardFacts => situations.find((situation) => situation.name === name)!.facts

test('a moved session shows both times for both people, and why without naming whose entry it was', () => {
  const shown = shownOn(situationOf('moved'))
  expect(shown).toContain('Fri, Dec 11, 2:30 – 3:15 PM your time · 3:30 PM for Lukas Brandt')
  expect(shown).toContain('Thu, Dec 10, 4:30 – 5:15 PM your time · 5:30 PM for Lukas Brandt')
  expect(shown).toContain('The usual time no longer suits both calendars.')
  expect(shown.replaceAll('for Lukas Brandt', '').match(/Lukas Brandt/g)).toHaveLength(3)
  expect(shownOn(situationOf('left out, declined'))).toContain('Lukas Brandt declined it in Outlook.')
  expect(shownOn(situationOf('moved, as a person chose'))).toContain('You chose this.')
})

test('a card about a change names the revision it showed, and one that is out of date offers nothing', () => {
  const buttons = (name: string) => draw(situationOf(name)).card.actions as { data?: unknown }[]
  expect(buttons('moved')[0]!.data).toMatchObject({ verb: 'session.undo', revision: 1 })
  expect(buttons('choice').map(({ data }) => data)).toMatchObject([{ revision: 1 }, undefined, { revision: 1 }, undefined])
  expect(buttons('proposed')[0]!.data).toMatchObject({ verb: 'proposal.accept', start: '2026-12-12T14:30:00.000Z' })
  expect(buttons('removed')[0]!.data).toMatchObject({ verb: 'series.bookAgain', version: 1 })
  expect(shownOn(situationOf('moved, changed again'))).toContain('This has changed again since.')
})

test('no time found says what stands in the way and the smallest change, and never whose calendar', () => {
  const shown = shownOn(situationOf('no time, with why'))
  expect(shown).toContain('With 30 minutes, 11 of 13 would fit.')
  expect(shown.match(/Lukas Brandt/g)).toHaveLength(3)
  expect(shownOn(situationOf('no time for a change'))).toContain('so your sessions stay as they are.')
})

test('whether a session took place counts once both say so', () => {
  expect(shownOn(situationOf('review, sent, and the partner has not said so yet'))).toContain('counts once Lukas Brandt says the same')
})

test('an approver never sees the two lines, the goals or what was asked', () => {
  const secrets = {
    request: { ...request, status: 'waitingForApproval' as const, whyYou: 'CANARY-why', howHelp: 'CANARY-how', declineReason: 'CANARY-no' },
    messages: [{ ...messages.question, text: 'CANARY-question' }],
    agreement: { ...agreement, goals: ['CANARY-goal'], boundaries: 'CANARY-boundary' },
  }
  const approvals = situations.filter(({ facts }) => facts.delivery.purpose.startsWith('approval.'))
  expect(approvals.length).toBeGreaterThan(8)
  for (const { facts } of approvals) {
    const shown = { ...secrets, approval: { ...facts.approval!, reason: 'CANARY-reason' } }
    expect(JSON.stringify(draw({ ...facts, ...shown }))).not.toContain('CANARY')
  }
})

test('the reason of a manager is for the mentee, not for the mentor', () => {
  const shown = (name: string) => JSON.stringify(draw(situations.find((situation) => situation.name === name)!.facts).card)
  expect(shown('not approved, mentee')).toContain('The launch comes first.')
  expect(shown('not approved, mentor')).not.toContain('The launch comes first.')
})

test.each(named)('%s: stays under 28 KB with the longest words people can send', (_, { facts }) => {
  const widest = '🧭'
  const long = (count: number) => widest.repeat(count / 2)
  const people = new Map(
    [...facts.people].map(([id, person]) => [id, { ...person, name: long(256), title: long(128), department: long(64) }]),
  )
  const grown: CardFacts = {
    ...facts,
    people,
    recipient: { ...facts.recipient, skills: Array.from({ length: 40 }, () => long(80)) },
    ...(facts.program && { program: { ...facts.program, name: long(80), purpose: long(500) } }),
    ...(facts.request && {
      request: { ...facts.request, whyYou: long(500), howHelp: long(500), declineReason: facts.request.declineReason && long(500) },
    }),
    ...(facts.messages && {
      messages: [...facts.messages, ...facts.messages, ...facts.messages].map((said) => ({ ...said, text: long(1000) })),
    }),
    ...(facts.agreement && {
      agreement: { ...facts.agreement, boundaries: long(1000), goals: Array.from({ length: 5 }, () => long(200)) },
    }),
    ...(facts.notes && { notes: Array.from({ length: 40 }, () => ({ ...facts.notes![0]!, kind: 'agenda' as const, text: long(300) })) }),
  }
  expect(sizeOf(grown)).toBeLessThan(28 * 1024)
})

test.each(named)('%s: every sentence comes from the catalog', (_, { facts }) => {
  const known = [...facts.people.values(), mentee].flatMap(({ name, title, department, site }) => [name, title, department, site])
  const given = new Set([
    ...known,
    program.name,
    program.purpose,
    ...request.whyYou.split('\n'),
    ...request.howHelp.split('\n'),
    facts.request?.declineReason,
    facts.nextMentor?.boundaries,
    facts.mentorship?.endWords,
    messages.question.text,
    messages.answer.text,
    agreement.boundaries,
    ...agreement.goals,
    ...(facts.notes ?? []).map(({ text }) => text),
    '•',
  ])
  const { summary, card } = draw(facts, 'qps-ploc')
  const plain = [summary, ...walkCard(card).texts].map((text) => text.replaceAll('\\', ''))
  const strange = plain.filter((text) => !text.includes('⟦') && !given.has(text) && !isMadeOf(text, given) && !isDate(text))
  expect(strange).toEqual([])
})

/** "Copywriter · Marketing · London", "Amara Okafor, Copywriter, Marketing". */
function isMadeOf(text: string, given: ReadonlySet<string | null | undefined>): boolean {
  return text.split(/ · |, /).every((part) => given.has(part))
}

/** A date by itself comes from the calendar, not from a catalog: "Wed, Dec 2". */
function isDate(text: string): boolean {
  return /^[A-Z][a-z]{2}, [A-Z][a-z]{2} \d{1,2}$/.test(text)
}

import { act, open } from './buttons.ts'
import { facts as factSet, line, outcome } from './elements.ts'
import type { Draw } from './frame.ts'
import { givenLine } from './given-text.ts'
import { nameOf, personBlock } from './people.ts'
import { askNextButton, nextMentor } from './request-next.ts'
import { requestStanding } from './request-standing.ts'

/** To the mentee: the mentor has no place any more, which says nothing about the request. */
export const requestNoPlace: Draw = (facts, text, link) => {
  const mentor = nameOf(facts, facts.request!.mentorId, text)
  return {
    about: text('request.about'),
    title: text('request.noPlace.title', { mentor }),
    body: [line(text('request.noPlace.body', { mentor })), ...nextMentor(facts, text)],
    actions: [
      ...askNextButton(facts, text),
      open(text('request.find'), link()),
      open(text('card.open'), link(`request/${facts.request!.id}`)),
    ],
  }
}

/** To the mentor who did not answer in time: nothing is left to do, and nobody minds. */
export const requestPassedOn: Draw = (facts, text, link) => {
  const mentee = nameOf(facts, facts.request!.menteeId, text)
  return {
    about: text('request.about'),
    title: text('request.passedOn.title', { mentee }),
    body: [line(text('request.passedOn.body', { mentee }))],
    actions: [open(text('card.open'), link(`request/${facts.request!.id}`))],
  }
}

/** To the mentee: the office has asked a mentor for them, and they may say "not now" without a reason. */
export const requestByOffice: Draw = (facts, text, link) => {
  const { delivery } = facts
  const request = facts.request!
  const mentor = nameOf(facts, request.mentorId, text)
  const waits = request.status === 'waitingForMentor'
  return {
    about: text('request.about'),
    title: text('request.byOffice.title', { mentor }),
    body: [
      ...personBlock(facts, request.mentorId),
      factSet([[text('fact.program'), givenLine(facts.program!.name)]]),
      ...(waits
        ? [line(text('request.byOffice.body', { mentor }))]
        : [request.status === 'withdrawn' ? outcome(text('request.byOffice.notNow')) : requestStanding(facts, text)]),
    ],
    actions: [
      ...(waits ? [act(delivery, { verb: 'request.withdraw', title: text('request.byOffice.withdraw') })] : []),
      open(text('card.open'), link(`request/${request.id}`)),
    ],
  }
}

import type { Request } from '../../../contract/requests.ts'
import type { Texts } from '../../format/text.ts'

export type Tone = 'waiting' | 'good' | 'over'

/** Where a request stands, in words for the one who reads it. */
export function requestState(request: Request, text: Texts, list: (names: readonly string[]) => string): { words: string; tone: Tone } {
  const { mentor, mentee, status } = request
  switch (status) {
    case 'waitingForMentor': {
      const open = request.messages.at(-1)?.kind === 'question'
      const who = request.may.includes(open ? 'answer' : 'accept') ? 'me' : 'partner'
      return {
        words: open ? text('request.state.question', { who, name: mentee.name }) : text('request.state.mentor', { who, name: mentor.name }),
        tone: 'waiting',
      }
    }
    case 'waitingForMentee': {
      const who = request.may.includes('accept') ? 'me' : 'partner'
      return { words: text('request.state.mentee', { who, name: mentee.name }), tone: 'waiting' }
    }
    case 'waitingForApproval': {
      const approvers = request.approvals.filter((approval) => approval.status === 'waiting').map(({ approver }) => approver.name)
      return { words: text('request.state.approval', { names: list(approvers) }), tone: 'waiting' }
    }
    case 'accepted':
      return { words: text('request.state.accepted'), tone: 'good' }
    case 'declined':
      return { words: text('request.state.declined', { name: request.requestedBy === 'mentor' ? mentee.name : mentor.name }), tone: 'over' }
    case 'notApproved':
      return { words: text('request.state.notApproved'), tone: 'over' }
    case 'withdrawn':
      return { words: text('request.state.withdrawn'), tone: 'over' }
    case 'expired':
      return { words: text('request.state.expired'), tone: 'over' }
    case 'passedOn':
      return { words: text('request.state.passedOn'), tone: 'over' }
    case 'noPlace':
      return { words: text('request.state.noPlace', { name: mentor.name }), tone: 'over' }
  }
}

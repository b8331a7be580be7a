import fc from 'fast-check'
import { noHistory } from '../../../src/domain/matching/history.ts'
import { plainRules } from '../../../src/domain/matching/match-rules.ts'
import type { Outcome } from '../../../src/domain/outcome.ts'
import type { RequestId } from '../../../src/domain/people/ids.ts'
import type { PersonId } from '../../../src/domain/people/person.ts'
import { acceptRequest, declineRequest, withdrawRequest } from '../../../src/domain/requests/answer.ts'
import { decideApproval, delegateApproval, verdict } from '../../../src/domain/requests/approve.ts'
import { offerMentoring } from '../../../src/domain/requests/offer.ts'
import type { Approval, Request } from '../../../src/domain/requests/request.ts'
import { sendRequest } from '../../../src/domain/requests/send.ts'
import { aColleague, aMenteeProfile, aMentorProfile, anApproval, aProgram, mentor, now } from '../situations.ts'

const mentees = ['ana', 'bo', 'chi', 'dag'].map((id) => aColleague(id))
const managers = ['eva', 'fay', 'gil'].map((id) => aColleague(id))
const everybody = [...mentees, mentor, ...managers]
const isOver = (request: Request) => !['waitingForMentor', 'waitingForMentee', 'waitingForApproval'].includes(request.status)
const isPaired = ({ status }: Request) => status === 'accepted'
const takesPlace: readonly string[] = ['waitingForMentee', 'waitingForApproval', 'accepted']

/** All that is remembered of one mentor's requests; every decision is the domain's, this only writes it down. */
class Notebook {
  readonly requests = new Map<RequestId, Request>()
  readonly approvals = new Map<RequestId, Approval[]>()
  readonly endings = new Map<RequestId, number>()
  readonly capacity: number

  constructor(capacity: number) {
    this.capacity = capacity
  }

  get placesTaken(): number {
    return [...this.requests.values()].filter(({ status }) => takesPlace.includes(status)).length
  }

  send(mentee: (typeof mentees)[number]): void {
    const own = this.of(mentee)
    const openRequest = own.find((request) => !isOver(request)) ?? null
    const sent = sendRequest({ ...this.facts(mentee), openRequest, alreadyPaired: own.some(isPaired) }, { whyYou: '1', howHelp: '2' })
    if (sent.ok) this.write(sent.value)
  }

  offer(mentee: (typeof mentees)[number]): void {
    const matched = this.of(mentee).some((request) => isPaired(request) || !isOver(request))
    const offered = offerMentoring({ ...this.facts(mentee), matched, earlier: [] }, { whyYou: '3', howHelp: '4' })
    if (offered.ok) this.write(offered.value)
  }

  private of(mentee: (typeof mentees)[number]): Request[] {
    return [...this.requests.values()].filter((request) => request.menteeId === mentee.id)
  }

  private facts(mentee: (typeof mentees)[number]) {
    return {
      id: `request ${this.requests.size}` as RequestId,
      program: aProgram(),
      mentee,
      mentor,
      menteeProfile: aMenteeProfile({ personId: mentee.id, shownToMentors: true }),
      mentorProfile: aMentorProfile({ capacity: this.capacity }),
      placesTaken: this.placesTaken,
      matchRules: plainRules,
      history: noHistory,
      now,
    }
  }

  accept(request: Request, actor: PersonId): void {
    const accepted = acceptRequest(request, actor, aMentorProfile({ capacity: this.capacity }), this.placesTaken, now)
    if (!accepted.ok) return
    this.write(accepted.value)
    this.approvals.set(request.id, [
      anApproval('eva', { requestId: request.id }),
      anApproval('fay', { requestId: request.id, side: 'mentor' }),
    ])
  }

  /** A move of the pair: the request as decided, or as it was. */
  settle(decided: Outcome<Request, string>): void {
    if (decided.ok) this.write(decided.value)
  }

  decide(request: Request, which: number, actor: PersonId, approved: boolean): void {
    const approval = this.approvals.get(request.id)?.[which]
    const decided = approval && decideApproval(approval, request, actor, approved ? { approved } : { approved, reason: 'No' })
    if (!decided?.ok) return
    this.replace(request.id, which, decided.value)
    const result = verdict(this.approvals.get(request.id)!)
    if (result !== 'waiting') this.write({ ...request, status: result === 'approved' ? 'accepted' : 'notApproved' })
  }

  delegate(request: Request, which: number, actor: PersonId, to: (typeof everybody)[number]): void {
    const all = this.approvals.get(request.id)
    const approval = all?.[which]
    const delegated = approval && delegateApproval(approval, all, request, actor, to, now)
    if (delegated?.ok) this.replace(request.id, which, delegated.value)
  }

  private replace(id: RequestId, which: number, approval: Approval): void {
    this.approvals.set(id, this.approvals.get(id)!.with(which, approval))
  }

  private write(request: Request): void {
    this.requests.set(request.id, request)
    if (isOver(request)) this.endings.set(request.id, (this.endings.get(request.id) ?? 0) + 1)
  }
}

const one = <T>(list: readonly T[]) => fc.constantFrom(...list)
const step = fc.record({
  what: one([
    'send',
    'send',
    'offer',
    'accept',
    'accept',
    'decline',
    'withdraw',
    'approve',
    'approve',
    'approve',
    'refuse',
    'delegate',
  ] as const),
  request: fc.nat({ max: 20 }),
  // The mentor and the managers act more often than chance would let them, so that requests get far.
  actor: one([...everybody, ...mentees, mentor, mentor, mentor, mentor, ...managers, ...managers, ...managers]),
  to: one(everybody),
  which: fc.nat({ max: 1 }),
})

test('whoever does what in whatever order: one ending a request, never more mentees than places, nobody on their own behalf', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), fc.array(step, { minLength: 10, maxLength: 100 }), (capacity, steps) => {
      const book = new Notebook(capacity)
      for (const { what, request: index, actor, to, which } of steps) {
        const request = [...book.requests.values()][index % Math.max(1, book.requests.size)]
        if (what === 'send') book.send(mentees[index % mentees.length]!)
        else if (what === 'offer') book.offer(mentees[index % mentees.length]!)
        else if (!request) continue
        else if (what === 'accept') book.accept(request, actor.id)
        else if (what === 'decline') book.settle(declineRequest(request, actor.id, 'No'))
        else if (what === 'withdraw') book.settle(withdrawRequest(request, actor.id))
        else if (what === 'delegate') book.delegate(request, which, actor.id, to)
        else book.decide(request, which, actor.id, what === 'approve')

        expect(book.placesTaken).toBeLessThanOrEqual(capacity)
        for (const { requestedBy, status } of book.requests.values())
          expect(status).not.toBe(requestedBy === 'mentor' ? 'waitingForMentor' : 'waitingForMentee')
        expect([...book.endings.values()].every((times) => times === 1)).toBe(true)
        for (const [id, approvals] of book.approvals) {
          const pair = [book.requests.get(id)!.menteeId, mentor.id]
          expect(approvals.some((approval) => pair.includes(approval.approverId))).toBe(false)
        }
      }
      for (const request of book.requests.values()) {
        reached.add(`${request.requestedBy} ${request.status}`)
        if (request.status === 'accepted') expect(book.approvals.get(request.id)!.every(({ status }) => status === 'approved')).toBe(true)
      }
    }),
    { numRuns: 500, seed: 20261025 },
  )
  const ends = ['accepted', 'declined', 'notApproved', 'waitingForApproval', 'withdrawn']
  const reachable = [...ends, 'waitingForMentor']
    .map((status) => `mentee ${status}`)
    .concat([...ends, 'waitingForMentee'].map((status) => `mentor ${status}`))
  expect([...reached].sort()).toEqual(reachable.sort())
})

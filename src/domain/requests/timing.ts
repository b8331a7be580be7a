import type { Person } from '../people/person.ts'
import { afterWorkingDays } from '../people/working-days.ts'
import type { Approval, Request } from './request.ts'

/** Nothing is ever approved by silence: a step that waits is reminded once and then expires, visibly. */
const remindAfterDays = 3
export const expireAfterDays = 10
const offerNextAfterDays = 2
/** Whoever works few days is nudged in time all the same, so that both nudges come before the end. */
const longestWaitDays = { toRemind: 5, toOfferNext: 4 }

const day = 86_400_000

type Hours = Pick<Person, 'timeZone' | 'workingHours'>

export function expiryOf(asked: Date): Date {
  return daysOn(asked, expireAfterDays)
}

/** When whoever was asked is reminded: after three working days of theirs. */
export function reminderOf(asked: Hours, at: Date): Date {
  return earlier(afterWorkingDays(asked, at, remindAfterDays), daysOn(at, longestWaitDays.toRemind))
}

/** What is due of the step a request waits in. A mentee who asked is offered the next mentor when two more working days bring no answer. */
export function stepDue({ expiresAt, nudgeAt, remindedAt }: Request, now: Date): 'remind' | 'offerNext' | 'expire' | null {
  if (!expiresAt) return null
  if (expiresAt <= now) return 'expire'
  if (!nudgeAt || nudgeAt > now) return null
  return remindedAt ? 'offerNext' : 'remind'
}

/** The request after its reminder. */
export function reminded(request: Request, asked: Hours, now: Date): Request {
  const next = earlier(afterWorkingDays(asked, now, offerNextAfterDays), daysOn(now, longestWaitDays.toOfferNext))
  return { ...request, remindedAt: now, nudgeAt: request.requestedBy === 'mentee' ? next : null }
}

/** Tells one asking of an approval from the next: whoever it is delegated to, even for the second time, gets messages of their own. */
export function askingNumber(request: Pick<Request, 'sentAt'>, approval: Pick<Approval, 'askedAt'>): number {
  return 1 + Math.floor((approval.askedAt.getTime() - request.sentAt.getTime()) / 1000)
}

function daysOn(from: Date, days: number): Date {
  return new Date(from.getTime() + days * day)
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

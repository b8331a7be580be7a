import type { Approval, Request } from './request.ts'

/** Nothing is ever approved by silence: a step that waits is reminded once and then expires, visibly. */
export const remindAfterDays = 3
export const expireAfterDays = 10

const day = 86_400_000

export function expiryOf(asked: Date): Date {
  return new Date(asked.getTime() + expireAfterDays * day)
}

/** Tells one asking of an approval from the next: whoever it is delegated to, even for the second time, gets messages of their own. */
export function askingNumber(request: Pick<Request, 'sentAt'>, approval: Pick<Approval, 'askedAt'>): number {
  return 1 + Math.floor((approval.askedAt.getTime() - request.sentAt.getTime()) / 1000)
}

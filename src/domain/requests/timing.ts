/** Nothing is ever approved by silence: a step that waits is reminded once and then expires, visibly. */
export const remindAfterDays = 3
export const expireAfterDays = 10

const day = 86_400_000

export function expiryOf(asked: Date): Date {
  return new Date(asked.getTime() + expireAfterDays * day)
}

export function reminderOf(asked: Date): Date {
  return new Date(asked.getTime() + remindAfterDays * day)
}

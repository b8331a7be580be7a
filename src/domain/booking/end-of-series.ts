import type { Session } from './series.ts'

/**
 * From where on a series goes out of Outlook: what had begun when that was decided stays, however late it is carried out. Sessions that were
 * canceled then say so by their place in Outlook.
 */
export function outlookEndsAt(sessions: readonly Session[], now: Date): Date {
  const canceled = sessions
    .filter(({ status }) => status === 'cancelled')
    .flatMap(({ outlookStart, start }) => (outlookStart ?? start)?.getTime() ?? [])
  return new Date(Math.min(now.getTime(), ...canceled.map((start) => start - 1)))
}

import type { Mailbox, User } from '../../tenant/state.ts'
import { printHoursZone } from '../calendar/custom-zone.ts'

/** A mailbox's settings as Graph shows them, also behind `$select=mailboxSettings` on one person. */
export function describeSettings(user: User): Record<string, object | string> {
  const { mailbox } = user
  const { timeZone, ...hours } = mailbox.workingHours
  return {
    archiveFolder: '',
    timeZone: mailbox.timeZone,
    delegateMeetingMessageDeliveryOptions: mailbox.delegateDelivery ?? 'sendToDelegateOnly',
    dateFormat: mailbox.dateFormat ?? 'M/d/yyyy',
    timeFormat: mailbox.timeFormat ?? 'h:mm tt',
    userPurpose: 'user',
    automaticRepliesSetting: mailbox.automaticReplies ?? NO_REPLIES,
    language: { locale: mailbox.language, displayName: languageName(mailbox) },
    workingHours: { ...hours, timeZone: printHoursZone(timeZone) },
  }
}

/** What a fresh mailbox answers by itself: nothing. */
export const NO_REPLIES = {
  status: 'disabled',
  externalAudience: 'all',
  internalReplyMessage: '',
  externalReplyMessage: '',
  scheduledStartDateTime: { dateTime: '0001-01-01T00:00:00.0000000', timeZone: 'UTC' },
  scheduledEndDateTime: { dateTime: '0001-01-01T00:00:00.0000000', timeZone: 'UTC' },
} as const

function languageName(mailbox: Mailbox): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(mailbox.language) ?? mailbox.language
}

import type { Mailbox, Tenant, User } from '../../tenant/state.ts'
import { printHoursZone } from '../calendar/custom-zone.ts'

/** A mailbox's settings as Graph shows them, also behind `$select=mailboxSettings` on one person. */
export function describeSettings({ options }: Pick<Tenant, 'options'>, user: User): Record<string, object | string> {
  const settings = settingsOf(user)
  return options.settingsEnums === 'plain' ? settings : asSampled(settings)
}

function settingsOf(user: User) {
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

/** The same as Microsoft's samples write it. */
function asSampled(settings: ReturnType<typeof settingsOf>): Record<string, object | string> {
  const { automaticRepliesSetting: replies, workingHours, userPurpose, delegateMeetingMessageDeliveryOptions: delivery } = settings
  return {
    ...settings,
    delegateMeetingMessageDeliveryOptions: capitalized(delivery),
    userPurpose: { value: userPurpose },
    automaticRepliesSetting: {
      ...replies,
      status: capitalized(String(replies.status)),
      externalAudience: capitalized(String(replies.externalAudience)),
    },
    workingHours: { ...workingHours, daysOfWeek: workingHours.daysOfWeek.map(capitalized) },
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
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
  return (
    new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard', fallback: 'code' }).of(mailbox.language) ??
    mailbox.language
  )
}

import type { User } from '../../tenant/state.ts'

/** Id of a person's default calendar, the only one there is. Calendars have no second form of id. */
export function calendarId(owner: User): string {
  return `AAMkC${Buffer.from(owner.id).toString('base64url')}`
}

export function printCalendar(owner: User): Record<string, unknown> {
  return {
    id: calendarId(owner),
    name: 'Calendar',
    color: 'auto',
    hexColor: '',
    isDefaultCalendar: true,
    changeKey: `${owner.id.slice(0, 8)}AAA=`,
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: ['teamsForBusiness'],
    defaultOnlineMeetingProvider: 'teamsForBusiness',
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name: owner.displayName, address: owner.mail ?? owner.userPrincipalName },
  }
}

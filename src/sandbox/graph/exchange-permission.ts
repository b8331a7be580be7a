/** Permissions that Exchange can limit to a group of mailboxes. */
export function isExchangePermission(permission: string): boolean {
  return /^(Calendars|MailboxSettings|Mail|Contacts)\./.test(permission)
}

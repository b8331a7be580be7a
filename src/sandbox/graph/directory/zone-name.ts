import { findIana } from 'windows-iana'

/** Whether mailboxes know the zone: a Windows name or an IANA name. */
export function isZoneName(name: string): boolean {
  if (name === 'UTC' || findIana(name).length > 0) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(name)
  } catch {
    return false
  }
}

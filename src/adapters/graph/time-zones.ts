import { findIana } from 'windows-iana'

/** The IANA name of a zone as Outlook stores it (Windows or IANA); null for custom zones, which have no name. */
export function ianaZone(name: string | undefined): string | null {
  if (!name) return null
  const [iana] = findIana(name as Parameters<typeof findIana>[0])
  if (iana) return iana
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

import { WINDOWS_TO_IANA_MAP } from 'windows-iana'

/** The Windows zone of a country (ISO 3166 code) that has only one; null for all others. */
export function zoneOfCountry(code: string | null): string | null {
  const zones = new Set(
    WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === code?.toUpperCase()).map(({ windowsName }) => windowsName),
  )
  const [only] = zones
  return zones.size === 1 && only ? only : null
}

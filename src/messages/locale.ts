/** The languages we have texts in, and how a host's locale finds one. */
export const pseudoLocale = 'qps-ploc'
export const mirroredPseudoLocale = 'qps-plocm'

const written = ['en'] as const
export type WrittenLocale = (typeof written)[number]

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', mirroredPseudoLocale])

export interface Language {
  /** Whose texts are shown. */
  readonly texts: WrittenLocale
  /** Texts are dressed up so that a sentence that never went through the catalog stands out. */
  readonly pseudo: boolean
  /** For dates, numbers and plurals: the host's own locale where its texts exist, so that en-GB keeps its dates. */
  readonly formats: string
  readonly direction: 'ltr' | 'rtl'
}

export function languageFor(hostLocale: string): Language {
  const locale = hostLocale.toLowerCase()
  const pseudo = locale === pseudoLocale || locale === mirroredPseudoLocale
  const texts = written.find((language) => locale === language || locale.startsWith(`${language}-`))
  const shown = pseudo ? locale : (texts ?? 'en')
  return { texts: texts ?? 'en', pseudo, formats: texts ? hostLocale : 'en', direction: rightToLeft.has(shown) ? 'rtl' : 'ltr' }
}

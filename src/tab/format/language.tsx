import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Language, languageFor } from '../../messages/locale.ts'

const LanguageContext = createContext<Language>(languageFor('en'))

export function LanguageProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const language = useMemo(() => languageFor(locale), [locale])
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export const useLanguage = (): Language => useContext(LanguageContext)

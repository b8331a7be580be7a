import { useMemo } from 'react'
import { useLanguage } from './language.tsx'
import { listing, type Texts, textsOf } from './text.ts'

export function useText(): Texts {
  const language = useLanguage()
  return useMemo(() => textsOf(language), [language])
}

export function useListing(): (words: readonly string[]) => string {
  const language = useLanguage()
  return (words) => listing(words, language)
}

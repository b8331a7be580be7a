import { IntlMessageFormat } from 'intl-messageformat'
import { tab } from '../../messages/en/tab.ts'
import type { Language, WrittenLocale } from '../../messages/locale.ts'
import { pseudo } from '../../messages/pseudo.ts'

export type TextKey = keyof typeof tab
export type Values = Record<string, string | number | boolean>
export type Texts = (key: TextKey, values?: Values) => string

const catalogs: Record<WrittenLocale, Record<TextKey, string>> = { en: tab }

/** The texts of one language: ICU messages by key. A missing value throws, so that no half sentence is shown. */
export function textsOf(language: Language): Texts {
  const catalog = catalogs[language.texts]
  const parsed = new Map<TextKey, IntlMessageFormat>()
  return (key, values) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(catalog[key], language.formats, undefined, { ignoreTag: true })
    parsed.set(key, message)
    const text = String(message.format(values))
    return language.pseudo ? pseudo(text) : text
  }
}

/** For words that come from the server: whether the catalog has a text for them. */
export function hasText(key: string): key is TextKey {
  return key in tab
}

/** "Anna, Ben and Carla" in the reader's language. */
export function listing(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language.formats, { type: 'conjunction' }).format(words)
}

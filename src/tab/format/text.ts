import { IntlMessageFormat } from 'intl-messageformat'
import type { office } from '../../messages/en/office.ts'
import { tab } from '../../messages/en/tab.ts'
import type { Language, WrittenLocale } from '../../messages/locale.ts'
import { pseudo } from '../../messages/pseudo.ts'

export type TextKey = keyof typeof tab | keyof typeof office
export type Values = Record<string, string | number | boolean>
export type Texts = (key: TextKey, values?: Values) => string

const catalogs: Record<WrittenLocale, Partial<Record<TextKey, string>>> = { en: { ...tab } }

/** Takes in texts that not everybody needs; the pages that show them bring them along. */
export function addTexts(locale: WrittenLocale, texts: Partial<Record<TextKey, string>>): void {
  Object.assign(catalogs[locale], texts)
}

/** The texts of one language: ICU messages by key. A missing value throws, so that no half sentence is shown. */
export function textsOf(language: Language): Texts {
  const catalog = catalogs[language.texts]
  const parsed = new Map<TextKey, IntlMessageFormat>()
  return (key, values) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(catalog[key]!, language.formats, undefined, { ignoreTag: true })
    parsed.set(key, message)
    const text = String(message.format(values))
    return language.pseudo ? pseudo(text) : text
  }
}

/** For words that come from the server: whether the catalog has a text for them. */
export function hasText(key: string): key is TextKey {
  return key in catalogs.en
}

/** "Anna, Ben and Carla" in the reader's language. */
export function listing(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language.formats, { type: 'conjunction' }).format(words)
}

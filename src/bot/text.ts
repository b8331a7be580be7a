import { IntlMessageFormat } from 'intl-messageformat'
import { cards } from '../messages/en/cards.ts'
import { type Language, languageFor, type WrittenLocale } from '../messages/locale.ts'
import { pseudo } from '../messages/pseudo.ts'

export type TextKey = keyof typeof cards
export type Values = Readonly<Record<string, string | number>>

export interface Text {
  /** The text of a key in the reader's language; throws when a value is missing, so that no half sentence is sent. */
  (key: TextKey, values?: Values): string
  readonly language: Language
}

const catalogs: Record<WrittenLocale, Record<TextKey, string>> = { en: cards }
const known = new Map<string, Text>()

/** The texts of the bot in the language of a locale. */
export function textFor(locale: string): Text {
  const text = known.get(locale) ?? createText(languageFor(safeLocale(locale)))
  if (known.size < 100) known.set(locale, text)
  return text
}

function createText(language: Language): Text {
  const parsed = new Map<TextKey, IntlMessageFormat>()
  const format = (key: TextKey, values: Values = {}): string => {
    const message =
      parsed.get(key) ?? new IntlMessageFormat(catalogs[language.texts][key], language.formats, undefined, { ignoreTag: true })
    parsed.set(key, message)
    const text = String(message.format({ ...values }))
    return language.pseudo ? pseudo(text) : text
  }
  return Object.assign(format, { language })
}

/** What a client calls its locale is not always one. */
function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

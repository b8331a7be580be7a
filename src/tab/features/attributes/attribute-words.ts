import { hasText, type Texts } from '../../format/text.ts'

/** Answers that the organization put in its own words are shown in these. */
export function choiceWords(attribute: string, choice: string, text: Texts): string {
  const key = `attribute.${attribute}.${choice}`
  return hasText(key) ? text(key) : choice
}

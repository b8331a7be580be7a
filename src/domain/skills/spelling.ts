/** Short for: as people abbreviate in a profile. */
const short: ReadonlyMap<string, string> = new Map([
  ['mgmt', 'management'],
  ['mgt', 'management'],
  ['dev', 'development'],
  ['comms', 'communications'],
  ['org', 'organization'],
  ['ms', 'microsoft'],
])

const american: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ations|ational|ing|ed|e|er|ers)$/, 'iz$1'],
  [/ys(e|ed|ing)$/, 'yz$1'],
  [/our(s|al|ed|ing)?$/, 'or$1'],
  [/^(model|label|level|counsel|travel|tunnel|fuel)l(ing|ed|er|ers)$/, '$1$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^(cent|theat)re(s?)$/, '$1er$2'],
  [/^(def|off|lic)ence(s?)$/, '$1ense$2'],
]

/**
 * The form in which two spellings are compared: case, accents, hyphens and British spelling do not matter.
 * What tells skills apart stays: C, C++ and C#, .NET, the "and" of P&L.
 */
export function spellingOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`´]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('♯', '#')
    .replace(/(?<=\p{L})\s+(?=(?:\+\+|#)(?!\p{L}))/gu, '')
  const words = plain.match(/(?:(?<![\p{L}\p{N}])\.)?[\p{L}\p{N}\p{M}]+(?:\++|#)?/gu) ?? []
  return words.map(inAmerican).join(' ')
}

function inAmerican(word: string): string {
  const long = short.get(word)
  if (long) return long
  const rule = word.length > 4 ? american.find(([pattern]) => pattern.test(word)) : undefined
  return rule ? word.replace(...rule) : word
}

/** A spelling with every word in the singular, near enough to compare two. */
export function singularOf(spelling: string): string {
  return spelling.split(' ').map(singularWord).join(' ')
}

function singularWord(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.slice(0, /(?:ss|x|ch|sh)es$/.test(word) ? -2 : -1)
}

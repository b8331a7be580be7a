/** Names of Fluent's shared palette that read well in every theme. */
const palette = [
  'Cornflower',
  'Teal',
  'Plum',
  'Seafoam',
  'Berry',
  'Grape',
  'Steel',
  'Lavender',
  'Forest',
  'Brass',
  'Magenta',
  'Navy',
  'Pumpkin',
  'RoyalBlue',
  'Lilac',
  'Mink',
] as const

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*\)/g, '')
    .trim()
    .split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

/** A color that stays with a person: the same id gives the same one, everywhere. */
export function colorOf(id: string): (typeof palette)[number] {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return palette[sum % palette.length]!
}

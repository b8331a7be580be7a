/** Letters without case and accents, single spaces: "Zoë  MÜLLER" and "zoe muller" are the same to a search. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A LIKE pattern that takes the text literally, percent signs and all. */
export function likePattern(text: string, where: 'start' | 'inside'): string {
  const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return where === 'start' ? `${literal}%` : `%${literal}%`
}

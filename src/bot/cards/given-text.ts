/** Direction marks that outlive their text, and characters that are not for reading. Line breaks stay. */
const unreadable = /[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|(?![\n\t])\p{Cc}/gu

/** What somebody wrote, without what cannot be read, clipped to `max` characters as people count them. */
export function given(text: string, max: number): string {
  const letters = [...text.replace(/\r\n?/g, '\n').replace(unreadable, '').trim()]
  return letters.length <= max
    ? letters.join('')
    : `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}

/** The same on one line: names, titles, topics. */
export function givenLine(text: string, max = 80): string {
  return given(text.replace(/\s+/g, ' '), max)
}

const marks = /[\\`*_[\]<>~|]/g
const entity = /&(?=#|[a-z]\w*;)/gi
const lineStart = /^(\s*)([#+=-]|\d+[.)])(?=\s|[#=-]|$)/gm
/** Places where an address could be seen in the text: before the slashes of a scheme, after an at sign, before a dot in a name. */
const addressParts = /(?<=\b[a-z][a-z\d+.-]*:)(?=\S)|(?<=[\p{L}\p{N}]@)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\.\p{L}{2})/giu

/**
 * Text for a place where cards read markdown: it is shown as it stands, and no link, image, list or emphasis comes of it.
 * Only marks that could mean something are escaped, so that a client that does not know escapes still shows names as they are.
 */
export function escaped(text: string): string {
  return text
    .replace(marks, '\\$&')
    .replace(entity, '\\&')
    .replace(lineStart, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(addressParts, '\u200b')
}

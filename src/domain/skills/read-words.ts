import type { Skill } from './skill.ts'

/**
 * Skills from the lines of an area: `Name: alias, alias`. A line stands under the nearest one that is indented less, its parent;
 * those not indented have the area as parent. A skill may be named once more under the same parent, for more aliases.
 */
export function readWords(area: string, words: string): Skill[] {
  const above: { indent: number; name: string }[] = []
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const indent = line.search(/\S/)
      const colon = line.indexOf(': ')
      const name = (colon < 0 ? line : line.slice(0, colon)).trim()
      while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop()
      const parent = above.at(-1)?.name ?? area
      above.push({ indent, name })
      return { name, parent, aliases: colon < 0 ? [] : line.slice(colon + 2).split(', ') }
    })
}

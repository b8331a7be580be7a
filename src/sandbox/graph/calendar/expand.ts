import { GraphFault } from '../route.ts'
import { propertyNamed } from './event-properties.ts'
import { checkExtendedPropertyIds } from './extended-property.ts'

/** One navigation property that a request wants to see inside the event. */
export interface Expansion {
  name: string
  filter: string | null
}

const expandable = new Set(['calendar', 'exceptionOccurrences', 'cancelledOccurrences', 'extensions', 'singleValueExtendedProperties'])

/** Reads `$expand`: names with options in parentheses. Extended properties come only by a filter on their ids. */
export function readExpand(text: string | null): Expansion[] {
  return split(text ?? '', ',').map((part) => {
    const [, sent = '', options = ''] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(part) ?? []
    const name = sent && propertyNamed(sent)
    if (!expandable.has(name)) throw new GraphFault(400, 'BadRequest', 'Parsing Select and Expand failed.')
    const filter = filterIn(options)
    if (name !== 'singleValueExtendedProperties') return { name, filter }
    if (filter === null) throw new GraphFault(400, 'BadRequest', 'Extended properties can be expanded with a filter on their ids only.')
    checkExtendedPropertyIds(filter)
    return { name, filter }
  })
}

function filterIn(options: string): string | null {
  let filter: string | null = null
  for (const option of split(options, ';')) {
    const [, name, value = ''] = /^\s*\$?(\w+)\s*=(.*)$/s.exec(option) ?? []
    if (name === 'filter') filter = value.trim()
    else if (name !== 'select') throw new GraphFault(400, 'BadRequest', 'Parsing Select and Expand failed.')
  }
  return filter
}

/** Parts between separators that stand neither in quotes nor in parentheses. */
function split(text: string, separator: string): string[] {
  const parts: string[] = []
  let [from, depth, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (sign === "'") quoted = !quoted
    else if (quoted) continue
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.filter((part) => part.trim() !== '')
}

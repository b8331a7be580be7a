import { GraphFault } from '../route.ts'

const guid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const types = 'ApplicationTime|Binary|Boolean|CLSID|Currency|Double|Float|Integer|Short|String|SystemTime'
/** `String {guid} Name Anything`, `Integer {guid} Id 0x8233` or `String 0x1A`. In other case it is well formed, and names another property. */
const shape = new RegExp(`^(${types}) (?:\\{${guid}\\} (?:Name \\S.*|Id 0x[0-9a-fA-F]{1,4})|0x[0-9a-fA-F]{1,4})$`, 'i')

const valueShapes: Record<string, RegExp | undefined> = {
  Boolean: /^(true|false)$/i,
  Integer: /^[+-]?\d+$/,
  Short: /^[+-]?\d+$/,
  Double: /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  Float: /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  SystemTime: /^\d{4}-\d{2}-\d{2}T/,
}

/** Throws what Exchange answers for an extended property whose id it cannot read, or whose value is not of the id's type. */
export function checkExtendedProperty({ id, value }: { id: string; value: string }): void {
  const type = typeOf(id)
  if (valueShapes[type]?.test(value) === false) {
    throw new GraphFault(400, 'ErrorInvalidExtendedPropertyValue', `The value of the extended property is no ${type}.`)
  }
}

/** The same for the ids a `$filter` compares with. */
export function checkExtendedPropertyIds(filter: string): void {
  for (const [, literal = ''] of filter.matchAll(/\bid\s+eq\s+'((?:[^']|'')*)'/g)) typeOf(literal.replaceAll("''", "'"))
}

function typeOf(id: string): string {
  const type = shape.exec(id)?.[1]
  if (type === undefined)
    throw new GraphFault(400, 'ErrorInvalidExtendedProperty', 'The extended property attribute combination is invalid.')
  return type
}

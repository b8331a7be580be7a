import fc from 'fast-check'

export const space = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.stringMatching(/^[ \n\r\t]{1,3}$/))
const hex = (unit: number) => unit.toString(16).padStart(4, '0')

/** Each character as it is or escaped, in either case of hexadecimal digits. */
function writtenString(characters: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const escapedToo = fc.tuple(characters, fc.array(fc.constantFrom('as it is', 'escaped', 'ESCAPED'), { maxLength: 24 }))
  return escapedToo.map(([text, ways]) => {
    const units = Array.from({ length: text.length }, (_, at) => {
      const plain = JSON.stringify(text[at]!).slice(1, -1)
      const way = ways[at] ?? 'as it is'
      if (way === 'as it is') return plain
      const code = hex(text.charCodeAt(at))
      return `\\u${way === 'escaped' ? code : code.toUpperCase()}`
    })
    return `"${units.join('')}"`
  })
}

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('0022', '"', '\\', '[', ']}', '{"value":[', '\\"', '\u2028', '\ud800', '😀', ''),
)
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom('0', '-0', '0.0', '1E5', '1e+05', '-12.50e-3', '9'.repeat(40), '1e999'),
)
export const anyString = writtenString(words)
const scalar = fc.oneof(number, anyString, fc.constantFrom('true', 'false', 'null'))

const joined = (open: string, parts: readonly string[], close: string) => `${open}${parts.join(',')}${close}`
const spaced = (part: fc.Arbitrary<string>) => fc.tuple(space, part, space).map(([before, text, after]) => `${before}${text}${after}`)

export function arrayOf(items: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> {
  return fc.tuple(space, fc.array(spaced(items), { maxLength })).map(([empty, parts]) => joined('[', parts.length ? parts : [empty], ']'))
}

/** Properties in any order. */
export function objectOf(properties: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> {
  return fc.tuple(space, properties).map(([empty, parts]) => joined('{', parts.length ? parts : [empty], '}'))
}

/** Some of the names come twice: the later one counts. */
export function propertiesOf(names: fc.Arbitrary<string>, values: fc.Arbitrary<string>, maxLength = 6): fc.Arbitrary<readonly string[]> {
  const property = fc.tuple(spaced(writtenString(names)), spaced(values)).map(([name, value]) => `${name}:${value}`)
  return fc.array(property, { maxLength })
}

// Each name once: V8 13.6 itself mistakes repeated names in objects of some shapes, and takes the first.
function propertiesOnce(values: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const named = fc.uniqueArray(spaced(anyString), { maxLength: 4, selector: (name) => JSON.parse(name) })
  return named.chain((names) => fc.tuple(...names.map((name) => spaced(values).map((value) => `${name}:${value}`))))
}

export const anyValue: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, arrayOf(tie('value')), objectOf(propertiesOnce(tie('value')))),
})).value

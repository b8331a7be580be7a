import fc from 'fast-check'
import { userFilters } from '../../../src/sandbox/graph/directory/filterable.ts'
import { holds, valueAtPath } from '../../../src/sandbox/graph/odata/filter.ts'
import { checkFilter } from '../../../src/sandbox/graph/odata/filter-check.ts'
import { parseFilter } from '../../../src/sandbox/graph/odata/filter-parser.ts'

interface Row {
  name: string | null
  dept: string | null
  enabled: boolean
  since: string | null
  mails: string[]
  nested: { cost: string | null }
}
/** A filter as text, and what it means, told without the parser. */
interface Case {
  text: string
  means(row: Row): boolean
}

const words = fc.constantFrom('', 'a', 'A', 'b', "O'Neil", "''", 'and', 'not (x', 'null', 'true', '2020-01-01', 'é,:)')
const row: fc.Arbitrary<Row> = fc.record({
  name: fc.option(words),
  dept: fc.option(words),
  enabled: fc.boolean(),
  since: fc.option(fc.constantFrom('2020-02-29T23:30:00Z', '2021-01-01T00:00:00Z', '2019-12-31T23:59:59Z')),
  mails: fc.array(words, { maxLength: 3 }),
  nested: fc.record({ cost: fc.option(words) }),
})
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const same = (a: string | null, b: string) => a !== null && a.toLowerCase() === b.toLowerCase()
const starts = (a: string | null, b: string) => a?.toLowerCase().startsWith(b.toLowerCase()) ?? false

const texts = fc.constantFrom<[string, (row: Row) => string | null]>(
  ['name', (r) => r.name],
  ['dept', (r) => r.dept],
  ['nested/cost', (r) => r.nested.cost],
)
const leaf: fc.Arbitrary<Case> = fc.oneof(
  fc.tuple(texts, words).map(([[path, of], word]) => ({ text: `${path} eq ${quoted(word)}`, means: (r: Row) => same(of(r), word) })),
  fc.tuple(texts, words).map(([[path, of], word]) => ({ text: `${path}  NE ${quoted(word)}`, means: (r: Row) => !same(of(r), word) })),
  texts.map(([path, of]) => ({ text: `${path} eq null`, means: (r: Row) => of(r) === null })),
  fc.tuple(texts, words).map(([[path, of], word]) => ({
    text: `${path} ge ${quoted(word)}`,
    means: (r: Row) => of(r) !== null && of(r)!.toLowerCase() >= word.toLowerCase(),
  })),
  fc.tuple(texts, fc.array(words, { minLength: 1, maxLength: 3 })).map(([[path, of], list]) => ({
    text: `${path} in (${list.map(quoted).join(', ')})`,
    means: (r: Row) => list.some((word) => same(of(r), word)),
  })),
  fc.tuple(texts, words).map(([[path, of], word]) => ({
    text: `startsWith( ${path} ,${quoted(word)})`,
    means: (r: Row) => starts(of(r), word),
  })),
  fc.boolean().map((value) => ({ text: `enabled eq ${value}`, means: (r: Row) => r.enabled === value })),
  fc.constantFrom('2020-03-01T00:30:00+01:00', '2020-12-31T23:00:00.0000000-01:00', '2021-01-01').map((literal) => ({
    text: `since ge ${literal}`,
    means: (r: Row) => r.since !== null && Date.parse(r.since) >= new Date(literal).getTime(),
  })),
  words.map((word) => ({ text: `mails/any(m: m eq ${quoted(word)})`, means: (r: Row) => r.mails.some((mail) => same(mail, word)) })),
  words.map((word) => ({
    text: `mails/all(m:startswith(m,${quoted(word)}))`,
    means: (r: Row) => r.mails.every((mail) => starts(mail, word)),
  })),
  fc.constant({ text: 'mails/any()', means: (r: Row) => r.mails.length > 0 }),
  fc.nat(3).map((count) => ({ text: `mails/$count ne ${count}`, means: (r: Row) => r.mails.length !== count })),
)
/** `and` binds closer than `or`, `not` closer than both; parentheses only where the meaning needs them, and sometimes where it does not. */
const { whole } = fc.letrec<{ whole: Case; both: Case; single: Case }>((tie) => ({
  whole: fc
    .array(tie('both'), { minLength: 1, maxLength: 3 })
    .map((parts) => ({ text: parts.map(({ text }) => text).join(' or '), means: (r: Row) => parts.some((part) => part.means(r)) })),
  both: fc
    .array(tie('single'), { minLength: 1, maxLength: 3 })
    .map((parts) => ({ text: parts.map(({ text }) => text).join(' AND '), means: (r: Row) => parts.every((part) => part.means(r)) })),
  single: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('whole').map(({ text, means }) => ({ text: `(${text})`, means })),
    tie('single').map(({ text, means }) => ({ text: `not ${text}`, means: (r: Row) => !means(r) })),
  ),
}))

test('a filter means what it says, whatever is nested in it', () => {
  fc.assert(
    fc.property(whole, fc.array(row, { minLength: 1, maxLength: 5 }), ({ text, means }, rows) => {
      const expression = parseFilter(text)
      for (const each of rows) expect(holds(expression, (path) => valueAtPath(each, path))).toBe(means(each))
    }),
    { numRuns: 400 },
  )
})

test('what is no filter is refused as one, and never fails in another way', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        whole.chain(({ text }) => fc.nat(text.length).map((cut) => text.slice(0, cut))),
      ),
      (text) => {
        try {
          checkFilter(parseFilter(text), userFilters)
        } catch (fault) {
          expect(fault).toMatchObject({ status: 400, code: expect.stringMatching(/^(BadRequest|Request_UnsupportedQuery)$/) })
        }
      },
    ),
    { numRuns: 400 },
  )
  expect(() => parseFilter('('.repeat(20_000))).toThrow('node count')
  expect(() => parseFilter('not '.repeat(20_000))).toThrow('node count')
})

test('users are filtered by the operators that Microsoft lists for each property', () => {
  const advanced = (text: string) => checkFilter(parseFilter(text), userFilters)
  const plain = [
    "department eq 'x' and startswith(givenName,'y')",
    "jobTitle in ('a','b') or accountEnabled eq true",
    'createdDateTime ge 2020-01-01T00:00:00Z',
    "proxyAddresses/any(p:startswith(p,'smtp:'))",
    "identities/any(i:i/issuer eq 'x' and i/issuerAssignedId eq 'y')",
  ]
  for (const text of plain) expect([text, advanced(text)]).toEqual([text, null])
  const demanding: [string, string][] = [
    ["department ne 'x'", 'ne'],
    ["not startswith(displayName,'x')", 'not'],
    ["officeLocation eq 'x'", 'eq'],
    ["endsWith(mail,'x')", 'endswith'],
    ['employeeHireDate ge 2020-01-01T00:00:00Z', 'ge'],
    ['assignedLicenses/$count eq 0', '$count'],
  ]
  for (const [text, operator] of demanding) expect([text, advanced(text)]).toEqual([text, operator])
  const refused = [
    "contains(displayName,'x')",
    "endswith(displayName,'x')",
    "department gt 'x'",
    'displayName eq 5',
    "accountEnabled eq 'true'",
    "createdDateTime ge '2020-01-01'",
    'id eq 03ecd1af-84ef-4136-9e9f-2679eb1e1821',
    "otherMails eq 'x'",
    "skills/any(s:s eq 'x')",
    "shoeSize eq 'x'",
    "manager/id eq 'x'",
    "tolower(displayName) eq 'x'",
    "'x' eq displayName",
    'accountEnabled',
    "otherMails/all(m:m eq 'x')",
    'createdDateTime ge 2020-13-01',
  ]
  for (const text of refused) expect(() => advanced(text)).toThrow()
})

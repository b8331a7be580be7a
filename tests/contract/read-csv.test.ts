import fc from 'fast-check'
import { readCsv } from '../../src/contract/files/read-csv.ts'
import { writeCsv } from '../../src/contract/files/write-csv.ts'

const columns = { required: ['address'], optional: ['time zone', 'note'] }

test.each([
  ['commas', 'address,time zone,note\na@x.example,Asia/Kathmandu,"one, two"\n', 'one, two'],
  ['semicolons, as spreadsheets in Europe write', '\uFEFFAddress;TimeZone;NOTE\r\na@x.example;Asia/Kathmandu;one, two\r\n', 'one, two'],
  ['tabs and old line ends', 'ADDRESS\ttime_zone\tNote\ra@x.example\tAsia/Kathmandu\tone\r', 'one'],
  ['a cell over several lines', 'note,address,Time  zone\n\n"one\n\ntwo" , a@x.example,Asia/Kathmandu', 'one\n\ntwo'],
])('%s are read', (_, text, note) => {
  const { rows, faults } = readCsv(text, columns)
  expect(faults).toEqual([])
  expect(rows.map(({ cells }) => cells)).toEqual([{ address: 'a@x.example', 'time zone': 'Asia/Kathmandu', note }])
})

test('rows know the line they begin on, and empty ones are none', () => {
  const { rows } = readCsv('address,note\n\n a@x.example ,"1\n2"\n,\n  \nb@x.example,\n', columns)
  expect(rows).toEqual([
    { line: 3, cells: { address: 'a@x.example', note: '1\n2' } },
    { line: 7, cells: { address: 'b@x.example' } },
  ])
})

test('a quote that is never closed costs its own row and no other', () => {
  const { rows, faults } = readCsv(
    'address,note\na@x.example,1\nb@x.example,"2\nc@x.example,3\nd@x.example,"4"5 "\ne@x.example,5"\n',
    columns,
  )
  expect(rows.map(({ line, cells }) => [line, cells.address])).toEqual([
    [2, 'a@x.example'],
    [4, 'c@x.example'],
    [6, 'e@x.example'],
  ])
  expect(faults.map(({ line, problem }) => [line, problem])).toEqual([
    [3, 'quote'],
    [5, 'quote'],
  ])
})

test.each([
  ['nothing at all', '', [[1, 'address', null, 'columnMissing']]],
  ['no column of addresses', '\nnote\nx\n', [[2, 'address', null, 'columnMissing']]],
  [
    'columns that nobody knows, or twice',
    'address,nota,note,Note\na@x.example,1,2,3\n',
    [
      [1, null, 'nota', 'columnUnknown'],
      [1, null, 'Note', 'columnTwice'],
    ],
  ],
  ['more cells than columns', 'address,note\na@x.example,one, two,\n', [[2, null, 'two', 'tooManyCells']]],
])('%s is a fault at its line', (_, text, expected) => {
  const { faults } = readCsv(text, columns)
  expect(faults.map(({ line, column, value, problem }) => [line, column, value, problem])).toEqual(expected)
})

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é', '=', "'"), maxLength: 6 })

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (notes) => {
      const plain = notes.map((note) => note.trim()).map((note) => (note.startsWith('=') ? 'x' : note))
      const text = writeCsv(
        ['address', 'note'],
        plain.map((note, place) => [`${place}@x.example`, note]),
      )
      const { rows, faults } = readCsv(text, columns)
      expect(faults).toEqual([])
      expect(rows.map(({ cells }) => cells.note ?? '')).toEqual(plain)
    }),
    { numRuns: 300, seed: 20261122 },
  )
})

test.each([['=1+1'], ['+49 1'], ['-2'], ['@SUM(A1)'], ['\tx'], ['=HYPERLINK("http://x","y")']])(
  '%j is no formula for a spreadsheet',
  (text) => {
    const written = writeCsv(['a'], [[text]]).split('\r\n')[1]!
    expect(written.replace(/^"/, '').slice(0, 1)).toBe("'")
  },
)

test('numbers stay numbers', () => {
  expect(writeCsv(['score'], [[-5], [null], [0.25]])).toBe('score\r\n-5\r\n\r\n0.25\r\n')
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'match-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Files {
  readonly mentors: readonly string[]
  readonly mentees: readonly string[]
  readonly exclusions?: readonly string[]
}

function match(files: Files, ...more: string[]): { status: number | null; lines: string[]; faults: string[] } {
  const named = Object.entries(files).flatMap(([name, lines]: [string, readonly string[]]) => {
    const file = join(folder, `${name}.csv`)
    writeFileSync(file, lines.join('\n'))
    return [`--${name}`, file]
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/match.ts', ...named, ...more], { encoding: 'utf8' })
  const faults = stderr.replaceAll(`${folder}/`, '').split('\n').filter(Boolean)
  return { status, lines: stdout.split('\r\n').filter(Boolean), faults }
}

const header = 'mentee,mentor,score,reasons,unmatched because'
const mentors = [
  'address;department;title;offers;site;capacity',
  'lukas@x.example;Engineering;Principal engineer;js, Public speaking;Oslo;',
  'ann@x.example;Sales;Director;Negotiation;Lima;',
]
const mentees = [
  'address,department,wants,site,manager',
  'ama@x.example,Marketing,"JavaScript; Java",Oslo,',
  '"bob@x.example",Sales,negotiation,Lima,Ann@x.example',
]

test('people of two files are matched by the rules of the product, with the reasons', () => {
  const { status, lines, faults } = match({ mentors, mentees })
  expect([status, faults]).toEqual([0, []])
  expect(lines).toEqual([
    header,
    // Each could have the mentor who offers what they want, but Ann is the manager of one.
    'ama@x.example,ann@x.example,410,working hours in common a week: 40; a few career steps ahead; other department: Sales,',
    'bob@x.example,lukas@x.example,410,working hours in common a week: 40; a few career steps ahead; other department: Engineering,',
  ])
})

test('places are those of the row, else those that the command gives', () => {
  const two = match({ mentors, mentees }, '--capacity', '2')
  expect(two.lines[1]).toBe(
    'ama@x.example,lukas@x.example,720,offers skills: JavaScript; working hours in common a week: 40; a few career steps ahead; other department: Engineering,',
  )
  const none = match({ mentors: mentors.map((line, place) => (place === 0 ? line : `${line}0`)), mentees }, '--capacity', '2')
  expect(none.lines.slice(1).map((line) => line.split(',').at(-1))).toEqual(Array(2).fill('the rules allow none of the mentors'))
})

test('who is to be kept apart is, whichever of the two is the mentor, and whoever has nobody is told why', () => {
  const { lines } = match({ mentors: mentors.slice(0, 2), mentees, exclusions: ['mentee,mentor', 'lukas@x.example,AMA@x.example'] })
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['', 'lukas@x.example'])
  expect(lines[1]).toBe('ama@x.example,,,,the rules allow none of the mentors')
  const more = match({ mentors: mentors.slice(0, 2), mentees })
  expect(more.lines[2]).toBe('bob@x.example,,,,all mentors whom the rules allow are taken by pairs that fit better together')
})

test('a kind of program brings its own rules: in reverse mentoring nobody is mentored by somebody ahead', () => {
  const { lines } = match({ mentors, mentees }, '--template', 'reverse')
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['', ''])
})

test('every bad row is told with its line and what to do, and nobody is matched', () => {
  const { status, lines, faults } = match(
    {
      mentors: [
        'address,offers,capacity,time zone,hours,departement',
        'nobody,SQL,1,,,',
        'a@x.example,,nine,Mars/Olympus,17:00-09:00,',
        'b@x.example,SQL,2,+05:30,,',
        'B@x.example,SQL,2,,,',
      ],
      mentees: ['address,wants,motive', 'c@x.example,SQL,money', 'd@x.example,"SQL', 'e@x.example,SQL,Career'],
      exclusions: ['mentee,mentor', 'e@x.example,e@x.example', 'e@x.example,z@x.example'],
    },
    '--capacity',
    '3',
  )
  expect([status, lines]).toEqual([2, []])
  expect(faults).toEqual([
    'mentors.csv:1: "departement": no column has this name. Rename it, or take it out.',
    'mentors.csv:2: address "nobody": not an address. Write a mail address or user principal name, such as ada@example.com.',
    'mentors.csv:3: hours "17:00-09:00": not working hours. Write days such as "monday; tuesday" and hours such as 09:00-17:00.',
    'mentors.csv:3: offers: nothing is written here. Fill it in.',
    'mentors.csv:3: capacity "nine": not a number that fits. Write a whole number from 0 to 99.',
    'mentors.csv:4: time zone "+05:30": no such time zone. Write one such as Europe/Oslo.',
    'mentors.csv:5: address "B@x.example": is in the file already, further up. Keep one of the rows.',
    'mentees.csv:2: motive "money": not a reason for mentoring. Write career, growth, skills or network.',
    'mentees.csv:3: "d@x.example,"SQL": a quotation mark breaks this row. Write it twice inside a quoted cell, and close every quoted cell.',
    'exclusions.csv:2: mentor "e@x.example": nobody is matched with themselves. Name two people.',
    'exclusions.csv:3: mentor "z@x.example": is in neither of the two other files. Correct it, or take the row out.',
  ])
})

test.each([
  [['--mentors', 'm.csv'], 'both --mentors and --mentees are needed'],
  [['--mentor', 'm.csv'], "Unknown option '--mentor'"],
  [['--mentors', 'a', '--mentees', 'b', '--capacity', '-1'], "Option '--capacity' argument is ambiguous."],
  [['--mentors', 'a', '--mentees', 'b', '--capacity', '1.5'], '--capacity: not a whole number from 0 to 99'],
  [['--mentors', 'a', '--mentees', 'b', '--at', '2026-13-01'], '--at: not a date like 2026-11-23'],
  [['--mentors', 'a', '--mentees', 'b', '--template', 'x'], '--template: not one of career, '],
  [['--mentors', 'gone.csv', '--mentees', 'b'], 'gone.csv: cannot be read'],
])('%j is refused', (given, fault) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/main/match.ts', ...given], { encoding: 'utf8' })
  expect([status, stderr.slice(0, fault.length)]).toEqual([2, fault])
})

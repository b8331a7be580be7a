import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'match-'))
afterAll(() => rmSync(folder, { recursive: true }))

function match(problem: unknown): { status: number | null; answer: unknown; faults: string[] } {
  const file = join(folder, 'problem.json')
  writeFileSync(file, typeof problem === 'string' ? problem : JSON.stringify(problem))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/match.ts', file], { encoding: 'utf8' })
  return { status, answer: stdout === '' ? null : JSON.parse(stdout), faults: stderr.split('\n').filter(Boolean) }
}

test('the answer has the most points, the pairs, and prices that add up to the points', () => {
  const scores = [
    [1, 0, 7300],
    [0, 0, 5120],
    [1, 1, 410],
    [2, 1, 60],
  ]
  const { status, answer } = match({ mentees: 3, capacities: [1, 3, 0], scores })
  expect(status).toBe(0)
  expect(answer).toEqual({
    objective: 7360,
    pairs: [
      [1, 0],
      [2, 1],
    ],
    certificate: { menteeDual: [0, 410, 60], mentorDual: [6890, 0, 0] },
    optimal: true,
    milliseconds: expect.any(Number),
  })
})

test('every fault of a problem is told in a line with its place, and nothing is answered', () => {
  const scores = [[0, 0, 5], [2, 0, 5], [0, 7, 5], [0, 1, 0], [1, 0, 1_000_001], [1, 1], 'all', [-1, 0, 5], [1, 0, 2.5], [1, 1, 5, 5]]
  const { status, answer, faults } = match({ mentees: 2, capacities: [1, -1, 1.5], scores })
  expect([status, answer]).toEqual([2, null])
  expect(faults).toEqual([
    'capacities[1]: not an integer from 0 on',
    'capacities[2]: not an integer from 0 on',
    'scores[1]: mentee 2 does not exist',
    'scores[2]: mentor 7 does not exist',
    'scores[3]: the score is not an integer from 1 to 1000000',
    'scores[4]: the score is not an integer from 1 to 1000000',
    'scores[5]: not [mentee, mentor, score]',
    'scores[6]: not [mentee, mentor, score]',
    'scores[7]: mentee and mentor are not both integers from 0 on',
    'scores[8]: the score is not an integer from 1 to 1000000',
    'scores[9]: not [mentee, mentor, score]',
  ])
})

test('a pair that is listed twice is refused at its second place', () => {
  const { status, faults } = match({
    mentees: 2,
    capacities: [1, 1],
    scores: [
      [0, 1, 5],
      [1, 1, 5],
      [0, 0, 5],
      [0, 1, 6],
    ],
  })
  expect([status, faults]).toEqual([2, ['scores[3]: mentee 0 and mentor 1 are listed twice']])
})

test.each([
  ['[]', 'the problem: '],
  ['{"mentees":-1,"capacities":{},"scores":[]}', 'mentees: '],
  ['{"mentees":1,"capacities":[],"scores":[],"weights":[]}', 'the problem: '],
  ['{"mentees":', join(folder, 'problem.json')],
])('what is no problem at all is refused: %s', (text, place) => {
  const { status, answer, faults } = match(text)
  expect([status, answer]).toEqual([2, null])
  expect(faults[0]!.slice(0, place.length)).toBe(place)
})

test.each([
  ['nobody', { mentees: 0, capacities: [], scores: [] }, { pairs: [], certificate: { menteeDual: [], mentorDual: [] } }],
  ['no allowed pair', { mentees: 1, capacities: [1], scores: [] }, { pairs: [], certificate: { menteeDual: [0], mentorDual: [0] } }],
  [
    'more places than there are people on earth',
    { mentees: 1, capacities: [9_000_000_000], scores: [[0, 0, 1]] },
    { pairs: [[0, 0]], certificate: { menteeDual: [1], mentorDual: [0] } },
  ],
])('%s is a problem with an answer', (_, problem, answer) => {
  expect(match(problem)).toMatchObject({ status: 0, answer })
})

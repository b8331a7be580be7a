import { levelOf } from '../../../src/domain/people/level.ts'

test.each([
  ['Chief Executive Officer', 6],
  ['President, Asia', 6],
  ['Vice President', 5],
  ['Junior VP', 5],
  ['HEAD of Hydrology', 5],
  ['Senior Manager', 4],
  ['Lead', 4],
  ['Hydrologist', 3],
  ['Leader of dances', 3],
  ['Associate Hydrologist', 2],
  ['Student assistant', 1],
  ['', 3],
  [null, 3],
])('%s speaks of level %i', (title, level) => {
  expect(levelOf(title)).toBe(level)
})

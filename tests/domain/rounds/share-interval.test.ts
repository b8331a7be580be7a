import { differenceInterval, shareInterval } from '../../../src/domain/rounds/share-interval.ts'

/** Worked examples of Newcombe's two papers (Statistics in Medicine 17, 1998, pages 857 and 873). */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
])('the share %i of %i lies within its interval', (count, of, low, high) => {
  const interval = shareInterval({ count, of })
  expect([interval.low, interval.high].map((bound) => bound.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)])
})

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
])('the difference of %i of %i and %i of %i lies within its interval', (count, of, other, ofOther, low, high) => {
  const interval = differenceInterval({ count, of }, { count: other, of: ofOther })
  expect([interval.low, interval.high].map((bound) => bound.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)])
})

import { SlidingWindow } from '../../../src/sandbox/graph/sliding-window.ts'
import { TokenBucket } from '../../../src/sandbox/graph/token-bucket.ts'

test('what was spent is free again after the window, what was refused counts, and a clock set back forgets what is to come', () => {
  const window = new SlidingWindow(3, 1000)
  expect([0, 100, 200].map((at) => window.spend('a', 1, at))).toEqual([null, null, null])
  expect(window.spend('b', 3, 200)).toBeNull()
  expect(window.spend('a', 1, 300)).toBe(800)
  expect(window.spend('a', 1, 1099)).toBe(101)
  expect(window.spend('a', 1, 1301)).toBeNull()
  expect(window.spend('a', 2, 250)).toBeNull()
})

test('a bucket fills up steadily, and runs no deeper than to 1.8 of what it holds', () => {
  const bucket = new TokenBucket(100, 10_000)
  expect(bucket.take('a', 80, 0)).toEqual({ share: 0.8, wait: null })
  expect(bucket.take('a', 40, 0)).toEqual({ share: 1.2, wait: 6000 })
  expect(bucket.take('a', 10, 6000)).toEqual({ share: 0.7, wait: null })
  for (let count = 0; count < 10; count += 1) bucket.take('a', 50, 6000)
  expect(bucket.take('a', 1, 6000)).toEqual({ share: 1.8, wait: 8100 })
  expect(bucket.take('a', 1, 0).share).toBe(1.8)
})

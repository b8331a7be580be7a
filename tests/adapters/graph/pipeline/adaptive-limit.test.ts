import { AdaptiveLimit } from '../../../../src/adapters/graph/pipeline/adaptive-limit.ts'

const bounds = { least: 4, most: 64 }
const grown = (rounds: number): AdaptiveLimit => {
  const adaptive = new AdaptiveLimit(bounds)
  for (let round = 0; round < rounds; round++) {
    const { limit } = adaptive
    for (let answer = 0; answer < limit; answer++) adaptive.answered('a', 50, adaptive.epoch, true)
  }
  return adaptive
}

describe('how much we ask at once', () => {
  test('starts at 16 and grows by about one a round, up to its bound', () => {
    expect(grown(0).limit).toBe(16)
    const after = [1, 2, 3, 10].map((rounds) => grown(rounds).limit)
    expect(after[0]).toBeGreaterThanOrEqual(16)
    expect(after.map((limit, place) => limit - [17, 18, 19, 26][place]!).every((distance) => Math.abs(distance) <= 1)).toBe(true)
    expect(grown(500).limit).toBe(64)
  })

  test('does not grow for places that nobody takes', () => {
    const adaptive = new AdaptiveLimit(bounds)
    for (let answer = 0; answer < 1000; answer++) adaptive.answered('a', 50, adaptive.epoch, false)
    expect(adaptive.limit).toBe(16)
  })

  test('halves when Graph pushes back, once for all that were under way, and never below its bound', () => {
    const adaptive = grown(500)
    const { epoch } = adaptive
    for (let answer = 0; answer < 64; answer++) adaptive.pushedBack(epoch)
    expect(adaptive.limit).toBe(32)
    for (let push = 0; push < 20; push++) adaptive.pushedBack(adaptive.epoch)
    expect(adaptive.limit).toBe(4)
  })

  test('is less by a quarter when answers of a kind become slow, and knows what is usual for each kind', () => {
    const adaptive = new AdaptiveLimit(bounds)
    for (let answer = 0; answer < 100; answer++) {
      adaptive.answered('quick', 40, adaptive.epoch, false)
      adaptive.answered('slow', 2000, adaptive.epoch, false)
    }
    expect(adaptive.limit).toBe(16)
    for (let answer = 0; answer < 2; answer++) adaptive.answered('quick', 900, adaptive.epoch, false)
    expect(adaptive.limit).toBe(12)
  })

  test('keeps within narrow bounds from the start', () => {
    expect(new AdaptiveLimit({ least: 1, most: 2 }).limit).toBe(2)
    expect(new AdaptiveLimit({ least: 40, most: 80 }).limit).toBe(40)
  })
})

import { expect, test } from '@jest/globals'
import { everySecondSeed, seedsInTests, seedsLastAtMost } from './some-seeds.ts'

test(
  'whatever fails, whoever dies and whatever people do: no promise of the booking protocol is broken (even seeds)',
  async () => {
    expect(await everySecondSeed(2)).toEqual({ told: seedsInTests / 2, broken: [] })
  },
  seedsLastAtMost,
)

import { judge } from './judge.ts'
import { deadlyBoundaries, tellKillStory } from './kill/kill-story.ts'

test('a process that is killed at every boundary, one after the other, leaves one series and nothing half done', async () => {
  const { deaths, evidence } = await tellKillStory({ boundaries: deadlyBoundaries, how: 'kill' })
  expect(new Set(deaths)).toEqual(new Set(deadlyBoundaries))
  expect(judge(evidence)).toEqual([])
}, 1_200_000)

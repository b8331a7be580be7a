import { type Profiler, Session } from 'node:inspector/promises'

const planner = /\/src\/domain\/scheduling\//

/** Processor time of the planner in this process, by sampling: what the functions of its own folder take. */
export async function profilePlanner(): Promise<{ stop(): Promise<number> }> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 1000 })
  await session.post('Profiler.start')
  return {
    stop: async () => {
      const { profile } = await session.post('Profiler.stop')
      session.disconnect()
      return Math.round(millisecondsIn(profile))
    },
  }
}

function millisecondsIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number {
  const own = new Set(nodes.filter(({ callFrame }) => planner.test(callFrame.url)).map(({ id }) => id))
  return samples.reduce((sum, id, place) => sum + (own.has(id) ? (timeDeltas[place] ?? 0) : 0), 0) / 1000
}

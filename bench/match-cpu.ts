const RUNS = 3

/** CPU milliseconds of the first run, and the least of three. */
export function measured<Answer>(work: () => Answer): { answer: Answer; firstCpuMilliseconds: number; cpuMilliseconds: number } {
  const runs = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    const answer = work()
    return { answer, cpu: sinceThen(before) }
  })
  return { answer: runs[0]!.answer, firstCpuMilliseconds: runs[0]!.cpu, cpuMilliseconds: Math.min(...runs.map(({ cpu }) => cpu)) }
}

export function sinceThen(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 100) / 10
}

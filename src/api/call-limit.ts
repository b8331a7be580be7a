const minute = 60_000
/** Beyond so many people at once those who have not called for a minute are forgotten. */
const rememberedAtMost = 10_000

/** Lets everybody through so many times in any minute; each process counts for itself. */
export function callLimit(perMinute: number): (who: string, now: Date) => boolean {
  const calls = new Map<string, number[]>()
  return (who, now) => {
    const since = now.getTime() - minute
    if (calls.size > rememberedAtMost) for (const [caller, times] of calls) if ((times.at(-1) ?? 0) <= since) calls.delete(caller)
    const recent = (calls.get(who) ?? []).filter((time) => time > since)
    if (recent.length >= perMinute) return false
    calls.set(who, [...recent, now.getTime()])
    return true
  }
}

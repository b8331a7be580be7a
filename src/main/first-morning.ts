const day = 86_400_000
const morningHour = 9

/** The sandbox clock begins while people are at work: now, if it is a weekday between 8 and 15 UTC, else the next weekday at nine. */
export function firstWorkingMorning(now: Date): Date {
  const weekday = now.getUTCDay() % 6 !== 0
  if (weekday && now.getUTCHours() >= 8 && now.getUTCHours() < 15) return now
  const morning = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), morningHour))
  while (morning <= now || morning.getUTCDay() % 6 === 0) morning.setTime(morning.getTime() + day)
  return morning
}

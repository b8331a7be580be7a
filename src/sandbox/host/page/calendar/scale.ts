export const HOUR_PX = 52

/** Where a minute of the day lies on the page. */
export function px(minutes: number): string {
  return `${(minutes / 60) * HOUR_PX}px`
}

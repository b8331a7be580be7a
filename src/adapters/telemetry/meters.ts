import type { Labels, Metrics, Telemetry } from '../../ports/telemetry.ts'

/** Upper ends of the buckets in milliseconds; what is longer falls into the last, open one. */
const buckets = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000] as const

interface Histogram {
  count: number
  sum: number
  longest: number
  within: number[]
}

export interface Meters extends Metrics {
  /** Writes down what came together since the last report, one event a name and set of labels, and starts anew. */
  report(): void
  /** Reports for the last time. */
  stop(): void
}

/** Counters, histograms and levels in memory, reported as telemetry events every minute (real time): whatever collects our log collects them. */
export function keepMeters(telemetry: Telemetry, everyMs = 60_000): Meters {
  const counts = new Map<string, { name: string; labels: Labels; count: number }>()
  const histograms = new Map<string, { name: string; labels: Labels; histogram: Histogram }>()
  const levels = new Map<string, { name: string; labels: Labels; last: number; highest: number }>()

  const report = (): void => {
    for (const { name, labels, count } of counts.values()) telemetry.event(name, { ...labels, count })
    for (const { name, labels, histogram } of histograms.values()) telemetry.event(name, { ...labels, ...factsOf(histogram) })
    for (const { name, labels, last, highest } of levels.values()) telemetry.event(name, { ...labels, last, highest })
    for (const kept of [counts, histograms, levels]) kept.clear()
  }
  const timer = setInterval(report, everyMs)
  timer.unref()

  return {
    count: (name, labels = {}) => {
      entry(counts, name, labels, () => ({ name, labels, count: 0 })).count += 1
    },
    observe: (name, milliseconds, labels = {}) => {
      const fresh = () => ({ name, labels, histogram: { count: 0, sum: 0, longest: 0, within: [0, ...buckets.map(() => 0)] } })
      add(entry(histograms, name, labels, fresh).histogram, milliseconds)
    },
    level: (name, value, labels = {}) => {
      const kept = entry(levels, name, labels, () => ({ name, labels, last: value, highest: value }))
      kept.last = value
      kept.highest = Math.max(kept.highest, value)
    },
    report,
    stop: () => {
      clearInterval(timer)
      report()
    },
  }
}

function entry<Kept>(all: Map<string, Kept>, name: string, labels: Labels, fresh: () => Kept): Kept {
  const key = [name, ...Object.entries(labels).flat()].join('\n')
  const kept = all.get(key) ?? fresh()
  all.set(key, kept)
  return kept
}

function add(histogram: Histogram, milliseconds: number): void {
  const place = buckets.findIndex((end) => milliseconds <= end)
  const bucket = place === -1 ? buckets.length : place
  histogram.within[bucket] = (histogram.within[bucket] ?? 0) + 1
  histogram.count += 1
  histogram.sum += milliseconds
  histogram.longest = Math.max(histogram.longest, milliseconds)
}

/** `within100`: so many took at most 100 ms, and more than the end before. */
function factsOf({ count, sum, longest, within }: Histogram): Record<string, number> {
  const named = within.map((inBucket, place): [string, number] => [place < buckets.length ? `within${buckets[place]}` : 'longer', inBucket])
  return { count, meanMs: Math.round(sum / count), longestMs: Math.round(longest), ...Object.fromEntries(named.filter(([, n]) => n > 0)) }
}

import { useEffect, useState } from 'react'
import type { Series } from '../../../contract/series.ts'

type Revisions = Readonly<Record<string, number>>

/**
 * What has changed since the reader last looked at this series, as this browser remembers it. Stays marked until they come again;
 * where the browser keeps nothing, every change that was ever made is marked.
 */
export function useFreshChanges(mentorshipId: string, { occurrences }: Series): ReadonlySet<string> {
  const key = `mentoring.seen.${mentorshipId}`
  const [seen] = useState(() => recall(key))
  const changed = occurrences.filter(({ revision }) => revision > 0)
  const revisions = JSON.stringify(Object.fromEntries(changed.map(({ sessionId, revision }) => [sessionId, revision])))
  useEffect(() => remember(key, revisions), [key, revisions])
  return new Set(changed.flatMap(({ sessionId, revision }) => (revision > (seen[sessionId] ?? 0) ? [sessionId] : [])))
}

function recall(key: string): Revisions {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Revisions
  } catch {
    return {}
  }
}

function remember(key: string, revisions: string): void {
  try {
    localStorage.setItem(key, revisions)
  } catch {
    // A browser may refuse to keep anything for a framed page: marks then only stay longer.
  }
}

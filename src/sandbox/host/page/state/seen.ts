import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Person } from '../../wire.ts'
import { useHost } from './host.tsx'

export type Place = 'chat' | 'activity'

const changed = new EventTarget()

/** Until when this browser has read a person's chat and feed; shared by its windows, void after a restart of the sandbox. */
export function useSeen(): { unread(person: Person, place: Place): boolean; see(person: Person, place: Place): void } {
  const { info } = useHost()
  const entry = useCallback((person: Person, place: Place) => `seen:${info.run}:${person.id}:${place}`, [info.run])
  useSyncExternalStore(subscribe, () => localStorage.getItem(`seen:${info.run}`))

  const unread = useCallback(
    (person: Person, place: Place) => (person.latestNews[place] ?? '') > (localStorage.getItem(entry(person, place)) ?? info.startedAt),
    [entry, info.startedAt],
  )
  const see = useCallback(
    (person: Person, place: Place) => {
      const latest = person.latestNews[place]
      if (!latest || !unread(person, place)) return
      localStorage.setItem(entry(person, place), latest)
      localStorage.setItem(`seen:${info.run}`, `${person.id}:${place}:${latest}`)
      changed.dispatchEvent(new Event('change'))
    },
    [entry, info.run, unread],
  )
  return { unread, see }
}

/** When this browser first looked at this run of the sandbox: what came before is nobody's news in the switcher. */
export function useFirstVisit(): string {
  const { info, now } = useHost()
  const [visit] = useState(() => {
    const entry = `first visit:${info.run}`
    const known = localStorage.getItem(entry) ?? now().toISOString()
    localStorage.setItem(entry, known)
    return known
  })
  return visit
}

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener)
  window.addEventListener('storage', listener)
  return () => {
    changed.removeEventListener('change', listener)
    window.removeEventListener('storage', listener)
  }
}

import { useState } from 'react'
import type { CalendarDeed, Person } from '../../wire.ts'
import { api } from '../state/api.ts'

/** Does something in the person's calendar: whether it is under way, and why it was refused. */
export function useDeed(person: Person, onDone: () => void): { busy: boolean; refusal: string | null; perform(deed: CalendarDeed): void } {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const perform = (deed: CalendarDeed) => {
    setBusy(true)
    setRefusal(null)
    api
      .perform(person.id, deed)
      .then((outcome) => (outcome.kind === 'refused' ? setRefusal(outcome.text) : onDone()))
      .catch((reason: Error) => setRefusal(reason.message))
      .finally(() => setBusy(false))
  }
  return { busy, refusal, perform }
}

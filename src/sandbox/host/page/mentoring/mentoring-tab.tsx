import { useState } from 'react'
import type { Profile } from '../../wire.ts'
import { AppHeader } from '../shell/app-header.tsx'
import { useAddress } from '../state/address.tsx'
import { AppFrame } from './app-frame.tsx'

/** The app's tab. Another subpage or language is a new load, as in Teams; a theme is told to the running tab. */
export function MentoringTab({ person }: { person: Profile }) {
  const { address } = useAddress()
  const [attempt, setAttempt] = useState(0)
  const key = [person.id, address.sub, address.locale, attempt].join(' ')
  return (
    <>
      <AppHeader other={{ label: 'Open chat', view: 'chat' }} />
      <AppFrame key={key} person={person} onRetry={() => setAttempt((count) => count + 1)} />
    </>
  )
}

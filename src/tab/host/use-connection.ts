import { useEffect, useState } from 'react'
import { type Connection, connect, onThemeChange } from './connect.ts'

export type ConnectionState = Connection | { readonly kind: 'connecting' } | { readonly kind: 'failed' }

/** Connects once and follows the host's theme. */
export function useConnection(): ConnectionState {
  const [state, setState] = useState<ConnectionState>({ kind: 'connecting' })
  useEffect(() => {
    let listening = true
    const set = (next: ConnectionState | ((state: ConnectionState) => ConnectionState)) => listening && setState(next)
    connect().then(
      (connection) => {
        set(connection)
        if (connection.kind === 'hosted') {
          onThemeChange((theme) => set((now) => (now.kind === 'hosted' ? { ...now, theme } : now)))
        }
      },
      () => set({ kind: 'failed' }),
    )
    return () => {
      listening = false
    }
  }, [])
  return state
}

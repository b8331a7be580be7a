import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Change } from '../../wire.ts'
import { useHost } from './host.tsx'

/** Changes come in bursts (a booking touches many mailboxes): one reload serves all of a burst. */
const SETTLE_MS = 60

export interface Live<T> {
  /** Null until the first answer for this key. */
  data: T | null
  problem: string | null
  reload(): void
}

/** Loads something and loads it again when a change concerns it. `key` names what is loaded: another key starts afresh. */
export function useLive<T>(key: string, load: () => Promise<T>, concerns: (change: Change) => boolean): Live<T> {
  const { listen } = useHost()
  const [state, setState] = useState<{ key: string; data: T | null; problem: string | null }>({ key, data: null, problem: null })
  const latest = useRef({ load, concerns })
  useLayoutEffect(() => {
    latest.current = { load, concerns }
  })
  const turn = useRef(0)

  const reload = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    const settle = (next: (data: T | null) => { data: T | null; problem: string | null }) => {
      if (mine === turn.current) setState((before) => ({ key, ...next(before.key === key ? before.data : null) }))
    }
    latest.current.load().then(
      (data) => settle(() => ({ data, problem: null })),
      (reason: Error) => settle((data) => ({ data, problem: reason.message })),
    )
  }, [key])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    reload()
    const stop = listen((change) => {
      if (!latest.current.concerns(change)) return
      clearTimeout(timer)
      timer = setTimeout(reload, SETTLE_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
      turn.current += 1
    }
  }, [listen, reload])

  return state.key === key ? { ...state, reload } : { data: null, problem: null, reload }
}

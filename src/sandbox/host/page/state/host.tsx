import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Change, ClockReading, HostInfo } from '../../wire.ts'
import { api } from './api.ts'

type Listener = (change: Change) => void

interface Host {
  info: HostInfo
  /** The sandbox's time now. */
  now(): Date
  listen(listener: Listener): () => void
}

const HostContext = createContext<Host | null>(null)

/** Loads what stays the same while the page is open, keeps the clock, and hands on what the sandbox pushes. */
export function HostProvider({ children }: { children: ReactNode }) {
  const [info, setInfo] = useState<HostInfo | null>(null)
  const [onTime, setOnTime] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const listeners = useRef(new Set<Listener>())
  const reading = useRef<{ clock: ClockReading; readAt: number } | null>(null)

  useEffect(() => {
    api.host().then(setInfo, (reason: Error) => setProblem(reason.message))
    const stream = new EventSource('./api/changes')
    stream.onmessage = (message: MessageEvent<string>) => {
      const change = JSON.parse(message.data) as Change
      if (change.topic === 'clock') {
        reading.current = { clock: change, readAt: performance.now() }
        setOnTime(true)
      }
      for (const listener of listeners.current) listener(change)
    }
    return () => stream.close()
  }, [])

  const [host] = useState(() => ({
    now: () => {
      if (!reading.current) throw new Error('The sandbox has not told the time yet')
      const { clock, readAt } = reading.current
      return new Date(Date.parse(clock.now) + (clock.frozen ? 0 : performance.now() - readAt))
    },
    listen: (listener: Listener) => {
      listeners.current.add(listener)
      return () => void listeners.current.delete(listener)
    },
  }))

  if (problem) return <p role="alert">{problem}</p>
  if (!info || !onTime) return null
  return (
    <Ready info={info} host={host}>
      {children}
    </Ready>
  )
}

function Ready({ info, host, children }: { info: HostInfo; host: Omit<Host, 'info'>; children: ReactNode }) {
  const value = useMemo(() => ({ info, ...host }), [info, host])
  return <HostContext value={value}>{children}</HostContext>
}

export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('useHost outside HostProvider')
  return host
}

import { useEffect, useState } from 'react'
import { useHost } from './host.tsx'

/** The sandbox's time, told anew every second and at once when the clock jumps. */
export function useNow(): Date {
  const host = useHost()
  const [now, setNow] = useState(host.now)
  useEffect(() => {
    const tick = () => setNow(host.now())
    const timer = setInterval(tick, 1000)
    const stop = host.listen((change) => change.topic === 'clock' && tick())
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [host])
  return now
}

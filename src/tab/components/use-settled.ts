import { useEffect, useState } from 'react'

const PAUSE_MS = 200

/** A value once it has stopped changing for a moment, so that typing does not ask the server at each letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useText } from '../format/use-text.ts'

/** Says that the connection is gone, and nothing once it is back. */
export function OfflineNotice({ className }: { className: string | undefined }) {
  const text = useText()
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  return <div role="status">{!online && <p className={className}>{text('problem.offline.body')}</p>}</div>
}

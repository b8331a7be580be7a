import { type RefCallback, useCallback } from 'react'
import { useAddress } from '../state/address.tsx'
import { useHost } from '../state/host.tsx'
import { entityLink } from './deep-link.ts'

/** Follows links as Teams does: those into the app open its tab here, all others a new window. `within` is the ref of what holds links. */
export function useLinks(): { follow(address: string): void; within: RefCallback<HTMLElement> } {
  const { go } = useAddress()
  const { info } = useHost()
  const follow = useCallback(
    (address: string) => {
      const link = entityLink(address, info.app)
      if (link) go({ view: 'mentoring', sub: link.subPageId })
      else if (/^(https?|mailto):/i.test(address)) window.open(address, '_blank', 'noopener')
    },
    [go, info.app],
  )
  const within = useCallback<RefCallback<HTMLElement>>(
    (element) => {
      const onClick = (event: MouseEvent) => {
        const anchor = (event.target as Element).closest('a')
        if (!anchor?.href) return
        event.preventDefault()
        follow(anchor.href)
      }
      element?.addEventListener('click', onClick)
      return () => element?.removeEventListener('click', onClick)
    },
    [follow],
  )
  return { follow, within }
}

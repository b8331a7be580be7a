import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export const views = ['activity', 'chat', 'mentoring', 'calendar'] as const
export type View = (typeof views)[number]

export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]

export type Width = 'desktop' | 'phone'

/** All that makes one window different from another: it lives in the URL, and for a bare URL in the browser tab's session. */
export interface Address {
  /** UPN or object id; null: the first of the cast. */
  as: string | null
  view: View
  /** Subpage of the Mentoring tab. */
  sub: string | null
  theme: ThemeName
  width: Width
  /** As Teams tells it, e.g. `en-us`. */
  locale: string
  /** A local date of the week shown in the calendar, `yyyy-mm-dd`; null: the current one. */
  date: string | null
}

type Go = (change: Partial<Address>) => void

const REMEMBERED = 'address'
const AddressContext = createContext<{ address: Address; go: Go } | null>(null)

function read(): Address {
  const named = new URLSearchParams(window.location.search)
  const query = named.size > 0 ? named : new URLSearchParams(sessionStorage.getItem(REMEMBERED) ?? '')
  const oneOf = <T extends string>(known: readonly T[], value: string | null, otherwise: T) =>
    known.find((one) => one === value) ?? otherwise
  return {
    as: query.get('as'),
    view: oneOf(views, query.get('view'), 'chat'),
    sub: query.get('sub'),
    theme: oneOf(themeNames, query.get('theme'), 'light'),
    width: oneOf(['desktop', 'phone'], query.get('width'), 'desktop'),
    locale: query.get('locale') ?? 'en-us',
    date: query.get('date'),
  }
}

function write(address: Address): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries<string | null>({ ...address })) if (value !== null) query.set(name, value)
  return query.toString()
}

export function AddressProvider({ children }: { children: ReactNode }) {
  const [address, setAddress] = useState(read)

  useEffect(() => {
    const onPop = () => setAddress(read())
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])

  const go = useCallback<Go>((change) => {
    const before = read()
    const next = { ...before, ...change }
    const query = write(next)
    const moved = next.as !== before.as || next.view !== before.view || next.sub !== before.sub
    sessionStorage.setItem(REMEMBERED, query)
    window.history[moved ? 'pushState' : 'replaceState'](null, '', `?${query}`)
    setAddress(next)
  }, [])

  const value = useMemo(() => ({ address, go }), [address, go])
  return <AddressContext value={value}>{children}</AddressContext>
}

export function useAddress(): { address: Address; go: Go } {
  const value = useContext(AddressContext)
  if (!value) throw new Error('useAddress outside AddressProvider')
  return value
}

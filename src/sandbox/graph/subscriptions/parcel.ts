import type { Subscription } from '../../tenant/subscription.ts'

/** One item of a notification, and for which subscription. */
export interface Notice {
  subscription: Subscription
  kind: 'change' | 'lifecycle'
  /** Where it goes. */
  url: string
  /** Whose mailbox it is about; null: nobody's. */
  mailbox: string | null
  item: Record<string, unknown>
}

/** One POST to an endpoint: what one request caused there, of one application. */
export interface Parcel {
  /** Parcels go out, and try again, in this order. */
  order: number
  url: string
  kind: Notice['kind']
  notices: Notice[]
  /** When it was first tried, in milliseconds of the sandbox clock; null: not yet. */
  firstTried: number | null
  tries: number
}

/** Notices packed by endpoint, application and kind, in the order in which they came. */
export function pack(notices: readonly Notice[]): Pick<Parcel, 'url' | 'kind' | 'notices'>[] {
  const packed = new Map<string, Pick<Parcel, 'url' | 'kind' | 'notices'>>()
  for (const notice of notices) {
    const { kind, url, subscription } = notice
    const key = `${kind} ${subscription.applicationId} ${url}`
    const parcel = packed.get(key) ?? { url, kind, notices: [] }
    parcel.notices.push(notice)
    packed.set(key, parcel)
  }
  return [...packed.values()]
}

import { app } from '@microsoft/teams-js'
import { hostOrigins } from './settings.ts'

export interface Hosted {
  readonly kind: 'hosted'
  readonly locale: string
  readonly theme: string
  /** What a deep link points at, such as `request/<id>`. */
  readonly subPage: string | null
}
export type Connection = Hosted | { readonly kind: 'browser' }

/** Shakes hands with Teams, Outlook or Microsoft 365. In a plain browser there is nobody to answer. */
export async function connect(): Promise<Connection> {
  if (window.parent === window) return { kind: 'browser' }
  const ready = app.initialize(hostOrigins())
  // The skeleton is on screen by now: the host may take its own loading indicator away.
  app.notifyAppLoaded()
  await ready
  const { app: host, page } = await app.getContext()
  return { kind: 'hosted', locale: host.locale, theme: host.theme, subPage: page.subPageId || null }
}

export function onThemeChange(listener: (theme: string) => void): void {
  app.registerOnThemeChangeHandler(listener)
}

export function announceSuccess(): void {
  void app.notifySuccess()
}

export function announceFailure(message: string): void {
  app.notifyFailure({ reason: app.FailedReason.Other, message })
}

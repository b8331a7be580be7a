import type { Telemetry } from '../ports/telemetry.ts'
import type { Config } from './config.ts'

/** Where Graph can send its hints: it calls https addresses only, and a sandbox beside us its own machine as well. Null is said once in the log. */
export function notifyAt({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>, telemetry: Telemetry): string | null {
  const { protocol, hostname } = new URL(publicUrl)
  const beside = port !== 0 && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  if (protocol === 'https:' || beside) return publicUrl
  telemetry.event('notifications.off', { publicUrl })
  return null
}

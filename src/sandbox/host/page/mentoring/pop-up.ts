import { CLIENT_VERSION, runtimeConfig } from './app-context.ts'
import { connect } from './connection.ts'

/** How often it is looked at whether the person has closed the window; nothing tells. */
const LOOK_MS = 300

export type SignIn = [done: true, result: string] | [done: false, reason: string]

/** Opens the page of `authentication.authenticate` in a window of its own, speaks the protocol with it, and waits for its end. */
export function signInWindow(address: string, width: number, height: number): Promise<SignIn> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return Promise.resolve([false, 'Invalid url'])
  const { origin } = new URL(address)
  const opened = window.open(address, '_blank', `popup,width=${width},height=${height}`)
  if (!opened) return Promise.resolve([false, 'FailedToOpenWindow'])
  return new Promise((resolve) => {
    const end = (answer: SignIn) => {
      clearInterval(looking)
      connection.close()
      resolve(answer)
    }
    const connection = connect({ window: () => opened, origin }, () => ({
      initialize: (_args, reply) => reply('authentication', 'web', runtimeConfig, CLIENT_VERSION),
      'authentication.authenticate.success': ([result]) => end([true, String(result ?? '')]),
      'authentication.authenticate.failure': ([reason]) => end([false, String(reason ?? '')]),
    }))
    const looking = setInterval(() => opened.closed && end([false, 'CancelledByUser']), LOOK_MS)
  })
}

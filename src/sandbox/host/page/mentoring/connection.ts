/** One call of teams-js in the tab. */
interface AppCall {
  id: number
  uuidAsString?: string
  func: string
  args?: unknown[]
}

export type Reply = (...args: unknown[]) => void

/** What the host does for each function; one that is missing is left without an answer, as for one-way notices. */
export type Handlers = Record<string, (args: unknown[], reply: Reply) => void | Promise<void>>

export interface Connection {
  /** Tells the tab of an event of the host, e.g. `themeChange`. */
  send(func: string, args: unknown[]): void
  close(): void
}

/**
 * Speaks the host's side of the teams-js protocol with one window: takes calls from that window at that origin only, and answers to
 * that origin only.
 */
export function connect(app: { window(): Window | null; origin: string }, handlers: () => Handlers): Connection {
  const post = (message: Record<string, unknown>) => app.window()?.postMessage(message, app.origin)

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === null || event.source !== app.window() || event.origin !== app.origin || !isCall(event.data)) return
    const { id, uuidAsString, func, args = [] } = event.data
    const known = handlers()
    const handler = Object.hasOwn(known, func) ? known[func] : undefined
    void handler?.(args, (...answer) => {
      post({ id, ...(uuidAsString ? { uuidAsString } : {}), args: answer, monotonicTimestamp: performance.now() + performance.timeOrigin })
    })
  }

  window.addEventListener('message', onMessage)
  return {
    send: (func, args) => post({ func, args }),
    close: () => window.removeEventListener('message', onMessage),
  }
}

function isCall(data: unknown): data is AppCall {
  return typeof data === 'object' && data !== null && 'func' in data && typeof data.func === 'string' && 'id' in data
}

import { addEventHandler } from 'jest-circus'

const usualMs = 60_000

/** The runner reads no time limits: without this, a test that waits for ever is told by nobody. */
addEventHandler((event, state) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return
  const { children, hooks } = state.currentDescribeBlock
  const added = event.name === 'add_test' ? children.at(-1) : hooks.at(-1)
  if (!added || !('fn' in added) || !added.fn) return
  const what = 'name' in added ? added.name : added.type
  added.fn = within(event.timeout ?? usualMs, what, added.fn as () => unknown)
})

function within(milliseconds: number, what: string, run: () => unknown): () => Promise<void> {
  return async () => {
    const { promise: tooLate, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => reject(new Error(`${what}: not done after ${milliseconds / 1000} s`)), milliseconds)
    try {
      await Promise.race([run(), tooLate])
    } finally {
      clearTimeout(timer)
    }
  }
}

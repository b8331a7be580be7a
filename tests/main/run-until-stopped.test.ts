import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

test('a process that is asked to end twice closes once, and ends well', async () => {
  const child = fork(join(import.meta.dirname, 'slow-to-close.ts'), { execArgv: ['--no-warnings'] })
  const heard: unknown[] = []
  child.on('message', (word) => heard.push(word))
  const next = async () => once(child, 'message')
  await next()
  const closing = next()
  child.kill('SIGTERM')
  await closing
  const interrupted = new Promise<void>((resolve) => {
    child.on('message', (word) => {
      if (word === 'interrupted') resolve()
    })
  })
  child.kill('SIGINT')
  await interrupted
  const ended = once(child, 'exit')
  child.send('go on')
  expect([await ended, heard]).toEqual([
    [0, null],
    ['running', 'closing', 'interrupted'],
  ])
})

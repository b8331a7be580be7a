import { runUntilStopped } from '../../src/main/run-until-stopped.ts'

// Another process, for the tests of its end: says when it is being closed, and is closed when told so.
const told = new Promise((resolve) => process.once('message', resolve))
await runUntilStopped(async () => ({
  close: async () => {
    process.send!('closing')
    await told
  },
}))
process.on('SIGINT', () => process.send!('interrupted'))
process.send!('running')

/**
 * The runner's processes ask for their settings once. Of two that begin at the same moment one may be sent them before it listens, and nobody
 * sends them again: it would wait for ever. Here they are kept until they are asked for.
 */
const question = 'jest-light-runner-get-worker-data'
const answer = 'jest-light-runner-worker-data'

if (process.send) {
  let kept
  process.on('message', (message) => {
    if (message?.type === answer) kept = message
  })
  const send = process.send.bind(process)
  process.send = (message, ...rest) => {
    if (message !== question || !kept) return send(message, ...rest)
    setImmediate(() => process.emit('message', kept))
    return true
  }
}

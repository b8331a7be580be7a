import { Worker } from 'node:worker_threads'
import { SharedWork } from '../../../src/adapters/matching/shared-work.ts'

const rows = 1000
const DOUBLE = 1
const FAIL = 2

/** A thread that helps: doubles every row, and fails when told to. It counts what it did in the last place. */
function startHelper(gate: SharedArrayBuffer, done: Int32Array): Worker {
  const module = new URL('../../../src/adapters/matching/shared-work.ts', import.meta.url)
  const source = `
    import { workerData } from 'node:worker_threads'
    import { SharedWork } from ${JSON.stringify(module.href)}
    const { gate, done } = workerData
    new SharedWork(gate).help(${rows}, (kind, rows) => rows((row) => {
      if (kind === ${FAIL}) throw new Error('broken')
      Atomics.add(done, row, 2 * row)
      Atomics.add(done, ${rows}, 1)
      Atomics.notify(done, ${rows})
    }))`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData: { gate, done } })
}

const ended = (thread: Worker) => new Promise<unknown>((resolve) => thread.once('error', resolve).once('exit', resolve))

test('every row is done once, by whoever is free, each time that work is shared', async () => {
  const gate = SharedWork.gate()
  const done = new Int32Array(new SharedArrayBuffer(4 * (rows + 1)))
  const helper = startHelper(gate, done)
  const work = new SharedWork(gate)
  for (let time = 1; time <= 3; time++) {
    const before = done[rows]!
    let own = 0
    work.share(DOUBLE, rows, (row) => {
      // The first row takes until the helper has come.
      if (row === 0) Atomics.wait(done, rows, before)
      Atomics.add(done, row, 2 * row)
      own++
    })
    expect(own + done[rows]! - before).toBe(rows)
    expect(done[rows]).toBeGreaterThan(before)
    expect([...done.subarray(0, rows)]).toEqual(Array.from({ length: rows }, (_, row) => 2 * row * time))
  }
  work.end()
  expect(await ended(helper)).toBe(0)
})

test('nobody waits for a helper who never comes', () => {
  let own = 0
  new SharedWork(SharedWork.gate()).share(DOUBLE, rows, () => own++)
  expect(own).toBe(rows)
})

test('a helper who fails is a failure of the whole', async () => {
  const gate = SharedWork.gate()
  const helper = startHelper(gate, new Int32Array(new SharedArrayBuffer(4 * (rows + 1))))
  const failure = ended(helper)
  const state = new Int32Array(gate)
  const last = state.length - 1
  const share = () =>
    new SharedWork(gate).share(FAIL, rows, (row) => {
      if (row === 0) Atomics.wait(state, last, 0, 20_000)
    })
  expect(share).toThrow('failed')
  expect(await failure).toMatchObject({ message: 'broken' })
})

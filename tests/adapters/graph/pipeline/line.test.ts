import { Line } from '../../../../src/adapters/graph/pipeline/line.ts'

const long = 60_000
let stillThere: AbortController
beforeEach(() => {
  stillThere = new AbortController()
})
// Whoever still waits in line is called back, or would lose patience in the midst of another test.
afterEach(() => stillThere.abort())

/** Everybody who wants in notes their name on entering. */
function door(limit: number) {
  const line = new Line(() => limit)
  const inside: string[] = []
  const want = async (lane: string, name: string, places = 1, signal = stillThere.signal, patience = long): Promise<void> => {
    await line.enter(lane, places, signal, patience)
    inside.push(name)
  }
  const ask = (lane: string, name: string, places = 1): void => {
    want(lane, name, places).catch((reason: unknown) => expect(reason).toMatchObject({ why: 'cancelled' }))
  }
  return { line, inside, want, ask }
}
/** All that can go on now has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('places in line', () => {
  test('never are more than the limit, and go to whoever came first', async () => {
    const { line, inside, ask } = door(3)
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask('one', name)
    await settled()
    expect(inside).toEqual(['a', 'b', 'c'])
    line.leave(1)
    await settled()
    expect(inside).toEqual(['a', 'b', 'c', 'd'])
    expect(line.taken).toBe(3)
  })

  test('go round the lanes in turn, however many wait in one', async () => {
    const { line, inside, ask } = door(1)
    for (let number = 0; number < 1000; number++) ask('crowded', `crowd ${number}`)
    ask('quiet', 'quiet 1')
    ask('quiet', 'quiet 2')
    ask('other', 'other 1')
    for (let number = 0; number < 7; number++) {
      await settled()
      line.leave(1)
    }
    await settled()
    expect(inside).toEqual(['crowd 0', 'crowd 1', 'quiet 1', 'other 1', 'crowd 2', 'quiet 2', 'crowd 3', 'crowd 4'])
  })

  test('several at once wait until they are free together, and those behind wait with them', async () => {
    const { line, inside, ask } = door(4)
    ask('one', 'three', 3)
    ask('one', 'two', 2)
    ask('one', 'single')
    await settled()
    expect(inside).toEqual(['three'])
    line.leave(3)
    await settled()
    expect(inside).toEqual(['three', 'two', 'single'])
  })

  test('more than there ever are go to one that is alone', async () => {
    const { line, inside, ask } = door(2)
    ask('one', 'first')
    ask('one', 'giant', 5)
    await settled()
    expect(inside).toEqual(['first'])
    line.leave(1)
    await settled()
    expect(inside).toEqual(['first', 'giant'])
  })

  test('are not kept for whoever lost patience or was called back, also not when they came first', async () => {
    const { line, inside, want, ask } = door(1)
    const call = new AbortController()
    await want('one', 'holder')
    const impatient = want('one', 'impatient', 1, stillThere.signal, 1)
    await expect(impatient).rejects.toMatchObject({ why: 'crowded', sent: false })
    const recalled = want('one', 'recalled', 1, call.signal)
    ask('one', 'patient')
    call.abort()
    await expect(recalled).rejects.toMatchObject({ why: 'cancelled', sent: false })
    await expect(want('one', 'too late', 1, call.signal)).rejects.toMatchObject({ why: 'cancelled' })
    line.leave(1)
    await settled()
    expect(inside).toEqual(['holder', 'patient'])
    line.leave(1)
    expect(line.idle).toBe(true)
  })
})

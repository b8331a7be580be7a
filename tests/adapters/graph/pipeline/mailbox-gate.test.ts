import { fairShare } from '../../../../src/adapters/graph/pipeline/fair-share.ts'
import { mailboxGate } from '../../../../src/adapters/graph/pipeline/mailbox-gate.ts'
import { compose, type Outgoing } from '../../../../src/adapters/graph/pipeline/request.ts'
import { HandClock } from '../../../support/hand-clock.ts'
import { Told } from '../../../support/told.ts'

let stillThere: AbortController
beforeEach(() => {
  stillThere = new AbortController()
})
// Whoever still waits in line is called back, or would lose patience in the midst of another test.
afterEach(() => stillThere.abort())

const settled = () => new Promise((resolve) => setImmediate(resolve))

function requestOn(...mailboxes: [string, number][]): Outgoing {
  return {
    url: new URL('https://graph.example/v1.0/any'),
    method: 'GET',
    headers: new Headers(),
    body: null,
    operation: { name: 'any', kind: 'read', mailboxes: new Map(mailboxes), mostBytes: 1000 },
    signal: stillThere.signal,
  }
}

/** A Graph that keeps every request until it is let go, behind gate and share. */
function slowGraph(most: number, clock = new HandClock('2026-03-02T08:00:00Z')) {
  const held: { request: Outgoing; answer: (response: Response) => void }[] = []
  const told = new Told()
  const parts = [mailboxGate({ clock, patienceMs: 60_000 }), fairShare({ bounds: { least: 1, most }, patienceMs: 60_000, metrics: told })]
  const send = compose(parts, (request) => new Promise((answer) => held.push({ request, answer })))
  const within = () => held.map(({ request }) => [...request.operation.mailboxes.keys()].join('+') || 'directory')
  const ask = (request: Outgoing): void => {
    send(request).catch((reason: unknown) => expect(reason).toMatchObject({ why: 'cancelled' }))
  }
  const letGo = async (place = 0, status = 200, headers = {}): Promise<void> => {
    held.splice(place, 1)[0]!.answer(new Response(null, { status, headers }))
    await settled()
  }
  return { send, ask, within, letGo, clock, told }
}

describe('requests in flight', () => {
  test('are four a mailbox, with the items of a batch, and other mailboxes go on', async () => {
    const graph = slowGraph(50)
    for (let number = 0; number < 3; number++) graph.ask(requestOn(['ana', 1]))
    graph.ask(requestOn(['ana', 2], ['ben', 1]))
    graph.ask(requestOn(['ben', 4]))
    graph.ask(requestOn(['cat', 1]))
    graph.ask(requestOn())
    await settled()
    expect(graph.within().toSorted()).toEqual(['ana', 'ana', 'ana', 'ben', 'cat', 'directory'])
    // Two places for Ana's are free now, and none for Ben's.
    await graph.letGo(graph.within().indexOf('ana'))
    expect(graph.within()).not.toContain('ana+ben')
    await graph.letGo(graph.within().indexOf('ben'))
    expect(graph.within()).toContain('ana+ben')
  })

  test('go round the mailboxes in turn when places are scarce: a busy one holds nobody up', async () => {
    const graph = slowGraph(2)
    for (let number = 0; number < 20; number++) graph.ask(requestOn(['ana', 1]))
    await settled()
    graph.ask(requestOn(['ben', 1]))
    graph.ask(requestOn())
    await settled()
    expect(graph.within()).toEqual(['ana', 'ana'])
    // Two of Ana's have stood in line since before, then it is the turn of the others.
    for (let number = 0; number < 3; number++) await graph.letGo()
    expect(graph.within().toSorted()).toEqual(['ben', 'directory'])
  })

  test('never more than the bound, and the places of what failed come back', async () => {
    const graph = slowGraph(2)
    const boxes = Array.from({ length: 9 }, (_, number) => graph.send(requestOn([`box ${number}`, 1])))
    await settled()
    for (let number = 0; number < 9; number++) {
      expect(graph.within().length).toBeLessThanOrEqual(2)
      await graph.letGo(0, 500)
    }
    expect((await Promise.all(boxes)).map(({ status }) => status)).toEqual(Array(9).fill(500))
    expect(Math.max(...graph.told.levels.filter(({ name }) => name === 'graph.inFlight').map(({ value }) => value))).toBe(2)
  })

  test('are fewer after a 503, but not after the 429 of one mailbox', async () => {
    const graph = slowGraph(16)
    const limit = () => graph.told.levels.findLast(({ name }) => name === 'graph.limit')!.value
    graph.ask(requestOn(['ana', 1]))
    await settled()
    await graph.letGo(0, 429)
    expect(limit()).toBe(16)
    graph.ask(requestOn(['ben', 1]))
    await settled()
    await graph.letGo(0, 503)
    expect(limit()).toBe(8)
    graph.ask(requestOn())
    await settled()
    await graph.letGo(0, 429)
    expect(limit()).toBe(4)
  })
})

describe('a mailbox that asked to be left alone', () => {
  test('is left alone by all until then, when they go on by themselves', async () => {
    const graph = slowGraph(16)
    graph.ask(requestOn(['ana', 1]))
    await settled()
    await graph.letGo(0, 429, { 'retry-after': '5' })
    graph.ask(requestOn(['ana', 1]))
    graph.ask(requestOn(['ben', 1]))
    await graph.clock.asleep()
    await settled()
    expect(graph.within()).toEqual(['ben'])
    graph.clock.pass(5000)
    await settled()
    expect(graph.within()).toEqual(['ben', 'ana'])
  })

  test('by two answers, is left alone until the later time, whichever came last', async () => {
    const graph = slowGraph(16)
    graph.ask(requestOn(['ana', 1]))
    graph.ask(requestOn(['ana', 1]))
    await settled()
    await graph.letGo(0, 429, { 'retry-after': '600' })
    await graph.letGo(0, 429, { 'retry-after': '2' })
    const until = new Date('2026-03-02T08:10:00Z')
    await expect(graph.send(requestOn(['ana', 1]))).rejects.toMatchObject({ why: 'paused', until })
  })

  test('for longer than a request waits, says until when', async () => {
    const graph = slowGraph(16)
    graph.ask(requestOn(['ana', 1]))
    await settled()
    await graph.letGo(0, 429, { 'retry-after': '600' })
    const until = new Date('2026-03-02T08:10:00Z')
    await expect(graph.send(requestOn(['ana', 1]))).rejects.toMatchObject({ why: 'paused', until, sent: false })
    await expect(graph.send(requestOn(['ben', 1], ['ana', 1]))).rejects.toMatchObject({ why: 'paused' })
    // What waited with it gave its place in the other mailbox back.
    for (let number = 0; number < 4; number++) graph.ask(requestOn(['ben', 1]))
    await settled()
    expect(graph.within()).toHaveLength(4)
  })
})

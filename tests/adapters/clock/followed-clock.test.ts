import { type FollowedClock, followedClock } from '../../../src/adapters/clock/followed-clock.ts'
import { systemClock } from '../../../src/adapters/clock/system-clock.ts'
import { TenantOnWire } from '../../sandbox/tenant-on-wire.ts'

let tenant: TenantOnWire
let clock: FollowedClock

beforeAll(async () => {
  tenant = await TenantOnWire.start({ clock: new Date('2026-11-23T08:00:00Z') })
  await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
  clock = await followedClock(`${tenant.sandbox.control}/clock`)
})
afterAll(async () => {
  clock.stop()
  await tenant.sandbox.close()
})

const move = (change: object) => tenant.control('/clock', { method: 'POST', body: change })
const jump = () => new Promise<void>((resolve) => clock.onJump(resolve))

test('shows what its source shows, and stands still with it', async () => {
  const shown = (await tenant.control('/clock')).json.now
  expect([clock.now().toISOString(), clock.now().toISOString()]).toEqual([shown, shown])
})

test('follows a jump and tells those who listen', async () => {
  const jumped = jump()
  await move({ advance: 'P7D' })
  await jumped
  expect(clock.now().toISOString()).toMatch(/^2026-11-30T08:0/)
})

test('who waits wakes up when the clock has passed the instant, and not before', async () => {
  const until = new Date(clock.now().getTime() + 3_600_000)
  let woke = false
  const waiting = clock.sleepUntil(until).then(() => {
    woke = true
  })
  const short = jump()
  await move({ advance: 'PT59M' })
  await short
  expect(woke).toBe(false)
  await move({ advance: 'PT1M' })
  await waiting
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(until.getTime())
})

test('waiting for what has passed takes no time, and a wait can be given up', async () => {
  await clock.sleepUntil(new Date('2020-01-01T00:00:00Z'))
  await systemClock().sleepUntil(new Date('2020-01-01T00:00:00Z'))
  for (const waiting of [clock, systemClock()]) {
    const giveUp = new AbortController()
    const wait = waiting.sleepUntil(new Date('2100-01-01T00:00:00Z'), giveUp.signal)
    giveUp.abort()
    await expect(wait).rejects.toThrow()
  }
})

test('a source that cannot be reached at the start is a failure', async () => {
  await expect(followedClock(`${tenant.sandbox.control}/nothing`)).rejects.toThrow()
})

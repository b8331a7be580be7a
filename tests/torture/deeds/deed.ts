import type { PersonId } from '../../../src/domain/people/person.ts'
import type { Actor } from '../../../src/ports/actor.ts'
import type { World } from '../../../src/ports/world.ts'
import type { Promised } from '../evidence.ts'
import type { Story } from '../story.ts'
import type { Pair } from '../town.ts'

/** Something that people do. */
export type Deed = (story: Story) => Promise<void>

/** Through a door of the product; only what was answered with yes is promised. Answers whether it was. */
export async function decide(
  story: Story,
  name: string,
  deed: (world: World) => Promise<{ ok: boolean; reason?: string }>,
): Promise<boolean> {
  const done = await story.product.act(deed)
  story.tell(`${name}: ${done === null ? 'nobody knows' : done.answer.ok ? 'yes' : (done.answer.reason ?? 'no')}`)
  return done?.answer.ok === true
}

/** Not now, but while the answer to the product's next write is on its way. */
export function duringWrite(deed: Deed): Deed {
  return async (story) => story.duringWrite(deed)
}

export function actor(story: Story, personId: PersonId): Actor {
  return { tenantId: story.ground.tenantId, personId, roles: [] }
}

export function oneOf(story: Story, { mentee, mentor }: Pair): Actor {
  return actor(story, story.ground.dice.pick([mentee, mentor]))
}

const minute = 60_000

/** What somebody did in Outlook and the product has not seen yet overrules what is decided meanwhile about the same check-ins. */
export function doneInOutlook(story: Story, mentorshipId: string): void {
  release(story, mentorshipId, ({ sessionId }) => sessionId !== undefined)
  story.overruledUntil.set(mentorshipId, story.now + 15 * minute)
}

/** The new promise takes the place of those that it overrules. */
export function promise(story: Story, made: Promised, overrules: (earlier: Promised) => boolean): void {
  const others = story.promised.filter((earlier) => earlier.mentorshipId !== made.mentorshipId || !overrules(earlier))
  const until = story.overruledUntil.get(made.mentorshipId) ?? 0
  const moot = until === Number.POSITIVE_INFINITY || (made.sessionId !== undefined && story.now < until)
  story.promised.splice(0, story.promised.length, ...others, ...(moot ? [] : [made]))
}

/** Nobody can say any more what becomes of it: a yes that was lost may have been a yes. Who left has left. */
export function release(story: Story, mentorshipId: string, which: (earlier: Promised) => boolean = () => true): void {
  if (story.overruledUntil.get(mentorshipId) === Number.POSITIVE_INFINITY) return
  const others = story.promised.filter((earlier) => earlier.mentorshipId !== mentorshipId || !which(earlier))
  story.promised.splice(0, story.promised.length, ...others)
}

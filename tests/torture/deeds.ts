import type { PersonId } from '../../src/domain/people/person.ts'
import type { Actor } from '../../src/ports/actor.ts'
import type { World } from '../../src/ports/world.ts'
import { confirmAgreement } from '../../src/usecases/mentorships/confirm-agreement.ts'
import { endMentorship } from '../../src/usecases/mentorships/end-mentorship.ts'
import { OutlookClient } from './outlook-client.ts'
import type { Story } from './story.ts'
import { block, type Pair, putMeeting } from './town.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Something a person does. */
export type Deed = (story: Story) => Promise<void>

/** Through a door of the product; what was answered with yes is promised. */
export async function decides<Answer extends { ok: boolean }>(
  story: Story,
  name: string,
  deed: (world: World) => Promise<Answer>,
  onYes: (answer: Answer) => void,
): Promise<void> {
  const done = await story.product.act(deed)
  const said = done === null ? 'nobody knows' : done.answer.ok ? 'yes' : `no: ${JSON.stringify(done.answer)}`
  story.tell(`${name}: ${said}`)
  if (done?.answer.ok) onYes(done.answer)
}

export function actor(story: Story, personId: PersonId): Actor {
  return { tenantId: story.ground.tenantId, personId, roles: [] }
}

export function confirms({ mentorshipId, mentor }: Pair): Deed {
  return (story) =>
    decides(
      story,
      `the mentor confirms ${mentorshipId}`,
      (world) => confirmAgreement(world, actor(story, mentor), mentorshipId, 1),
      () => void story.promised.push({ what: 'booked', mentorshipId }),
    )
}

export function ends({ mentorshipId, mentee, mentor }: Pair): Deed {
  return (story) =>
    decides(
      story,
      `somebody ends ${mentorshipId}`,
      (world) => endMentorship(world, actor(story, story.ground.dice.pick([mentee, mentor])), mentorshipId, ''),
      () => {
        forget(story, mentorshipId)
        story.promised.push({ what: 'ended', mentorshipId })
      },
    )
}

/** A later decision takes the place of the earlier ones about the same. */
export function forget(story: Story, mentorshipId: string): void {
  const others = story.promised.filter((promise) => promise.mentorshipId !== mentorshipId)
  story.promised.splice(0, story.promised.length, ...others)
}

function anybody(story: Story): PersonId {
  const { mentee, mentor } = story.ground.dice.pick(story.town.pairs)
  return story.ground.dice.pick([mentee, mentor])
}

function userOf(story: Story, id: PersonId) {
  return story.ground.tenant.users.get(id)!
}

/** Of a person's own next check-ins one, and what their Outlook can do with it. */
async function withCheckIn(
  story: Story,
  name: string,
  organizes: boolean,
  deed: (client: OutlookClient, entry: Entry) => Promise<unknown>,
) {
  const client = new OutlookClient(story.ground.tenant, story.ground.wire, anybody(story))
  const theirs = (await client.checkIns()).filter(({ isOrganizer }) => isOrganizer === organizes)
  if (theirs.length === 0) return
  const entry = story.ground.dice.pick(theirs)
  story.tell(`${name}, that of ${entry.start.toISOString()}`)
  await deed(client, entry)
}
type Entry = Awaited<ReturnType<OutlookClient['checkIns']>>[number]

/** What people do in Outlook, without the product. */
export const inOutlook: Readonly<Record<string, Deed>> = {
  aMeeting: async (story) => {
    story.tell('somebody has a new meeting')
    putMeeting(story.ground.tenant, userOf(story, anybody(story)), story.ground.dice)
  },
  anAbsence: async (story) => {
    const from = story.now + (2 + story.ground.dice.whole(14)) * day
    story.tell(`somebody is away from ${new Date(from).toISOString()}`)
    block(story.ground.tenant, userOf(story, anybody(story)), from - (from % day), 24 * 60 * (1 + story.ground.dice.whole(5)), 'oof')
  },
  conflict: (story) =>
    withCheckIn(story, 'a meeting is put over a check-in', true, async (_, { start }) => {
      block(story.ground.tenant, userOf(story, anybody(story)), start.getTime(), 60, 'busy')
    }),
  moves: (story) =>
    withCheckIn(story, 'the organizer moves a check-in', true, (client, { start, end, ...entry }) => {
      const by = (1 + story.ground.dice.whole(4)) * hour
      return client.move({ ...entry, start, end }, new Date(start.getTime() + by), new Date(end.getTime() + by))
    }),
  deletesOne: (story) => withCheckIn(story, 'the organizer deletes a check-in', true, (client, { id }) => client.delete(id)),
  declines: (story) => withCheckIn(story, 'an attendee declines a check-in', false, (client, entry) => client.decline(entry)),
  deletesAll: (story) =>
    withCheckIn(story, 'the organizer deletes the series', true, (client, { id, seriesMasterId }) => client.delete(seriesMasterId ?? id)),
}

import type { PersonId } from '../../../src/domain/people/person.ts'
import { type Entry, OutlookClient } from '../outlook-client.ts'
import type { Story } from '../story.ts'
import { block, putMeeting } from '../town.ts'
import { type Deed, doneInOutlook } from './deed.ts'

const hour = 3_600_000
const day = 24 * hour

/** One of the people who are still there. */
function anybody(story: Story): PersonId {
  const present = story.town.pairs
    .flatMap(({ mentee, mentor }) => [mentee, mentor])
    .filter((id) => story.ground.tenant.users.get(id)?.accountEnabled)
  return story.ground.dice.pick(present)
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
  doneInOutlook(story, entry.mentorshipId)
  await deed(client, entry)
}

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

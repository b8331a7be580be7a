import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** A colleague as the Playground shows them; `id` is the Entra object id. */
export type PlaygroundPerson = {
  readonly id: string
  readonly name: string
  readonly givenName: string
  readonly surname: string
  readonly address: string
}

const FILE_NAME = '.m365agentsplayground.yml'
/** One to be and five to meet: with fewer the Playground ends without saying why. */
const LEAST_PEOPLE = 6

/**
 * The configuration of the Microsoft 365 Agents Playground, in its format 0.1.1: the first person is the one who writes,
 * the others can be spoken as in the group chat. `botId` is the bot's app id.
 * @throws RangeError when there are fewer than six people or two share an id.
 */
export function playgroundConfig(tenantId: string, people: readonly PlaygroundPerson[], botId: string): string {
  const [writer, ...others] = people.map(user)
  if (!writer || people.length < LEAST_PEOPLE) throw new RangeError(`The Playground needs ${LEAST_PEOPLE} people, not ${people.length}`)
  if (new Set(people.map(({ id }) => id)).size < people.length) throw new RangeError('Two people of the Playground share an id')
  return stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${botId}`, name: 'Mentoring' },
    currentUser: writer,
    users: others,
    personalChat: { id: 'mentoring-personal-chat' },
    groupChat: { id: 'mentoring-group-chat', name: 'Colleagues' },
    team: {
      id: 'mentoring-team',
      name: 'Mentoring',
      aadGroupId: '5f9b9c1e-7a55-4b61-9d0e-1f6f3a4f2c10',
      channels: [{ id: 'mentoring-team-general', name: 'General' }],
    },
  })
}

/** Writes the configuration where the Playground looks for it when it is started in `folder`, and returns the path. */
export async function writePlaygroundConfig(config: string, folder: string): Promise<string> {
  const path = join(folder, FILE_NAME)
  await writeFile(path, config)
  return path
}

function user({ id, name, givenName, surname, address }: PlaygroundPerson) {
  // The Playground's own spelling of "userPrincipleName".
  return { id: `29:${id}`, name, userPrincipleName: address, aadObjectId: id, givenName, surname, email: address }
}

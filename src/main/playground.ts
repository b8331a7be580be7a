import { playgroundConfig, writePlaygroundConfig } from '../../scripts/playground-config.ts'
import { cast } from '../sandbox/people/cast.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { startLocal } from './start-local.ts'

/** The product for the Microsoft 365 Agents Playground, which talks to bots without tokens: on loopback only. */
await runUntilStopped(async () => {
  const local = await startLocal({ people: 300, seed: 7, configuration: { BOT_AUTH: 'off' } })
  const { tenant, clientId, tenantId } = local.sandbox
  const roles: (keyof typeof cast)[] = ['mentee', 'mentor', 'menteeManager', 'mentorManager', 'programManager', 'secondMentor', 'candidate']
  const people = roles.flatMap((role) => [...tenant.users.values()].filter((user) => user.userPrincipalName.startsWith(`${cast[role]}@`)))
  const config = playgroundConfig(
    tenantId,
    people.map((user) => ({
      id: user.id,
      name: user.displayName,
      givenName: user.givenName ?? '',
      surname: user.surname ?? '',
      address: user.userPrincipalName,
    })),
    clientId,
  )
  const path = await writePlaygroundConfig(config, process.cwd())
  console.log(`Mentoring is ready for the Playground; its people are in ${path}. In this folder, start the Playground:
  npx @microsoft/m365agentsplayground start -e ${local.productUrl}/api/messages -c msteams --disable-telemetry`)
  return local
})

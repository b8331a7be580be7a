import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import type { InstallAnswer, Installation } from '../../ports/installation.ts'
import { asAnswer, asOutcome } from './refusal.ts'

const found = z.object({ value: z.array(z.object({ id: z.string() })) })

/**
 * Installs our app for people through Graph, app-only: AppCatalog.Read.All to find it by its manifest id,
 * TeamsAppInstallation.ReadWriteSelfForUser.All to look and to install.
 */
export function graphInstallation(client: Client, clock: Clock, manifestId: string): Installation {
  let catalogId: string | null = null

  const findInCatalog = async (): Promise<Answer<string | null>> => {
    if (catalogId) return { ok: true, value: catalogId }
    const answer = await asAnswer(clock, async () =>
      found.parse(await client.api('/appCatalogs/teamsApps').filter(`externalId eq '${manifestId}'`).get()),
    )
    if (!answer.ok) return answer
    catalogId = answer.value.value[0]?.id ?? null
    return { ok: true, value: catalogId }
  }

  return {
    ensureInstalled: async (personId) => {
      const app = await findInCatalog()
      if (!app.ok) return refusedBecause(app.refusal)
      const appId = app.value
      if (!appId) return { kind: 'refused', problem: 'appNotInCatalog' }
      const installed = await asAnswer(clock, () => isInstalled(client, personId, appId))
      if (!installed.ok) return refusedBecause(installed.refusal)
      if (installed.value) return { kind: 'installed' }
      const done = await asOutcome(clock, () => install(client, personId, appId))
      // Conflict: somebody else installed it between the look and the call.
      if (done.ok || (done.refusal.kind === 'rejected' && done.refusal.code === 'Conflict')) return { kind: 'installed' }
      return refusedBecause(done.refusal)
    },
  }
}

async function isInstalled(client: Client, personId: PersonId, appId: string): Promise<boolean> {
  const apps = client.api(`/users/${personId}/teamwork/installedApps`).expand('teamsApp').filter(`teamsApp/id eq '${appId}'`)
  return found.parse(await apps.get()).value.length > 0
}

async function install(client: Client, personId: PersonId, appId: string): Promise<void> {
  // Only the end of this address counts: Graph reads the app's id from it whatever the cloud.
  const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${appId}`
  await client.api(`/users/${personId}/teamwork/installedApps`).post({ 'teamsApp@odata.bind': bind })
}

function refusedBecause(refusal: GraphRefusal): InstallAnswer {
  switch (refusal.kind) {
    case 'throttledUntil':
      return { kind: 'tryAgain', at: refusal.until }
    case 'unknownOutcome':
    case 'unavailable':
    case 'signInNeeded':
      return { kind: 'tryAgain', at: null }
    case 'gone':
    case 'mailboxUnavailable':
      return { kind: 'refused', problem: 'personGone' }
    case 'notAllowed':
    case 'consentNeeded':
    case 'rejected':
      return { kind: 'refused', problem: 'notAllowed' }
  }
}

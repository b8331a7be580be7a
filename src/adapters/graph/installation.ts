import { z } from 'zod'
import type { PersonId } from '../../domain/people/person.ts'
import type { Answer, GraphRefusal } from '../../ports/directory.ts'
import type { InstallAnswer, Installation } from '../../ports/installation.ts'
import { read, write } from './call.ts'
import type { Graph } from './connect-graph.ts'
import { asAnswer } from './refused.ts'

const found = z.object({ value: z.array(z.object({ id: z.string().min(1) })) })

/**
 * Installs our app for people through Graph, app-only: AppCatalog.Read.All to find it by its manifest id,
 * TeamsAppInstallation.ReadWriteSelfForUser.All to look and to install.
 */
export function graphInstallation(graph: Graph, manifestId: string): Installation {
  let catalogId: string | null = null

  const findInCatalog = async (): Promise<Answer<string | null>> => {
    if (catalogId) return { ok: true, value: catalogId }
    const request = graph.client.api('/appCatalogs/teamsApps').filter(`externalId eq '${manifestId}'`).select(['id'])
    const answer = await asAnswer(() => read(graph, 'find app', request, found))
    if (!answer.ok) return answer
    catalogId = answer.value.value[0]?.id ?? null
    return { ok: true, value: catalogId }
  }

  const ensureInstalled = async (personId: PersonId): Promise<InstallAnswer> => {
    const remembered = catalogId !== null
    const app = await findInCatalog()
    if (!app.ok) return refusedBecause(app.refusal)
    const appId = app.value
    if (!appId) return { kind: 'refused', problem: 'appNotInCatalog' }
    const installed = await asAnswer(() => isInstalled(graph, personId, appId))
    if (!installed.ok) return refusedBecause(installed.refusal)
    if (installed.value) return { kind: 'installed' }
    const done = await asAnswer(() => install(graph, personId, appId))
    // Somebody else installed it between the look and the call.
    if (done.ok || (done.refusal.kind === 'rejected' && ['Conflict', 'status 409'].includes(done.refusal.code)))
      return { kind: 'installed' }
    // What is gone may be the app: uploaded anew, it has another id in the catalog.
    if (done.refusal.kind !== 'gone' || !remembered) return refusedBecause(done.refusal)
    catalogId = null
    return ensureInstalled(personId)
  }
  return { ensureInstalled }
}

async function isInstalled(graph: Graph, personId: PersonId, appId: string): Promise<boolean> {
  const apps = graph.client.api(`/users/${personId}/teamwork/installedApps`).expand('teamsApp').filter(`teamsApp/id eq '${appId}'`)
  return (await read(graph, 'look for app', apps, found)).value.length > 0
}

async function install(graph: Graph, personId: PersonId, appId: string): Promise<void> {
  // The address is one of this cloud's Graph: that of another cloud names no app here.
  const bind = `${graph.root}/v1.0/appCatalogs/teamsApps/${appId}`
  const request = graph.client.api(`/users/${personId}/teamwork/installedApps`)
  await write(graph, 'install app', request, 'post', { 'teamsApp@odata.bind': bind }, z.unknown())
}

function refusedBecause(refusal: GraphRefusal): InstallAnswer {
  switch (refusal.kind) {
    case 'throttledUntil':
      return { kind: 'tryAgain', at: refusal.until }
    case 'unknownOutcome':
    case 'unavailable':
    case 'tokenless':
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

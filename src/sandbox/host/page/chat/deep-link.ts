export interface EntityLink {
  entityId: string
  subPageId: string | null
}

const hosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us'])

/**
 * The page of our app that a Teams deep link leads to (`https://teams.microsoft.com/l/entity/<app id>/<page>?context={"subEntityId":…}`);
 * null for every other address.
 */
export function entityLink(address: string, app: { teamsAppId: string; externalId: string }): EntityLink | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const [, l, entity, appId, entityId] = url.pathname.split('/')
  if (!hosts.has(url.hostname) || l !== 'l' || entity !== 'entity' || !appId || !entityId) return null
  if (appId !== app.teamsAppId && appId !== app.externalId) return null
  return { entityId: decodeURIComponent(entityId), subPageId: subPageOf(url.searchParams.get('context')) }
}

function subPageOf(context: string | null): string | null {
  try {
    const parsed = JSON.parse(context ?? '{}') as { subEntityId?: unknown; subPageId?: unknown }
    const named = parsed.subEntityId ?? parsed.subPageId
    return typeof named === 'string' && named !== '' ? named : null
  } catch {
    return null
  }
}

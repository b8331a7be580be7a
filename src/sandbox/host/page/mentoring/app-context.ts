import type { HostInfo, Profile } from '../../wire.ts'
import { teamsThemes } from '../shell/themes.ts'
import type { Address } from '../state/address.tsx'

/** Version of the protocol's client side that this host speaks. */
export const CLIENT_VERSION = '2.0.1'

/** The page of the app that the tab is; Teams tells it as `page.id`. */
export const PAGE = 'mentoring'

/**
 * What this Teams can do, as `initialize` tells it. What is not named here is not there: `isSupported()` in the tab says no, as it does
 * for calendar and mail in the real Teams.
 */
export const runtimeConfig = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  supports: { chat: {}, pages: { currentApp: {} }, people: {} },
})

/** The answer to `getContext`: the flat object of earlier clients, which teams-js sorts into app, page and user. */
export function appContext(info: HostInfo, person: Profile, address: Address, session: string): Record<string, unknown> {
  return {
    locale: address.locale,
    osLocaleInfo: {
      platform: 'web',
      regionalFormat: address.locale,
      shortDate: 'yyyy-MM-dd',
      longDate: 'd MMMM yyyy',
      shortTime: 'HH:mm',
      longTime: 'HH:mm:ss',
    },
    theme: teamsThemes[address.theme],
    appId: info.app.externalId,
    entityId: PAGE,
    subEntityId: address.sub ?? '',
    frameContext: 'content',
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.id,
    userDisplayName: person.displayName,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    upn: person.userPrincipalName,
    tid: info.tenantId,
    tenantSKU: 'enterprise',
    sessionId: session,
    appSessionId: session,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
  }
}

import { deliver } from '../../connector/deliver.ts'
import { botAccount, memberId, openConversation } from '../../tenant/conversations.ts'
import type { Tenant, User } from '../../tenant/state.ts'

/** The installation of the product's app for a person, if there is one. */
export function installationOf(tenant: Tenant, user: User): string | null {
  for (const [installation, app] of user.installedApps) if (app === tenant.catalogApp.teamsAppId) return installation
  return null
}

/** Installs the product's app for a person: opens the chat with its bot and tells the bot, which goes on after the call. */
export function installApp(tenant: Tenant, user: User): string {
  const { teamsAppId } = tenant.catalogApp
  const installation = Buffer.from(`${user.id}##${teamsAppId}`).toString('base64')
  user.installedApps.set(installation, teamsAppId)
  openConversation(tenant, user)
  tellBot(tenant, user, 'add')
  return installation
}

export function uninstallApp(tenant: Tenant, user: User, installation: string): void {
  user.installedApps.delete(installation)
  tellBot(tenant, user, 'remove')
}

function tellBot(tenant: Tenant, user: User, action: 'add' | 'remove'): void {
  if (!tenant.botEndpoint) return
  const bot = { id: botAccount(tenant).id }
  const roster = { membersAdded: [bot, { id: memberId(tenant, user), aadObjectId: user.id }] }
  tenant.background.run(async () => {
    if (action === 'add')
      await deliver(tenant, user.id, { type: 'conversationUpdate', ...roster, channelData: { source: { name: 'message' } } })
    await deliver(tenant, user.id, { type: 'installationUpdate', action, channelData: { source: { name: 'message' } } })
  })
}

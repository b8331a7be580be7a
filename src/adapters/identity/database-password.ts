import { ManagedIdentityApplication } from '@azure/msal-node'

const postgresResource = 'https://ossrdbms-aad.database.windows.net'

/**
 * Signs in to Azure's PostgreSQL as a managed identity: an Entra token in place of a password, asked anew for each connection
 * (msal keeps it while it is good). Azure Database for PostgreSQL, "Microsoft Entra authentication".
 */
export function databasePassword(identityClientId: string): () => Promise<string> {
  const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: identityClientId } })
  return async () => (await identity.acquireToken({ resource: postgresResource })).accessToken
}

import type { RunningSandbox } from '../sandbox/start.ts'

/** What the sandbox prints on its first line. */
export type SandboxAddresses = Pick<
  RunningSandbox,
  'tenantId' | 'clientId' | 'clientSecret' | 'authority' | 'connector' | 'control' | 'caFile'
> &
  Partial<Pick<RunningSandbox, 'manifestId'>>

/** The configuration that points the product at a sandbox; nothing else in the product knows of it. */
export function sandboxEnvironment(
  sandbox: SandboxAddresses,
  local: { pageUrl: string; dataDir: string; port: number },
): Record<string, string> {
  return {
    CLOUD: 'sandbox',
    TENANT_ID: sandbox.tenantId,
    CLIENT_ID: sandbox.clientId,
    CLIENT_SECRET: sandbox.clientSecret,
    ...(sandbox.manifestId ? { TEAMS_APP_ID: sandbox.manifestId } : {}),
    AUTHORITY_HOST: sandbox.authority,
    GRAPH_ROOT: sandbox.authority,
    BOT_ISSUER: 'https://api.botframework.com',
    BOT_METADATA_URL: `${sandbox.connector}openid`,
    BOT_CHANNEL_SCOPE: 'https://api.botframework.com',
    BOT_SERVICE_URL: sandbox.connector,
    PUBLIC_URL: `http://localhost:${local.port}`,
    PORT: String(local.port),
    DATA_DIR: local.dataDir,
    HOST_ORIGINS: local.pageUrl,
    TIME_SOURCE: `${sandbox.control}/clock`,
    LOG_LEVEL: 'warn',
  }
}

/** The few variables of the shell that a local start heeds; ports and data folder are read before. Others may be meant for a real tenant. */
export function passedOn(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = ['DATABASE_URL', 'LOG_LEVEL', 'DEFAULT_LOCALE']
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
}

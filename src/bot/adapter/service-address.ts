/** Where Teams takes messages from bots: Microsoft's list for proactive messages. Any other cloud names its own in the configuration. */
const teamsHosts = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
])
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether our token may be sent to this address: https at a host of Teams or at the configured service. Where authentication is off
 * there is no token to lose, and only loopback is served.
 */
export function mayWriteTo(address: string, { serviceUrl, auth }: { serviceUrl: string; auth: 'required' | 'off' }): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username || url.password) return false
  if (auth === 'off' && loopback.has(url.hostname)) return true
  if (url.protocol !== 'https:') return false
  return url.origin === new URL(serviceUrl).origin || (teamsHosts.has(url.hostname) && url.port === '')
}

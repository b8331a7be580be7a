export type Cloud = 'public' | 'gcch' | 'dod' | 'china' | 'sandbox'

export interface CloudEndpoints {
  authorityHost: string
  graphRoot: string
  botIssuer: string
  botMetadataUrl: string
  botChannelScope: string
  /** Where the bot opens a chat with somebody it has not met. */
  botServiceUrl: string
  teamsOrigin: string
}

/** Published endpoints of the Microsoft clouds; everything that differs between them is here. GCC uses the public ones. */
export const clouds: Record<Exclude<Cloud, 'sandbox'>, CloudEndpoints> = {
  public: {
    authorityHost: 'https://login.microsoftonline.com',
    graphRoot: 'https://graph.microsoft.com',
    botIssuer: 'https://api.botframework.com',
    botMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    botChannelScope: 'https://api.botframework.com',
    botServiceUrl: 'https://smba.trafficmanager.net/teams/',
    teamsOrigin: 'https://teams.microsoft.com',
  },
  gcch: {
    authorityHost: 'https://login.microsoftonline.us',
    graphRoot: 'https://graph.microsoft.us',
    botIssuer: 'https://api.botframework.us',
    botMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    botChannelScope: 'https://api.botframework.us',
    botServiceUrl: 'https://smba.infra.gov.teams.microsoft.us/gcch/',
    teamsOrigin: 'https://gov.teams.microsoft.us',
  },
  dod: {
    authorityHost: 'https://login.microsoftonline.us',
    graphRoot: 'https://dod-graph.microsoft.us',
    botIssuer: 'https://api.botframework.us',
    botMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    botChannelScope: 'https://api.botframework.us',
    botServiceUrl: 'https://smba.infra.dod.teams.microsoft.us/dod/',
    teamsOrigin: 'https://dod.teams.microsoft.us',
  },
  china: {
    authorityHost: 'https://login.partner.microsoftonline.cn',
    graphRoot: 'https://microsoftgraph.chinacloudapi.cn',
    botIssuer: 'https://api.botframework.azure.cn',
    botMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    botChannelScope: 'https://api.botframework.azure.cn',
    botServiceUrl: 'https://smba.trafficmanager.net/teams/',
    teamsOrigin: 'https://teams.microsoft.com',
  },
}

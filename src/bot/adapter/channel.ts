import type { ConfidentialClientApplication } from '@azure/msal-node'
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationConfiguration, MsalServiceClientCredentialsFactory } from 'botframework-connector'
import { SingleTryAuthentication } from './single-try.ts'

export interface ChannelOptions {
  /** Client id of our registration, which is also the bot's app id. */
  clientId: string
  tenantId: string
  /** `off` takes anybody's word: for a Teams client under development on this machine. */
  auth: 'required' | 'off'
  authorityHost: string
  /** Who signs the channel's tokens, and where its keys are published. */
  botIssuer: string
  botMetadataUrl: string
  /** What our own token for the channel is for. */
  botChannelScope: string
  /** Where a chat is opened with somebody we have never met, e.g. `https://smba.trafficmanager.net/teams/`. */
  serviceUrl: string
}

/** Bot Framework's adapter with its receiving end in our hands: it answers with a value and prints nothing. */
export class Channel extends CloudAdapter {
  receive(authorization: string, activity: Activity, logic: (turn: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic)
  }
}

/** Every parameter of the channel is given: the SDK drops all its defaults, issuer included, as soon as one is. */
export function connectChannel(options: ChannelOptions, application: ConfidentialClientApplication): Channel {
  const { clientId, tenantId, auth, authorityHost, botIssuer, botMetadataUrl, botChannelScope } = options
  // An empty app id is how the SDK is told not to authenticate.
  const appId = auth === 'off' ? '' : clientId
  const parameters = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: 'SingleTenant',
    ToChannelFromBotLoginUrl: `${authorityHost}/${tenantId}`,
    ToChannelFromBotOAuthScope: botChannelScope,
    ToBotFromChannelTokenIssuer: botIssuer,
    ToBotFromChannelOpenIdMetadataUrl: botMetadataUrl,
    // Nobody may come as the Emulator: its tokens have to be signed by the channel as well, and the channel signs none of them.
    ToBotFromEmulatorOpenIdMetadataUrl: botMetadataUrl,
    OAuthUrl: botIssuer,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  }
  // The SDK is typed against its own, older msal-node; it only ever asks for a token by client credentials.
  const tokens = application as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1]
  const trust = new AuthenticationConfiguration(['msteams'])
  return new Channel(new SingleTryAuthentication(parameters, new MsalServiceClientCredentialsFactory(appId, tokens), trust))
}

/** The id that the SDK knows the bot by. */
export function appIdOf({ auth, clientId }: ChannelOptions): string {
  return auth === 'off' ? '' : clientId
}

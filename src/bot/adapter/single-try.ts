import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { ConnectorFactory } from 'botframework-connector'

interface WithPipeline {
  client?: { pipeline?: { removePolicy(options: { phase: 'Retry' }): unknown } }
}

/**
 * The SDK's authentication with connector clients that ask once. Their own retries wait in real time, hold a worker meanwhile, and send
 * a message again that may have arrived; when to try again is for the job that sends it.
 */
export class SingleTryAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(...of: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>): ConnectorFactory {
    return askingOnce(super.createConnectorFactory(...of))
  }

  override async authenticateRequest(...of: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...of)
    return result.connectorFactory ? { ...result, connectorFactory: askingOnce(result.connectorFactory) } : result
  }
}

function askingOnce(factory: ConnectorFactory): ConnectorFactory {
  return {
    create: async (serviceUrl, audience) => {
      const connector = await factory.create(serviceUrl, audience)
      const { client } = connector as unknown as WithPipeline
      if (!client?.pipeline) throw new Error('the connector client has no pipeline: its SDK is not the version this was written for')
      client.pipeline.removePolicy({ phase: 'Retry' })
      return connector
    },
  }
}

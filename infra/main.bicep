// Mentoring in one resource group: web app, PostgreSQL, Key Vault, bot registration, logs.
// Nothing here holds a secret in clear text, and nothing but the web app answers on the internet.

@description('Name that every resource starts with; unique in Azure, since it becomes the host name of the web app.')
@minLength(3)
@maxLength(20)
param resourceName string

@description('Region of all resources but the bot registration, which is global.')
param location string = resourceGroup().location

@description('Client id of the Entra registration that stands for the tab, the bot and the background work.')
param clientId string

@description('Which Microsoft cloud the tenant lives in.')
@allowed(['public', 'gcch', 'dod', 'china'])
param cloud string = 'public'

@description('Id of the Teams app in its manifest')
param teamsAppId string

@description('Object id of the first administrator of Mentoring.')
param firstAdmin string

@description('32 random bytes in base64: the key that private notes are encrypted with. Losing it loses the notes.')
@secure()
param notesKey string

@description('How many instances of the web app run.')
@minValue(1)
@maxValue(10)
param instances int = 1

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${resourceName}-identity'
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: '${resourceName}-logs'
    location: location
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: resourceName
    location: location
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: '${resourceName}-kv'
    location: location
    readerPrincipalId: identity.outputs.principalId
    notesKey: notesKey
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${resourceName}-pg'
    location: location
    administratorName: identity.outputs.name
    administratorPrincipalId: identity.outputs.principalId
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.databaseDnsZoneId
  }
}

module webApp 'modules/web-app.bicep' = {
  name: 'web-app'
  params: {
    name: resourceName
    location: location
    instances: instances
    identityId: identity.outputs.id
    subnetId: network.outputs.webSubnetId
    logsWorkspaceId: logs.outputs.workspaceId
    settings: {
      TENANT_ID: tenant().tenantId
      CLIENT_ID: clientId
      TEAMS_APP_ID: teamsAppId
      MANAGED_IDENTITY_CLIENT_ID: identity.outputs.clientId
      CLOUD: cloud
      DATABASE_URL: 'postgres://${uriComponent(identity.outputs.name)}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full'
      ROLE: 'all'
      NOTES_KEY: '@Microsoft.KeyVault(SecretUri=${vault.outputs.notesKeyUri})'
      FIRST_ADMIN: firstAdmin
      LOG_LEVEL: 'info'
      DEFAULT_LOCALE: 'en'
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${resourceName}-bot'
    clientId: clientId
    host: webApp.outputs.host
  }
}

output TAB_DOMAIN string = webApp.outputs.host
output TAB_ENDPOINT string = 'https://${webApp.outputs.host}'
output BOT_ID string = bot.outputs.botId
output WEB_APP_RESOURCE_ID string = webApp.outputs.id
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId

// The key of the private notes lives here, outside the database, and only the web app's identity may read it.

param name string
param location string
param readerPrincipalId string

@secure()
param notesKey string

var secretsUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource notesKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'notes-key'
  properties: {
    value: notesKey
    contentType: 'AES-256 key, base64'
  }
}

resource readerAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(notesKeySecret.id, readerPrincipalId, secretsUserRole)
  scope: notesKeySecret
  properties: {
    roleDefinitionId: secretsUserRole
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output notesKeyUri string = notesKeySecret.properties.secretUri

<#
.SYNOPSIS
Makes the registration trust the web app's managed identity, so that Mentoring needs no secret.

.DESCRIPTION
Adds a federated credential to the Entra registration. Safe to run again. Needs the Azure CLI, signed in as an owner of
the registration.

.EXAMPLE
./trust-identity.ps1 -AppId 0b9a… -IdentityPrincipalId 77c4…
#>
[CmdletBinding()]
param(
    # Client id of the registration (AAD_APP_CLIENT_ID).
    [Parameter(Mandatory)] [guid] $AppId,
    # Principal id of the managed identity (IDENTITY_PRINCIPAL_ID, an output of the deployment).
    [Parameter(Mandatory)] [guid] $IdentityPrincipalId,
    # Login host of the cloud the tenant lives in.
    [string] $AuthorityHost = 'https://login.microsoftonline.com',
    # Audience of token exchange in that cloud.
    [string] $Audience = 'api://AzureADTokenExchange'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$credentialName = 'mentoring-web-app'
$existing = az ad app federated-credential list --id $AppId --query "[?name=='$credentialName'].subject" --output tsv
if ($LASTEXITCODE -ne 0) { throw 'The registration cannot be read: sign in with "az login" as one of its owners.' }
if ($existing -eq "$IdentityPrincipalId") {
    Write-Host 'The registration trusts the identity already.'
    return
}

$tenantId = az account show --query tenantId --output tsv
$file = New-TemporaryFile
try {
    @{
        name      = $credentialName
        issuer    = "$AuthorityHost/$tenantId/v2.0"
        subject   = "$IdentityPrincipalId"
        audiences = @($Audience)
    } | ConvertTo-Json | Set-Content $file
    $verb = if ($existing) { @('update', '--federated-credential-id', $credentialName) } else { @('create') }
    az ad app federated-credential @verb --id $AppId --parameters "@$file" --output none
    if ($LASTEXITCODE -ne 0) { throw 'The federated credential could not be written.' }
    Write-Host 'The registration trusts the identity.'
}
finally {
    Remove-Item $file
}

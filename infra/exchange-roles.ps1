<#
.SYNOPSIS
Lets Mentoring read and write the calendars of one group's members, and of nobody else.

.DESCRIPTION
Assigns the Exchange Online application roles that Mentoring needs, limited to the direct members of a group
(RBAC for Applications). Members of nested groups are not covered. Safe to run again: it creates what is missing and
corrects a scope that points at another group. A change takes from 30 minutes to 2 hours to reach every mailbox.

The registration itself must not hold Calendars.* or MailboxSettings.* application permissions: Entra grants and
Exchange roles add up, and a tenant-wide grant would make this limit pointless.

.EXAMPLE
Connect-ExchangeOnline
./exchange-roles.ps1 -AppId 0b9a… -ServicePrincipalObjectId 5d1e… -Group mentoring-participants@contoso.com
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # Client id of the registration.
    [Parameter(Mandatory)] [guid] $AppId,
    # Object id of its enterprise application, which is not the object id of the registration.
    [Parameter(Mandatory)] [guid] $ServicePrincipalObjectId,
    # Mail-enabled security group or Microsoft 365 group with everybody who takes part.
    [Parameter(Mandatory)] [string] $Group,
    # Any mailbox outside the group; shows at the end that the limit holds.
    [string] $OutsideMailbox
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$scopeName = 'Mentoring participants'
$roles = @('Application Calendars.ReadWrite', 'Application MailboxSettings.Read')

$servicePrincipal = Get-ServicePrincipal | Where-Object { $_.AppId -eq $AppId }
if (-not $servicePrincipal) {
    $servicePrincipal = New-ServicePrincipal -AppId $AppId -ObjectId $ServicePrincipalObjectId -DisplayName 'Mentoring'
}

$filter = "MemberOfGroup -eq '$((Get-Group -Identity $Group).DistinguishedName.Replace("'", "''"))'"
$scope = Get-ManagementScope | Where-Object { $_.Name -eq $scopeName }
if (-not $scope) {
    New-ManagementScope -Name $scopeName -RecipientRestrictionFilter $filter | Out-Null
}
elseif ($scope.RecipientFilter -ne $filter) {
    Set-ManagementScope -Identity $scopeName -RecipientRestrictionFilter $filter
}

foreach ($role in $roles) {
    $assignmentName = "Mentoring $($role -replace '^Application ')"
    if (-not (Get-ManagementRoleAssignment | Where-Object { $_.Name -eq $assignmentName })) {
        New-ManagementRoleAssignment -Name $assignmentName -App $servicePrincipal.ObjectId -Role $role -CustomResourceScope $scopeName | Out-Null
    }
}

Test-ServicePrincipalAuthorization -Identity $servicePrincipal.ObjectId | Format-Table RoleName, AllowedResourceScope, ScopeType

if ($OutsideMailbox) {
    $reached = Test-ServicePrincipalAuthorization -Identity $servicePrincipal.ObjectId -Resource $OutsideMailbox | Where-Object { $_.InScope -eq $true }
    if ($reached) {
        throw "Mentoring can reach $OutsideMailbox, which is not in $Group. Remove its other role assignments and its tenant-wide grants."
    }
    Write-Host "$OutsideMailbox is out of reach, as it should be."
}

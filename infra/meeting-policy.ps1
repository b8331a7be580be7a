<#
.SYNOPSIS
Lets Mentoring read who was in the Teams meetings that one group's members organize, and in nobody else's.

.DESCRIPTION
Grants a Teams application access policy that names Mentoring to a group. Optional: without it Mentoring asks both people
whether a session took place. The Graph permissions for meetings open nothing by themselves: Teams lets an application
into the meetings of those alone to whom such a policy is granted. A person has one such policy at a time, so whoever
holds one for another application keeps that one and is asked instead. Safe to run again. A change takes about half an
hour to reach everybody.

.EXAMPLE
Connect-MicrosoftTeams
./meeting-policy.ps1 -AppId 0b9a… -Group mentoring-participants@contoso.com
#>
[CmdletBinding()]
param(
    # Client id of the registration.
    [Parameter(Mandatory)] [guid] $AppId,
    # The group of exchange-roles.ps1: everybody who takes part.
    [Parameter(Mandatory)] [string] $Group
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$policyName = 'Mentoring-attendance'
$policy = Get-CsApplicationAccessPolicy | Where-Object { $_.Identity -like "*$policyName" }
if (-not $policy) {
    New-CsApplicationAccessPolicy -Identity $policyName -AppIds "$AppId" -Description 'Mentoring reads attendance reports' | Out-Null
}
elseif ($policy.AppIds -notcontains "$AppId") {
    Set-CsApplicationAccessPolicy -Identity $policyName -AppIds @{ Replace = "$AppId" }
}

Grant-CsApplicationAccessPolicy -Group $Group -PolicyName $policyName -Rank 1
Write-Host "Mentoring may read attendance of meetings that members of $Group organize."

<#
.SYNOPSIS
Prints, in Japanese, what Winsock error codes mean.

.EXAMPLE
.\Get-WinsockMessage.ps1 10061
.\Get-WinsockMessage.ps1 10061, 10060 -Dll 'C:\Program Files\MyApp\winsock-messages-ja.dll'
#>
[CmdletBinding()]
param(
    # Winsock or Win32 error codes, or HRESULTs.
    [Parameter(Mandatory, Position = 0)]
    [int[]] $Code,

    # The message DLL; by default the one beside this script.
    [string] $Dll = (Join-Path $PSScriptRoot 'winsock-messages-ja.dll')
)

$ErrorActionPreference = 'Stop'
if (-not ('WinsockMessages' -as [type])) {
    $source = Get-Content -Raw (Join-Path $PSScriptRoot '..\dotnet\WinsockMessages.cs')
    Add-Type -TypeDefinition ($source + 'public partial class WinsockMessages { }')
}

# .NET resolves a relative path elsewhere than PowerShell does.
$messages = New-Object WinsockMessages (Resolve-Path -LiteralPath $Dll).ProviderPath
try {
    foreach ($number in $Code) {
        [pscustomobject]@{ Code = $number; Text = $messages.Text($number) }
    }
}
finally {
    $messages.Dispose()
}

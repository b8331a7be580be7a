import { fileURLToPath } from 'node:url'

export const APP_PACKAGE = fileURLToPath(new URL('../../appPackage/', import.meta.url))

/** What a provisioned environment knows. */
export const PROVISIONED = {
  TEAMS_APP_ID: '6f1d3c52-0a3b-4e0e-9d57-2b7c1d4e8a11',
  BOT_ID: '0b9a7c6d-51f2-4c3e-8d4a-7e6f5a4b3c2d',
  AAD_APP_CLIENT_ID: '0b9a7c6d-51f2-4c3e-8d4a-7e6f5a4b3c2d',
  TAB_DOMAIN: 'mentoring.contoso.example',
  DEVELOPER_NAME: 'Contoso',
  APP_NAME_SUFFIX: '',
}

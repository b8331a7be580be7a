import type { GraphCall, GraphReply } from '../route.ts'
import { teamsApp, teamsAppDefinition } from './catalog-app.ts'
import { readQuery, shown } from './query.ts'

const NAVIGATION = ['appDefinitions']

/** GET /appCatalogs/teamsApps: the product's app is the only one of this organization. */
export function listCatalog({ tenant, query }: GraphCall): GraphReply {
  const app = { ...teamsApp(tenant), appDefinitions: [teamsAppDefinition(tenant)] }
  const reading = readQuery(query, { options: ['$filter', '$select', '$expand'], example: app, navigation: NAVIGATION })
  const value = [app].filter(reading.keeps).map((kept) => shown(kept, NAVIGATION, reading))
  const context = `${tenant.origin}/v1.0/$metadata#appCatalogs/teamsApps`
  return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } }
}

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tenant } from '../../tenant/state.ts'

/** The product's app package, as an administrator uploads it to the catalog. */
const MANIFEST = new URL('../../../../appPackage/manifest.json', import.meta.url)
const manifestShape = z.object({
  version: z.string(),
  description: z.object({ short: z.string(), full: z.string() }),
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
})
type Manifest = z.infer<typeof manifestShape>

let read: Manifest | null = null

function manifest(): Manifest {
  read ??= manifestShape.parse(JSON.parse(readFileSync(MANIFEST, 'utf8')))
  return read
}

/** As Graph prints a teamsApp. */
export function teamsApp({ catalogApp: { teamsAppId, externalId, displayName } }: Tenant) {
  return { id: teamsAppId, externalId, displayName, distributionMethod: 'organization' }
}

/** As Graph prints the published teamsAppDefinition of the app. */
export function teamsAppDefinition({ catalogApp: { teamsAppId, displayName } }: Tenant) {
  const { version, description } = manifest()
  return {
    id: Buffer.from(`1##${teamsAppId}##Published`).toString('base64'),
    teamsAppId,
    displayName,
    version,
    publishingState: 'published',
    shortDescription: description.short,
    description: description.full,
    lastModifiedDateTime: null,
  }
}

/** The template of a notification the manifest declares; undefined for one it does not. */
export function activityTemplate(type: string): string | undefined {
  return manifest().activities.activityTypes.find((declared) => declared.type === type)?.templateText
}

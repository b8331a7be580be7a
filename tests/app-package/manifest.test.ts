import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppManifestUtils, type TeamsManifestV1D25 } from '@microsoft/app-manifest'
import { placeholders } from '../../scripts/fill-placeholders.ts'
import { packageFiles } from '../../scripts/package-app.ts'
import { APP_PACKAGE, PROVISIONED } from './situation.ts'

type Manifest = TeamsManifestV1D25.TeamsManifestV1D25

async function filled(name: string): Promise<string> {
  const files = await packageFiles(APP_PACKAGE, PROVISIONED)
  return new TextDecoder().decode(files[name])
}
const manifest = async () => JSON.parse(await filled('manifest.json')) as Manifest

async function problems(change: (manifest: Manifest) => void): Promise<string[]> {
  const changed = await manifest()
  change(changed)
  return AppManifestUtils.validateAgainstSchema(changed)
}

describe('the app manifest', () => {
  test('obeys the schema that it names', async () => {
    expect(await problems(() => {})).toEqual([])
  })

  test('a planted fault does not pass the schema', async () => {
    expect(await problems((changed) => Object.assign(changed, { id: 'mentoring' }))).not.toEqual([])
    expect(await problems((changed) => Object.assign(changed.name, { short: 'A name that is longer than thirty letters' }))).not.toEqual([])
    expect(await problems((changed) => Object.assign(changed, { feed: [] }))).not.toEqual([])
  })

  test('serves every address from a domain that it declares, over https', async () => {
    const { staticTabs = [], developer, validDomains } = await manifest()
    const addresses = [...staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]), ...Object.values(developer)].filter((value) =>
      value?.includes('://'),
    )
    expect(addresses).toHaveLength(5)
    for (const address of addresses) {
      expect(address).toMatch(/^https:/)
      expect(validDomains).toContain(new URL(address!).host)
    }
  })

  test('signs in for the same host and bot that it shows', async () => {
    const { webApplicationInfo, bots, staticTabs } = await manifest()
    const host = new URL(staticTabs![0]!.contentUrl!).host
    expect(webApplicationInfo?.resource).toBe(`api://${host}/botid-${bots![0]!.botId}`)
    expect(webApplicationInfo?.id).toBe(bots![0]!.botId)
  })

  test('has one tab, the chat and the about page, for people alone', async () => {
    const { staticTabs = [], bots = [] } = await manifest()
    expect(staticTabs.map((tab) => tab.entityId)).toEqual(['mentoring', 'conversations', 'about'])
    expect([...staticTabs, ...bots].every((part) => String(part.scopes) === 'personal')).toBe(true)
  })

  test('asks for no resource-specific permission, which would stop the app from installing itself', async () => {
    expect((await manifest()).authorization).toBeUndefined()
  })

  test('carries the version of the package', async () => {
    const project = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect((await manifest()).version).toBe(project.version)
  })
})

describe('the languages of the app', () => {
  const translatable = /^(name|description)\.(short|full)$|\.(name|title|description|templateText)$/

  function keysToTranslate(value: unknown, path = ''): string[] {
    if (typeof value === 'string') return translatable.test(path) && !path.startsWith('developer') ? [path] : []
    if (Array.isArray(value)) return value.flatMap((item, index) => keysToTranslate(item, `${path}[${index}]`))
    return Object.entries(value as object).flatMap(([key, item]) => keysToTranslate(item, path === '' ? key : `${path}.${key}`))
  }

  test('every text of the manifest has its translation, and no translation is left over', async () => {
    const wanted = keysToTranslate(await manifest())
    expect(wanted).toHaveLength(23)
    for (const { file } of (await manifest()).localizationInfo!.additionalLanguages!) {
      const { $schema, ...texts } = JSON.parse(await filled(file)) as Record<string, string>
      expect($schema).toContain('/v1.25/')
      expect(Object.keys(texts).sort()).toEqual(wanted.sort())
    }
  })

  test('a translation keeps the placeholders of its text and the limits of Teams', async () => {
    const { activities } = await manifest()
    const texts = JSON.parse(await filled('de.json')) as Record<string, string>
    for (const [index, { templateText }] of activities!.activityTypes!.entries()) {
      expect(texts[`activities.activityTypes[${index}].templateText`]?.match(/\{\w+\}/g)).toEqual(templateText.match(/\{\w+\}/g))
    }
    expect(texts['name.short']!.length).toBeLessThanOrEqual(30)
    expect(texts['description.short']!.length).toBeLessThanOrEqual(80)
    for (const text of Object.values(texts).slice(5)) expect(text.length).toBeLessThanOrEqual(128)
  })
})

test('every placeholder of the package is known to a provisioned environment', async () => {
  const raw = await Promise.all(['manifest.json', 'de.json'].map((name) => readFile(join(APP_PACKAGE, name), 'utf8')))
  expect(placeholders(raw.join()).sort()).toEqual(Object.keys(PROVISIONED).sort())
})

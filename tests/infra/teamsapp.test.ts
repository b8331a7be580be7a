import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { parse } from 'yaml'
import { placeholders } from '../../scripts/fill-placeholders.ts'
import { ofKind, parseBicep } from './bicep.ts'

type Step = { uses: string; with: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> }
type Project = { version: string; provision: Step[]; deploy: Step[]; publish?: Step[] }
type Contract = { needs: readonly string[]; writes: readonly string[] }

/** What each action of version 1.8 needs and must or may write. */
const ACTIONS: Record<string, Contract> = {
  'teamsApp/create': { needs: ['name'], writes: ['teamsAppId', 'teamsAppTenantId'] },
  'aadApp/create': {
    needs: ['name', 'generateClientSecret', 'generateServicePrincipal', 'signInAudience'],
    writes: ['clientId', 'clientSecret', 'objectId', 'tenantId', 'authority', 'authorityHost'],
  },
  'aadApp/update': { needs: ['manifestPath', 'outputFilePath'], writes: [] },
  'botFramework/create': { needs: ['botId', 'name', 'messagingEndpoint', 'description', 'channels'], writes: [] },
  'arm/deploy': { needs: ['subscriptionId', 'resourceGroupName', 'templates', 'bicepCliVersion'], writes: [] },
  'teamsApp/validateManifest': { needs: ['manifestPath'], writes: [] },
  'teamsApp/zipAppPackage': { needs: ['manifestPath', 'outputZipPath', 'outputFolder'], writes: [] },
  'teamsApp/validateAppPackage': { needs: ['appPackagePath'], writes: [] },
  'teamsApp/update': { needs: ['appPackagePath'], writes: [] },
  'teamsApp/publishAppPackage': { needs: ['appPackagePath'], writes: ['publishedAppId'] },
  'cli/runNpmCommand': { needs: ['args'], writes: [] },
  'azureAppService/zipDeploy': { needs: ['artifactFolder', 'ignoreFile', 'resourceId'], writes: [] },
  'file/createOrUpdateEnvironmentFile': { needs: ['target', 'envs'], writes: [] },
}
/** The toolkit asks for these or finds them out by itself. */
const FROM_TOOLKIT = ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID']
/** What the administrator puts into env/.env.NAME.user. */
const SECRETS = ['SECRET_NOTES_KEY']

const text = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const CASES = [
  { file: 'teamsapp.yml', environment: 'dev' },
  { file: 'teamsapp.local.yml', environment: 'local' },
]

describe.each(CASES)('$file', ({ file, environment }) => {
  const project = async () => parse(await text(file)) as Project
  const steps = async () => {
    const { provision, deploy, publish = [] } = await project()
    return [...provision, ...deploy, ...publish]
  }

  test('is of version 1.8 and names its schema', async () => {
    expect((await project()).version).toBe('v1.8')
    expect(await text(file)).toMatch(/^# yaml-language-server: \$schema=\S+\/v1\.8\/yaml\.schema\.json\n/)
  })

  test('every step is a known action with what it needs', async () => {
    for (const step of await steps()) {
      const action = ACTIONS[step.uses]
      expect([step.uses, action]).not.toEqual([step.uses, undefined])
      expect(Object.keys(step.with).sort()).toEqual([...action!.needs].sort())
      expect(action!.writes).toEqual(expect.arrayContaining(Object.keys(step.writeToEnvironmentFile ?? {})))
    }
  })

  test('every file that a step names exists', async () => {
    const named = (await steps()).flatMap(({ with: { manifestPath, ignoreFile, templates } }) => [
      manifestPath,
      ignoreFile,
      ...((templates as { path: string; parameters: string }[] | undefined)?.flatMap(({ path, parameters }) => [path, parameters]) ?? []),
    ])
    const paths = [...new Set(named.filter((path) => typeof path === 'string'))]
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths) expect(await text(path)).not.toBe('')
  })

  test('every value that a step reads is there before it, from the environment, an earlier step or the infrastructure', async () => {
    const known = new Set([...Object.keys(parseEnv(await text(`env/.env.${environment}`))), ...FROM_TOOLKIT, ...SECRETS])
    for (const step of await steps()) {
      const files = [step.with.manifestPath, ...[step.with.templates ?? []].flat().map((t) => (t as { parameters: string }).parameters)]
      const read = [JSON.stringify(step.with), ...(await Promise.all(files.filter((path) => typeof path === 'string').map(text)))]
      expect([step.uses, placeholders(read.join()).filter((name) => !known.has(name))]).toEqual([step.uses, []])
      for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name)
      if (step.uses === 'file/createOrUpdateEnvironmentFile') for (const name of Object.keys(step.with.envs as object)) known.add(name)
      if (step.uses === 'arm/deploy') for (const name of await outputs()) known.add(name)
    }
  })

  test('secrets are written under names that stay on the machine', async () => {
    const written = (await steps())
      .map(({ writeToEnvironmentFile }) => writeToEnvironmentFile?.clientSecret)
      .filter((name) => name !== undefined)
    expect(written).toEqual(environment === 'local' ? ['SECRET_AAD_APP_CLIENT_SECRET'] : [])
  })
})

async function outputs(): Promise<string[]> {
  return ofKind(parseBicep(await text('infra/main.bicep')), 'output').map(({ name }) => name)
}

test('the committed environments hold no secret', async () => {
  for (const { environment } of CASES) {
    expect(Object.keys(parseEnv(await text(`env/.env.${environment}`))).filter((name) => /SECRET|PASSWORD|KEY/.test(name))).toEqual([])
  }
})

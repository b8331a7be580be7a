import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { generate } from 'selfsigned'
import { connectEntra, type Entra } from '../../../src/adapters/identity/entra.ts'
import { TenantOnWire } from '../../sandbox/tenant-on-wire.ts'

let tenant: TenantOnWire
let folder: string

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  folder = await mkdtemp(join(tmpdir(), 'certificate-'))
})
afterAll(async () => {
  await tenant.sandbox.close()
  await rm(folder, { recursive: true })
})

/** The product with a certificate file; the tenant knows the certificate only when it is registered. */
async function signedIn(registered: boolean): Promise<Entra> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'mentoring' }], { keySize: 2048, algorithm: 'sha256' })
  const path = join(folder, `${registered}.pem`)
  await writeFile(path, `${key}\n${cert}`)
  const { authority: authorityHost, tenantId, clientId } = tenant.sandbox
  if (registered) await tenant.control(`/apps/${clientId}`, { method: 'PATCH', body: { certificate: cert } })
  return connectEntra({ authorityHost, tenantId, clientId, credential: { kind: 'certificate', path } })
}

test('the product gets its tokens with a registered certificate in place of a secret', async () => {
  const entra = await signedIn(true)
  const token = await entra.appToken('https://graph.microsoft.com/.default')
  expect(decodeJwt(token)).toMatchObject({ azp: tenant.sandbox.clientId, azpacr: '2' })
  expect((await tenant.graph('/users', { token })).status).toBe(200)
  const ann = await tenant.join('Ann Abel')
  const assertion = await tenant.userToken(ann, tenant.sandbox.clientId)
  expect(await entra.tokenOnBehalfOf(assertion, ['User.Read'])).toMatchObject({ ok: true })
})

test('a certificate that is not registered gets none', async () => {
  const entra = await signedIn(false)
  await expect(entra.appToken('https://graph.microsoft.com/.default')).rejects.toMatchObject({ errorCode: 'invalid_client' })
})

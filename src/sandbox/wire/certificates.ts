import { X509Certificate } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export interface Certificates {
  /** PEM file of the authority to trust. */
  caFile: string
  cert: string
  key: string
}

const SERVED_NAMES = ['localhost', 'teams.microsoft.com', 'outlook.office.com']
const LIFETIME_DAYS = 90
const DAY = 86_400_000

/**
 * The certificates kept under `folder`, made anew when absent or about to expire. Reuse lets a restart keep the trust already
 * given. The authority's own key is never written: nothing else can be signed with it.
 */
export async function certificatesIn(folder: string): Promise<Certificates> {
  const home = join(folder, 'tls')
  const kept = await readCertificates(home)
  if (kept) return kept
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = await mkdtemp(join(folder, 'tls-'))
  await issueInto(draft)
  await rm(home, { recursive: true, force: true })
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }))
  const made = await readCertificates(home)
  if (!made) throw new Error(`No usable certificates in ${home}`)
  return made
}

async function readCertificates(home: string): Promise<Certificates | null> {
  const caFile = join(home, 'ca.pem')
  try {
    const cert = await readFile(join(home, 'server.pem'), 'utf8')
    const key = await readFile(join(home, 'server.key'), 'utf8')
    const ca = await readFile(caFile, 'utf8')
    const certificate = new X509Certificate(cert)
    const lasts = certificate.validToDate.getTime() > Date.now() + DAY
    return lasts && certificate.verify(new X509Certificate(ca).publicKey) ? { caFile, cert, key } : null
  } catch {
    return null
  }
}

async function issueInto(folder: string): Promise<void> {
  const validity = { notBeforeDate: new Date(Date.now() - DAY), notAfterDate: new Date(Date.now() + LIFETIME_DAYS * DAY) }
  const kind = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256', ...validity } as const
  const ca = await generate([{ name: 'commonName', value: 'Sandbox tenant authority' }], {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...kind,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...SERVED_NAMES.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }] },
    ],
  })
  await writeFile(join(folder, 'ca.pem'), ca.cert)
  await writeFile(join(folder, 'server.pem'), leaf.cert)
  await writeFile(join(folder, 'server.key'), leaf.private, { mode: 0o600 })
}

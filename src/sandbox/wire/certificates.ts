import { randomUUID, X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
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
 * given. A set is never changed once it is there, so processes that start at the same moment cannot spoil each other's. The
 * authority's own key is never written: nothing else can be signed with it.
 */
export async function certificatesIn(folder: string): Promise<Certificates> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let number = 1; ; number += 1) {
    const home = join(folder, number === 1 ? 'tls' : `tls-${number}`)
    if (!existsSync(home)) await makeIn(folder, home)
    const kept = await readCertificates(home)
    if (kept) return kept
  }
}

/** Whoever renames first has made them; whoever comes second uses those. */
async function makeIn(folder: string, home: string): Promise<void> {
  const draft = await mkdtemp(join(folder, 'draft-'))
  await issueInto(draft)
  try {
    await rename(draft, home)
  } catch (reason) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw reason
  }
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
  // A name of its own: whoever trusts two sandboxes looks an authority up by its name.
  const ca = await generate([{ name: 'commonName', value: `Sandbox tenant authority ${randomUUID()}` }], {
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

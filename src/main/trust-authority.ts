import { readFileSync } from 'node:fs'
import tls from 'node:tls'

/** Trusts one more certificate authority in this process: the sandbox's. Production never calls this. */
export function trustAuthority(caFile: string): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(caFile, 'utf8')])
}

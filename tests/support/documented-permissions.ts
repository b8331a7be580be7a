import { readFileSync } from 'node:fs'

/**
 * The table in docs/security.md, permission and kind. Another test binds it to what the registration requests from Entra and to the
 * Exchange roles that infra assigns (tests/infra/registration.test.ts).
 */
export function documentedPermissions(): string[] {
  const rows = readFileSync('docs/security.md', 'utf8').matchAll(/^\| ([\w.]+) \| (delegated|application|Exchange role) \|/gm)
  return [...rows].map(([, permission, kind]) => `${permission} ${kind === 'delegated' ? 'delegated' : 'application'}`)
}

/** What a call in the sandbox's journal was let in by, in the same words. */
export function usedPermission({ permission, user }: { permission: string | null; user: string | null }): string {
  return `${permission} ${user ? 'delegated' : 'application'}`
}

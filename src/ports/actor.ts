import type { PersonId, Role, TenantId } from '../domain/people/person.ts'

/** Who acts: always the authenticated one (token `tid`+`oid`, or the verified sender of an activity). */
export interface Actor {
  readonly tenantId: TenantId
  readonly personId: PersonId
  readonly roles: readonly Role[]
}

import { z } from 'zod'
import type { Group, Tenant } from '../../tenant/state.ts'
import { notFound } from '../admission.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { answerCollection } from './collection.ts'
import { describeGroup, type Listed } from './listed.ts'
import { referenced } from './reference.ts'

const creationShape = z.looseObject({
  displayName: z.string().min(1).max(256),
  mailEnabled: z.boolean(),
  mailNickname: z.string().min(1).max(64),
  securityEnabled: z.boolean(),
  description: z.string().nullable().default(null),
  groupTypes: z.array(z.string()).default([]),
  visibility: z.string().nullable().default(null),
})

export function createGroup({ tenant, body }: GraphCall): GraphReply {
  const parsed = creationShape.safeParse(body)
  if (!parsed.success) throw new GraphFault(400, 'Request_BadRequest', z.prettifyError(parsed.error))
  const { displayName, mailEnabled, mailNickname, securityEnabled, description, groupTypes, visibility } = parsed.data
  const createdDateTime = `${tenant.clock.now().toISOString().slice(0, 19)}Z`
  const given = { displayName, mailEnabled, mailNickname, securityEnabled, description, groupTypes, visibility }
  const group: Group = { id: tenant.ids.guid('group'), ...given, createdDateTime, members: new Set() }
  tenant.groups.set(group.id, group)
  const context = { '@odata.context': `${tenant.origin}/v1.0/$metadata#groups/$entity` }
  return { status: 201, headers: { location: `${tenant.origin}/v1.0/groups/${group.id}` }, body: { ...context, ...describeGroup(group) } }
}

export function addMember({ tenant, params, body }: GraphCall): GraphReply {
  const group = requireGroup(tenant, params.group!)
  const member = referenced(tenant, body)
  if (group.members.has(member.id)) {
    throw new GraphFault(
      400,
      'Request_BadRequest',
      "One or more added object references already exist for the following modified properties: 'members'.",
    )
  }
  group.members.add(member.id)
  return { status: 204 }
}

export function removeMember({ tenant, params }: GraphCall): GraphReply {
  if (!requireGroup(tenant, params.group!).members.delete(params.member!)) throw notFound(params.member!)
  return { status: 204 }
}

export function listMembers(call: GraphCall): GraphReply {
  const group = requireGroup(call.tenant, call.params.group!)
  return members(call, group, 'members', membersOf(call.tenant, group, false))
}

export function listTransitiveMembers(call: GraphCall): GraphReply {
  const group = requireGroup(call.tenant, call.params.group!)
  return members(call, group, 'transitiveMembers', membersOf(call.tenant, group, true))
}

function members(call: GraphCall, group: Group, relation: string, found: Listed[]): GraphReply {
  return answerCollection(call, found, { path: `/groups/${group.id}/${relation}`, context: 'directoryObjects', typed: true })
}

/** Who and what is in a group, and with `deep` in the groups within it. */
function membersOf(tenant: Tenant, group: Group, deep: boolean): Listed[] {
  const found = new Set<Listed>()
  const queue = [group]
  for (const next of queue) {
    for (const id of next.members) {
      const inner = tenant.groups.get(id)
      const member = inner ?? tenant.users.get(id)
      if (!member || found.has(member)) continue
      found.add(member)
      if (inner && deep) queue.push(inner)
    }
  }
  return [...found]
}

function requireGroup(tenant: Tenant, id: string): Group {
  const group = tenant.groups.get(id)
  if (!group) throw notFound(id)
  return group
}

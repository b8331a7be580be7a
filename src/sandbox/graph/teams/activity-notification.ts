import { z } from 'zod'
import type { Tenant } from '../../tenant/state.ts'
import { GraphFault } from '../route.ts'
import { activityTemplate } from './catalog-app.ts'

const MOST_RECIPIENTS = 100
const SHOWN_CHARACTERS = 150
const TEAMS_LINK = /^https:\/\/(?:[\w-]+\.)*teams\.(?:microsoft\.com|cloud\.microsoft)\/l\//
const GRAPH_ENTITY = /^\/(?:v1\.0|beta)\/(?:users|chats|teams|appCatalogs)\//

const notificationShape = z.strictObject({
  topic: z.strictObject({
    source: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['entityurl', 'text'])),
    value: z.string().min(1),
    webUrl: z.string().nullish(),
    '@odata.type': z.string().optional(),
  }),
  activityType: z.string().min(1),
  previewText: z.strictObject({ content: z.string().min(1), contentType: z.string().nullish(), '@odata.type': z.string().optional() }),
  templateParameters: z
    .array(z.strictObject({ name: z.string().min(1), value: z.string(), '@odata.type': z.string().optional() }))
    .nullish(),
  chainId: z.int().nullish(),
  teamsAppId: z.string().nullish(),
  iconId: z.string().nullish(),
})
const bulkShape = notificationShape.extend({
  recipients: z
    .array(z.strictObject({ '@odata.type': z.string().regex(/^#?microsoft\.graph\.aadUserNotificationRecipient$/i), userId: z.string() }))
    .min(1)
    .max(MOST_RECIPIENTS),
})

/** What the person will read in their activity feed. */
export interface ActivityNotification {
  activityType: string
  text: string
  webUrl: string | null
  chainId: number | null
}

/** The notification in a request. Throws 400 with what is wrong. */
export function notificationIn(tenant: Tenant, body: unknown): ActivityNotification {
  return judged(tenant, read(notificationShape, body))
}

/** The notification with the object ids of its recipients, 1 to 100. Throws 400. */
export function bulkNotificationIn(tenant: Tenant, body: unknown): { notification: ActivityNotification; recipients: string[] } {
  const { recipients, ...notification } = read(bulkShape, body)
  return { notification: judged(tenant, notification), recipients: recipients.map(({ userId }) => userId) }
}

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw bad(z.prettifyError(parsed.error))
  return parsed.data
}

function judged(tenant: Tenant, given: z.infer<typeof notificationShape>): ActivityNotification {
  const { topic, activityType, previewText, chainId, teamsAppId } = given
  const webUrl = topic.webUrl ?? null
  if (topic.source === 'text' && !webUrl) throw bad("A topic whose source is 'text' needs a webUrl.")
  if (webUrl && !linkable(tenant, webUrl)) throw bad('The webUrl of a topic is a deep link into Teams.')
  if (topic.source === 'entityurl') requireGraphEntity(tenant, topic.value)
  requireParameters(activityType, new Set((given.templateParameters ?? []).map(({ name }) => name)))
  if (teamsAppId && teamsAppId !== tenant.catalogApp.teamsAppId) throw bad(`The app '${teamsAppId}' is not the one of the caller.`)
  return { activityType, text: previewText.content.slice(0, SHOWN_CHARACTERS), webUrl, chainId: chainId ?? null }
}

function linkable(tenant: Tenant, address: string): boolean {
  return tenant.options.topicLinks === 'teams' ? TEAMS_LINK.test(address) : URL.canParse(address)
}

function requireGraphEntity(tenant: Tenant, address: string): void {
  const url = URL.parse(address)
  const ours = url?.origin === 'https://graph.microsoft.com' || url?.origin === tenant.origin
  if (!url || !ours || !GRAPH_ENTITY.test(url.pathname))
    throw bad("The value of a topic whose source is 'entityUrl' is the address of something in Graph.")
}

/** Every variable of the declared template has a parameter; Teams fills in the actor. */
function requireParameters(activityType: string, given: ReadonlySet<string>): void {
  const template = activityType === 'systemDefault' ? '{systemDefaultText}' : activityTemplate(activityType)
  if (template === undefined) throw bad(`The activity type '${activityType}' is not declared in the manifest of the app.`)
  const wanted = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'actor')
  const missing = wanted.filter((name) => !given.has(name))
  if (missing.length > 0) throw bad(`Template parameters are missing: ${missing.join(', ')}.`)
}

function bad(message: string): GraphFault {
  return new GraphFault(400, 'BadRequest', message)
}

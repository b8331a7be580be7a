import { z } from 'zod'
import type { WorkingHours } from '../../tenant/state.ts'
import { deserialize, oneOf, zonedTimeBody } from '../calendar/body-schema.ts'
import { customZoneBody } from '../calendar/custom-zone.ts'
import { weekdays } from '../calendar/pattern.ts'
import { ianaZone } from '../calendar/zones.ts'
import { readOptions } from '../odata/options.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { describeSettings, NO_REPLIES } from './describe-settings.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,7})?)?$/)
const locale = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)
const repliesShape = z.strictObject({
  status: oneOf(['disabled', 'alwaysEnabled', 'scheduled']),
  externalAudience: oneOf(['none', 'contactsOnly', 'all']),
  internalReplyMessage: z.string().nullable(),
  externalReplyMessage: z.string().nullable(),
  scheduledStartDateTime: zonedTimeBody,
  scheduledEndDateTime: zonedTimeBody,
})
const hoursShape = z.strictObject({
  daysOfWeek: z.array(oneOf(weekdays)),
  startTime: time,
  endTime: time,
  timeZone: z.union([z.strictObject({ name: z.string() }), customZoneBody]),
})
const hoursChange = hoursShape.partial()
const changeShape = z
  .strictObject({
    timeZone: z.string(),
    dateFormat: z.string().min(1),
    timeFormat: z.string().min(1),
    language: z.strictObject({ locale, displayName: z.string().nullish() }),
    delegateMeetingMessageDeliveryOptions: oneOf([
      'sendToDelegateAndInformationToPrincipal',
      'sendToDelegateAndPrincipal',
      'sendToDelegateOnly',
    ]),
    automaticRepliesSetting: repliesShape.partial(),
    workingHours: hoursChange,
    // What only the service sets: whoever sends back what they read may say it.
    userPurpose: z.unknown(),
    archiveFolder: z.unknown(),
  })
  .partial()

export function getSettings(call: GraphCall): GraphReply {
  const { tenant, target, query } = call
  const select = readOptions(query, ['$select'])
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().toLowerCase())
  const settings = Object.entries(describeSettings(tenant, target)).filter(([name]) => !select || select.includes(name.toLowerCase()))
  const context = `${tenant.origin}/v1.0/$metadata#users('${target.id}')/mailboxSettings`
  return { status: 200, body: { '@odata.context': context, ...Object.fromEntries(settings) } }
}

/** A part of the settings: a primitive as `value`, an object as itself. */
export function getSetting({ tenant, target, params }: GraphCall): GraphReply {
  const asked = params.setting!.toLowerCase()
  const [name, value] = Object.entries(describeSettings(tenant, target)).find(([setting]) => setting.toLowerCase() === asked) ?? []
  if (value === undefined) throw new GraphFault(400, 'BadRequest', `Resource not found for the segment '${params.setting}'.`)
  const context = { '@odata.context': `${tenant.origin}/v1.0/$metadata#users('${target.id}')/mailboxSettings/${name}` }
  return { status: 200, body: typeof value === 'object' ? { ...context, ...value } : { ...context, value } }
}

export function updateSettings(call: GraphCall): GraphReply {
  const change = deserialize(changeShape, call.body)
  const { mailbox } = call.target
  const hours = changedHours(mailbox.workingHours, change.workingHours ?? {})
  if (change.timeZone !== undefined) mailbox.timeZone = known(change.timeZone)
  mailbox.workingHours = hours
  if (change.language) mailbox.language = change.language.locale
  if (change.dateFormat) mailbox.dateFormat = change.dateFormat
  if (change.timeFormat) mailbox.timeFormat = change.timeFormat
  if (change.delegateMeetingMessageDeliveryOptions) mailbox.delegateDelivery = change.delegateMeetingMessageDeliveryOptions
  if (change.automaticRepliesSetting)
    mailbox.automaticReplies = { ...(mailbox.automaticReplies ?? NO_REPLIES), ...change.automaticRepliesSetting }
  return getSettings(call)
}

function changedHours(hours: WorkingHours, change: z.infer<typeof hoursChange>): WorkingHours {
  const zone = change.timeZone
  const changed = {
    daysOfWeek: change.daysOfWeek ?? hours.daysOfWeek,
    startTime: change.startTime ? inFull(change.startTime) : hours.startTime,
    endTime: change.endTime ? inFull(change.endTime) : hours.endTime,
    timeZone: zone ? ('bias' in zone ? zone : known(zone.name)) : hours.timeZone,
  }
  if (changed.startTime < changed.endTime) return changed
  throw new GraphFault(400, 'ErrorInvalidRequest', 'The end of the working hours must be later than their start.')
}

/** Throws 400 for a zone that Exchange does not know. */
function known(zone: string): string {
  if (ianaZone(zone) !== null) return zone
  throw new GraphFault(400, 'TimeZoneNotSupportedException', 'The following TimeZone value is not supported.')
}

/** `HH:mm:ss.fffffff` */
function inFull(text: string): string {
  const [clock = '', fraction = ''] = text.split('.')
  return `${clock.length === 5 ? `${clock}:00` : clock}.${fraction.padEnd(7, '0')}`
}

import { z } from 'zod'
import type { Mailbox, User, Weekday, WorkingHours } from '../../tenant/state.ts'
import { ianaZone } from '../calendar/zones.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const satisfies Weekday[]
const weekday = z
  .string()
  .transform((day) => day.toLowerCase())
  .pipe(z.enum(WEEKDAYS))
const time = z.string().regex(/^\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/)
const zoneName = z.string().refine((name) => ianaZone(name) !== null)
const changeShape = z.looseObject({
  timeZone: zoneName.optional(),
  language: z.looseObject({ locale: z.string().min(2) }).optional(),
  workingHours: z
    .looseObject({
      daysOfWeek: z.array(weekday).optional(),
      startTime: time.optional(),
      endTime: time.optional(),
      timeZone: z.looseObject({ name: zoneName }).optional(),
    })
    .optional(),
})

export function getSettings({ tenant, target }: GraphCall): GraphReply {
  const context = `${tenant.origin}/v1.0/$metadata#users('${target.id}')/mailboxSettings`
  return { status: 200, body: { '@odata.context': context, ...describeSettings(target) } }
}

/** A part of the settings: a primitive as `value`, an object as itself. */
export function getSetting({ tenant, target, params }: GraphCall): GraphReply {
  const name = params.setting!
  const value = describeSettings(target)[name]
  if (value === undefined) throw new GraphFault(400, 'BadRequest', `Resource not found for the segment '${name}'.`)
  const context = { '@odata.context': `${tenant.origin}/v1.0/$metadata#users('${target.id}')/mailboxSettings/${name}` }
  return { status: 200, body: typeof value === 'object' ? { ...context, ...value } : { ...context, value } }
}

export function updateSettings(call: GraphCall): GraphReply {
  const parsed = changeShape.safeParse(call.body)
  if (!parsed.success) throw refusal(parsed.error)
  const { timeZone, language, workingHours } = parsed.data
  const { mailbox } = call.target
  if (timeZone) mailbox.timeZone = timeZone
  if (language) mailbox.language = language.locale
  if (workingHours) mailbox.workingHours = changedHours(mailbox.workingHours, workingHours)
  return getSettings(call)
}

/** `$select=mailboxSettings` on one person shows the same. */
export function describeSettings(user: User): Record<string, object | string> {
  const { mailbox } = user
  return {
    timeZone: mailbox.timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'M/d/yyyy',
    timeFormat: 'h:mm tt',
    userPurpose: 'user',
    automaticRepliesSetting: { status: 'disabled', externalAudience: 'all', internalReplyMessage: '', externalReplyMessage: '' },
    language: { locale: mailbox.language, displayName: languageName(mailbox) },
    workingHours: { ...mailbox.workingHours, timeZone: { name: mailbox.workingHours.timeZone } },
  }
}

type HoursChange = NonNullable<z.infer<typeof changeShape>['workingHours']>

function changedHours(hours: WorkingHours, change: HoursChange): WorkingHours {
  return {
    daysOfWeek: change.daysOfWeek ?? hours.daysOfWeek,
    startTime: change.startTime ? inFull(change.startTime) : hours.startTime,
    endTime: change.endTime ? inFull(change.endTime) : hours.endTime,
    timeZone: change.timeZone?.name ?? hours.timeZone,
  }
}

/** `HH:mm:ss.fffffff` */
function inFull(text: string): string {
  const [clock = '', fraction = ''] = text.split('.')
  return `${clock.length === 5 ? `${clock}:00` : clock}.${fraction.padEnd(7, '0')}`
}

function languageName(mailbox: Mailbox): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(mailbox.language) ?? mailbox.language
}

function refusal(error: z.ZodError): GraphFault {
  const zone = error.issues.some((issue) => issue.code === 'custom')
  if (zone) return new GraphFault(400, 'TimeZoneNotSupportedException', 'The following TimeZone value is not supported.')
  return new GraphFault(400, 'ErrorInvalidRequest', z.prettifyError(error))
}

import { z } from 'zod'

/** Small pieces that several messages share. Text is trimmed; control characters other than line breaks are refused. */
const printable = /^[^\p{Cc}]*$/u
const printableLines = /^(?:[^\p{Cc}]|[\n\r\t])*$/u

export const id = z.guid()
export const line = (max: number) => z.string().trim().min(1).max(max).regex(printable)
export const text = (max: number) => z.string().trim().min(1).max(max).regex(printableLines)
export const optionalText = (max: number) => z.string().trim().max(max).regex(printableLines)
export const skill = line(80)
export const skills = z.array(skill).max(30)
export const instant = z.iso.datetime()
export const localDate = z.iso.date()
export const localTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)

export const nothing = z.strictObject({})
export const noReply = z.undefined()

export const cadence = z.enum(['once', 'weekly', 'biweekly', 'monthly'])
export const lengthMinutes = z.union([z.literal(30), z.literal(45), z.literal(60), z.literal(90)])
export const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
export const approvalPolicy = z.enum(['none', 'mentee', 'mentor', 'both'])
export const motive = z.enum(['career', 'growth', 'skills', 'network'])
export const role = z.enum(['ProgramManager', 'SafeguardingContact', 'Admin'])

import { z } from 'zod'
import { weekday } from '../fields.ts'
import { address, list, short } from './row-cells.ts'

const SPAN = /^(([01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*(([01]\d|2[0-3]):[0-5]\d|24:00)$/

const days = list.pipe(z.array(z.string().toLowerCase().pipe(z.enum(weekday.options, 'hours')), 'hours'))
/** 09:00-17:30, on the same day. */
const hours = z
  .string()
  .regex(SPAN, 'hours')
  .transform((text) => {
    const [, start = '', , end = ''] = SPAN.exec(text) ?? []
    return { start, end }
  })
  .refine(({ start, end }) => start < end, 'hours')

/** What matching may know of a person. Everything but the address may be left out. */
export const personShape = {
  address,
  name: short.optional(),
  title: short.optional(),
  department: short.optional(),
  site: short.optional(),
  manager: address.optional(),
  'time zone': short.optional(),
  days: days.optional(),
  hours: hours.optional(),
  interests: list.optional(),
}
export type PersonRow = z.infer<z.ZodObject<typeof personShape>>
export const personColumns = Object.keys(personShape).filter((column) => column !== 'address')

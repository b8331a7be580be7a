import { z } from 'zod'

/** Cells of rows. Each message is a Problem of row-fault. */

const printable = /^[^\p{Cc}]*$/u

export const short = z.string('required').max(120, 'tooLong').regex(printable, 'text')

/** Mail address or user principal name, in lower case: no directory tells them apart by case. */
export const address = z
  .string('required')
  .max(254, 'address')
  .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'address')
  .transform((text) => text.toLowerCase())

export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, 'number')

/** Several in one cell, separated by semicolon, comma, bar or line break. */
export const list = z
  .string('required')
  .transform((text) => [...new Set(text.split(/[;,|\n]/).map((part) => part.trim()))].filter((part) => part !== ''))
  .refine((parts) => parts.length > 0, 'required')
  .refine((parts) => parts.length <= 30 && parts.every((part) => part.length <= 80), 'tooLong')

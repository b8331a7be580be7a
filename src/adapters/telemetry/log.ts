import pino, { type Logger } from 'pino'
import type { Telemetry } from '../../ports/telemetry.ts'

/** Log lines as JSON on standard output: codes, ids and numbers. Anything that looks like a token is blanked, whatever brought it there. */
export function logTelemetry(level: string, destination?: pino.DestinationStream): Telemetry {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const log: Logger = destination ? pino(options, destination) : pino(options)
  return {
    event: (code, facts = {}) => log.info({ code, ...clean(facts) }),
    failure: (code, error, facts = {}) => log.error({ code, ...clean(facts), ...describe(error) }),
  }
}

function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: blank(String(error)) }
  return { error: blank(error.message), errorKind: error.name, ...(error.stack ? { stack: blank(error.stack) } : {}) }
}

function clean(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? blank(value) : value]))
}

/** JSON web tokens, mail addresses, and line breaks that would forge a log line. */
function blank(text: string): string {
  return text
    .replace(/eyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, '[token]')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[address]')
    .replace(/[\r\n\u2028\u2029]+/g, ' | ')
}

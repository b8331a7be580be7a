/** What failed, one entry each with its reason, as a runner's report tells it; `report` is undefined when the runner wrote none. */
export type ReadFailures = (report: unknown) => string[]

type JestReport = {
  testResults?: { name: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[]
}
type PlaywrightSuite = { file?: string; suites?: PlaywrightSuite[]; specs?: PlaywrightSpec[] }
type PlaywrightSpec = { title: string; ok: boolean; tests: { results: { error?: { message: string } }[] }[] }

const keptLines = 12

/** A file that could not be loaded names no test: its own message is the reason then. */
export const jestFailures: ReadFailures = (report) =>
  ((report as JestReport | undefined)?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message !== '' && assertionResults.length === 0) return [entry(name, message)]
    return failed.map(({ fullName, failureMessages }) => entry(`${name}: ${fullName}`, failureMessages.join('\n')))
  })

export const playwrightFailures: ReadFailures = (report) => {
  const { suites = [], errors = [] } = (report ?? {}) as { suites?: PlaywrightSuite[]; errors?: { message: string }[] }
  return [...suites.flatMap(ofSuite), ...errors.map(({ message }) => entry('playwright', message))]
}

function ofSuite({ file, suites = [], specs = [] }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map(({ title, tests }) => {
      const reasons = tests.flatMap(({ results }) => results.flatMap(({ error }) => (error === undefined ? [] : [error.message])))
      return entry(`${file ?? ''}: ${title}`, reasons[0] ?? 'passed only at a second try')
    }),
    ...suites.flatMap(ofSuite),
  ]
}

function entry(name: string, reason: string): string {
  return [
    name,
    ...reason
      .split('\n')
      .slice(0, keptLines)
      .map((line) => `  ${line}`),
  ].join('\n')
}

export type Counts = { readonly passed: number; readonly failed: number }

/** What a runner's report says; `report` is undefined when the runner wrote none. */
export type ReadReport = (exitCode: number, report: unknown) => Counts

type JestReport = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors?: unknown[] }

/** A check without tests of its own (types, style, lint) counts as one. */
export const checkCounts: ReadReport = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export const jestCounts: ReadReport = (exitCode, report) => {
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = (report ?? {}) as Partial<JestReport>
  return honest(exitCode, { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites })
}

/** The counts as the step wrote them. */
export const ownCounts: ReadReport = (exitCode, report) => honest(exitCode, (report ?? { passed: 0, failed: 0 }) as Counts)

/** A flaky journey failed once, which is a failure here. */
export const playwrightCounts: ReadReport = (exitCode, report) => {
  const { stats, errors = [] } = (report ?? {}) as Partial<PlaywrightReport>
  const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {}
  return honest(exitCode, { passed: expected, failed: unexpected + flaky + errors.length })
}

/** A runner that ran nothing, or that failed without naming a test, has failed. */
function honest(exitCode: number, counts: Counts): Counts {
  const saidNothing = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return saidNothing ? { passed: counts.passed, failed: 1 } : counts
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), { passed: 0, failed: 0 })
}

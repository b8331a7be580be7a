import { checkCounts, jestCounts, playwrightCounts, sum } from '../../scripts/testing/counts.ts'

const jest = (passed: number, failed: number, broken = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
})
const journeys = (expected: number, unexpected: number, flaky: number) => ({ stats: { expected, unexpected, flaky }, errors: [] })

describe('what a runner is counted as', () => {
  test('a check without tests is one test that passes or fails', () => {
    expect(checkCounts(0, undefined)).toEqual({ passed: 1, failed: 0 })
    expect(checkCounts(2, undefined)).toEqual({ passed: 0, failed: 1 })
  })

  test('passed and failed tests are taken from the report', () => {
    expect(jestCounts(1, jest(17, 3))).toEqual({ passed: 17, failed: 3 })
    expect(playwrightCounts(1, journeys(5, 2, 0))).toEqual({ passed: 5, failed: 2 })
  })

  test('a test file that cannot be loaded is a failure', () => {
    expect(jestCounts(1, jest(17, 0, 2))).toEqual({ passed: 17, failed: 2 })
  })

  test('a journey that passes only at the second try is a failure', () => {
    expect(playwrightCounts(0, journeys(5, 0, 1))).toEqual({ passed: 5, failed: 1 })
  })

  test.each([jestCounts, playwrightCounts])('a runner that ran no test has failed, whatever it says', (read) => {
    expect(read(0, jest(0, 0))).toEqual({ passed: 0, failed: 1 })
    expect(read(0, undefined)).toEqual({ passed: 0, failed: 1 })
  })

  test('a runner that ends with an error but names no failed test has failed', () => {
    expect(jestCounts(134, jest(17, 0))).toEqual({ passed: 17, failed: 1 })
    expect(playwrightCounts(1, { ...journeys(5, 0, 0), errors: [{ message: 'no server' }] })).toEqual({ passed: 5, failed: 1 })
  })

  test('the total is over all runners', () => {
    const all = [
      { passed: 3, failed: 1 },
      { passed: 11, failed: 0 },
    ]
    expect(sum(all)).toEqual({ passed: 14, failed: 1 })
  })
})

import { jestFailures, playwrightFailures } from '../../scripts/testing/failures.ts'

describe('what is told again when the tests have failed', () => {
  test('each failed test of Jest, with its file and its reason', () => {
    const report = {
      testResults: [
        {
          name: 'tests/hold.test.ts',
          message: 'a summary of both',
          assertionResults: [
            { status: 'passed', fullName: 'a hold is kept', failureMessages: [] },
            { status: 'failed', fullName: 'a hold ends', failureMessages: ['Expected: 1\nReceived: 2'] },
          ],
        },
      ],
    }
    expect(jestFailures(report)).toEqual(['tests/hold.test.ts: a hold ends\n  Expected: 1\n  Received: 2'])
  })

  test('a file of tests that cannot be loaded', () => {
    const report = { testResults: [{ name: 'tests/hold.test.ts', message: 'Cannot find module', assertionResults: [] }] }
    expect(jestFailures(report)).toEqual(['tests/hold.test.ts\n  Cannot find module'])
  })

  test('each failed journey, wherever it is nested, and what stopped the runner', () => {
    const spec = (title: string, ok: boolean, ...messages: string[]) => ({
      title,
      ok,
      tests: [{ results: messages.map((message) => ({ error: { message } })) }],
    })
    const report = {
      suites: [
        {
          file: 'a.journey.ts',
          specs: [spec('goes', true)],
          suites: [{ file: 'a.journey.ts', specs: [spec('halts', false, 'no button')] }],
        },
      ],
      errors: [{ message: 'no browser' }],
    }
    expect(playwrightFailures(report)).toEqual(['a.journey.ts: halts\n  no button', 'playwright\n  no browser'])
  })

  test('nothing where there is no report', () => {
    expect(jestFailures(undefined)).toEqual([])
    expect(playwrightFailures(undefined)).toEqual([])
  })
})

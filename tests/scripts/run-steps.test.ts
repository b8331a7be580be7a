import { checkCounts, jestCounts } from '../../scripts/testing/counts.ts'
import { runSteps, type Step } from '../../scripts/testing/run-steps.ts'

const node = (program: string) => [process.execPath, '-e', program]
const check = (name: string, program: string, cores = 1): Step => ({ name, command: () => node(program), cores, read: checkCounts })

async function run(steps: Step[], cores = 2) {
  const lines: string[] = []
  const outcomes = await runSteps(steps, cores, (line) => lines.push(line))
  return { lines, outcomes }
}

describe('running the steps of npm test', () => {
  test('every line a step prints is passed on with the name of the step', async () => {
    const { lines } = await run([check('types', 'console.log("one"); console.error("two"); process.stdout.write("last, unended")')])
    expect(lines.sort()).toEqual(['types | last, unended', 'types | one', 'types | two'])
  })

  test('a failing step fails alone and the others still run', async () => {
    const { outcomes } = await run([check('types', 'process.exit(3)'), check('style', '')])
    expect(outcomes.map(({ name, counts }) => [name, counts])).toEqual([
      ['types', { passed: 0, failed: 1 }],
      ['style', { passed: 1, failed: 0 }],
    ])
  })

  test('the report a runner writes is the one that is counted', async () => {
    const report = '{"numPassedTests":41,"numFailedTests":2,"numRuntimeErrorTestSuites":0}'
    const unit: Step = {
      name: 'unit',
      command: (path) => node(`require("node:fs").writeFileSync(${JSON.stringify(path)}, '${report}'); process.exit(1)`),
      cores: 1,
      read: jestCounts,
    }
    expect((await run([unit])).outcomes[0]?.counts).toEqual({ passed: 41, failed: 2 })
  })

  test('a step whose need cannot be met is not run and counts as a failure with the reason', async () => {
    const journeys: Step = { ...check('journeys', 'console.log("ran")'), prepare: () => Promise.reject(new Error('install a browser')) }
    const { lines, outcomes } = await run([journeys])
    expect(lines).toEqual(['journeys: install a browser'])
    expect(outcomes[0]).toMatchObject({ counts: { passed: 0, failed: 1 }, hindrance: 'install a browser' })
  })

  test('a step is told what was prepared for it', async () => {
    const integration: Step = {
      ...check('integration', 'console.log(process.env.TEST_POSTGRES_URL)'),
      prepare: async () => ({ TEST_POSTGRES_URL: 'postgres://127.0.0.1:5433/x' }),
    }
    expect((await run([integration])).lines).toEqual(['integration | postgres://127.0.0.1:5433/x'])
  })

  test('a step that needs the whole machine runs alone', async () => {
    const startAndEnd = 'console.log("start"); setImmediate(() => console.log("end"))'
    const { lines } = await run([check('a', startAndEnd), check('whole', startAndEnd, 8), check('b', startAndEnd)])
    expect(lines).toEqual(['a | start', 'a | end', 'whole | start', 'whole | end', 'b | start', 'b | end'])
  })
})

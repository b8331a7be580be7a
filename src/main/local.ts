import { parseArgs } from 'node:util'
import { runUntilStopped } from './run-until-stopped.ts'
import { startLocal } from './start-local.ts'

const usage = `npm start -- [--directory people.csv] [--calendars FOLDER] [--people 300] [--seed 7]
             [--clock 2026-11-23T09:00:00Z]

Starts a furnished sandbox tenant and the product with the embedded database.
PORT, SANDBOX_PORT, SANDBOX_UI_PORT, DATA_DIR and DATABASE_URL change the defaults. Each choice of people and
clock is kept by itself in the data folder and goes on where it stood; deleting the folder starts over.`

const { values } = parseArgs({
  options: {
    directory: { type: 'string' },
    calendars: { type: 'string' },
    people: { type: 'string', default: '300' },
    seed: { type: 'string', default: '7' },
    clock: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(usage)
else {
  await runUntilStopped(async () => {
    const local = await startLocal({
      people: Number(values.people),
      seed: Number(values.seed),
      clock: values.clock === undefined ? undefined : instant(values.clock),
      directory: values.directory,
      calendars: values.calendars,
    })
    for (const { file, line, reason } of local.sandbox.problems) console.error(`${file}${line === null ? '' : `:${line}`}: ${reason}`)
    if (local.appointed) console.error(`${local.appointed} has the role ProgramManager and runs the first program.`)
    if (local.sandbox.restored) console.error('The sandbox goes on where it stood. Delete the data folder to start over.')
    console.log(`Mentoring is ready: ${local.productUrl}      the sandbox's Teams and Outlook: ${local.pageUrl}`)
    return local
  })
}

function instant(text: string): Date {
  const read = new Date(text)
  if (Number.isNaN(read.getTime())) throw new Error(`--clock: '${text}' is not an instant such as 2026-11-23T09:00:00Z`)
  return read
}

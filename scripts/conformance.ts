import { writeFileSync } from 'node:fs'
import { readReport } from '../src/sandbox/conformance/report.ts'
import { conformanceCounts, conformanceLines } from './testing/conformance.ts'

const USAGE = `Usage: node scripts/conformance.ts FOLDER [COUNTS]
Sums up what sandboxes with --conformance FOLDER (or SANDBOX_CONFORMANCE=FOLDER) have taken down: every answer of theirs held
against Microsoft's published metadata. The exit status is 1 when an answer differs, when an operation that the sandbox answers
was never exercised, or when an operation of the metadata is answered by nothing.
COUNTS is a file that takes the counts as JSON.`

const [folder, file] = process.argv.slice(2)
if (!folder || folder === '--help') console.log(USAGE)
else {
  const report = readReport(folder)
  if (file) writeFileSync(file, JSON.stringify(conformanceCounts(report)))
  for (const line of conformanceLines(report)) console.log(line)
  process.exitCode = conformanceCounts(report).failed === 0 ? 0 : 1
}

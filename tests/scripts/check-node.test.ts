import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../../scripts/check-node.mjs', import.meta.url))

function checkOn(version: string) {
  const pretend = `for (const [holder, key, value] of [[process.versions, "node", "${version}"], [process, "version", "v${version}"]])
    Object.defineProperty(holder, key, { value })`
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, SCRIPT])
  return { status, message: stderr.toString() }
}

describe('the check of the Node version', () => {
  test.each(['22.18.0', '23.0.0', '24.21.0', '26.10.0'])('%s passes in silence', (version) => {
    expect(checkOn(version)).toEqual({ status: 0, message: '' })
  })

  test.each(['18.20.4', '20.20.2', '22.17.9'])('%s is refused with one line that names it', (version) => {
    const { status, message } = checkOn(version)
    expect(status).toBe(1)
    expect(message).toMatch(new RegExp(`^Mentoring needs Node 22\\.18 or newer, and this is v${version.replaceAll('.', '\\.')}\\..*\\n$`))
  })
})

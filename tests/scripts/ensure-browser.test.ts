import { ensureBrowser } from '../../scripts/ensure-browser.ts'

describe('the browser of the journeys', () => {
  test('the one named in CHROME_PATH wins', async () => {
    expect(await ensureBrowser({ ...process.env, CHROME_PATH: process.execPath })).toBe(process.execPath)
  })

  test('a CHROME_PATH that leads nowhere is refused with one line that says what to do', async () => {
    const refused = ensureBrowser({ ...process.env, CHROME_PATH: '/nowhere/chrome' })
    await expect(refused).rejects.toThrow(/^CHROME_PATH names \/nowhere\/chrome, which is not an executable file: set CHROME_PATH to .*$/)
  })
})

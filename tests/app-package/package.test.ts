import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { packageFiles } from '../../scripts/package-app.ts'
import { APP_PACKAGE, PROVISIONED } from './situation.ts'

const run = promisify(execFile)
const SCRIPT = fileURLToPath(new URL('../../scripts/package-app.ts', import.meta.url))
const icon = async (name: string) => PNG.sync.read(await readFile(join(APP_PACKAGE, name)))

describe('the app package', () => {
  test('the command writes a zip with the manifest, the icons and the languages at its root', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mentoring-package-'))
    const out = join(folder, 'app.zip')
    await run(process.execPath, [SCRIPT, '--env', 'dev', '--out', out], { env: { ...process.env, ...PROVISIONED } })
    const files = unzipSync(await readFile(out))
    await rm(folder, { recursive: true })
    expect(Object.keys(files).sort()).toEqual(['color.png', 'color32x32.png', 'de.json', 'manifest.json', 'outline.png'])
    expect(new TextDecoder().decode(files['manifest.json'])).not.toContain('${{')
    expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toMatchObject({ id: PROVISIONED.TEAMS_APP_ID })
  })

  test('missing values are all named at once', async () => {
    const { BOT_ID, TAB_DOMAIN, ...rest } = PROVISIONED
    await expect(packageFiles(APP_PACKAGE, rest)).rejects.toThrow('needs a value for BOT_ID, TAB_DOMAIN')
  })
})

describe('the icons', () => {
  test('have the sizes that Teams asks for', async () => {
    const sizes = await Promise.all(['color.png', 'color32x32.png', 'outline.png'].map(icon))
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [192, 192],
      [32, 32],
      [32, 32],
    ])
  })

  test('the outline is white on nothing', async () => {
    const { data } = await icon('outline.png')
    const pixels = Array.from({ length: data.length / 4 }, (_, index) => data.subarray(index * 4, index * 4 + 4))
    const drawn = pixels.filter(([, , , alpha]) => alpha! > 0)
    expect(drawn.length).toBeGreaterThan(100)
    expect(drawn.length).toBeLessThan(600)
    expect(drawn.filter(([red, green, blue]) => red! + green! + blue! < 3 * 255)).toEqual([])
  })

  test('the color icons fill their square', async () => {
    for (const name of ['color.png', 'color32x32.png']) {
      const { data } = await icon(name)
      expect(data.filter((_, index) => index % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
    }
  })
})

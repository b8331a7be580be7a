import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { ensureBrowser } from './ensure-browser.ts'

const USAGE = `Usage: npm run draw-icons
Draws the icons of the app package from appPackage/art/*.svg. Run it after a change of the art and look at the result.`

const PACKAGE = fileURLToPath(new URL('../appPackage/', import.meta.url))
const ICONS = [
  { art: 'color.svg', icon: 'color.png', pixels: 192 },
  { art: 'color-small.svg', icon: 'color32x32.png', pixels: 32 },
  { art: 'outline.svg', icon: 'outline.png', pixels: 32 },
]

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  for (const { art, icon, pixels } of ICONS) {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } })
    const drawing = await readFile(`${PACKAGE}art/${art}`, 'utf8')
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`)
    await writeFile(`${PACKAGE}${icon}`, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
}

if (process.argv.includes('--help')) console.log(USAGE)
else await drawIcons()

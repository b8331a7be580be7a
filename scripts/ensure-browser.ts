import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { findProgram, isExecutable } from './find-program.ts'

const run = promisify(execFile)

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const INSTALLED_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const ADVICE = 'set CHROME_PATH to a Chromium or Chrome, or install one (Debian: apt-get install chromium)'

/**
 * The browser that the journeys drive: the one named in CHROME_PATH, else one on the system, else Debian's package where
 * we may install it, else Playwright's own download.
 * @throws Error with one line that says what to do when none can be had.
 */
export async function ensureBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = environment.CHROME_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROME_PATH names ${named}, which is not an executable file: ${ADVICE}`)
  }
  return systemBrowser(environment) ?? (await debianPackage(environment)) ?? (await playwrightDownload())
}

function systemBrowser(environment: NodeJS.ProcessEnv): string | undefined {
  const downloadedBefore = chromium.executablePath()
  return findProgram(NAMES, environment.PATH ?? '') ?? [...INSTALLED_ELSEWHERE, downloadedBefore].find(isExecutable)
}

async function debianPackage(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const aptGet = findProgram(['apt-get'], environment.PATH ?? '')
  if (!aptGet || process.getuid?.() !== 0) return undefined
  const options = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 * 1024 * 1024 }
  try {
    await run(aptGet, ['update'], options)
    const patiently = ['-o', 'DPkg::Lock::Timeout=300']
    await run(aptGet, [...patiently, 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'], options)
  } catch {
    return undefined
  }
  return findProgram(NAMES, environment.PATH ?? '')
}

async function playwrightDownload(): Promise<string> {
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  try {
    await run(process.execPath, [cli, 'install', 'chromium'], { maxBuffer: 64 * 1024 * 1024 })
  } catch (cause) {
    throw new Error(`No browser for the journeys was found, and none could be installed: ${ADVICE}`, { cause })
  }
  return chromium.executablePath()
}

const USAGE = `Usage: node scripts/ensure-browser.ts
Finds or installs a Chromium for the browser journeys and prints its path. CHROME_PATH wins.`

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--help')) console.log(USAGE)
  else {
    try {
      console.log(await ensureBrowser())
    } catch (error) {
      console.error((error as Error).message)
      process.exitCode = 1
    }
  }
}

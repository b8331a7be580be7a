import { defineConfig } from '@playwright/test'
import { ensureBrowser } from './scripts/ensure-browser.ts'

const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: /\.(journey|spec|test)\.ts$/,
  outputDir: 'test-results/journeys',
  workers: 1,
  timeout: 180_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.TEST_REPORT ?? 'test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // And no trace, which would cost a fifth of the time: `npx playwright test --trace on FILE` has one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await ensureBrowser(),
      // Chromium refuses its sandbox to root, the user of most build machines.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
})

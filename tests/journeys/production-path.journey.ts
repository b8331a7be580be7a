import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { startLocal } from '../../src/main/start-local.ts'
import { hostListener } from '../../src/sandbox/host/server.ts'
import { freePorts } from './support/local-product.ts'

/** As in production: no origin but Microsoft's own may frame the tab, and the page that does is teams.microsoft.com over https. */
test('teams.microsoft.com frames the tab with no origin added to the configuration', async ({ launchOptions }) => {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'))
  const [product, sandbox, page, https] = await freePorts(4)
  Object.assign(process.env, {
    PORT: `${product}`,
    SANDBOX_PORT: `${sandbox}`,
    SANDBOX_UI_PORT: `${page}`,
    DATA_DIR: folder,
    HOST_ORIGINS: '',
  })
  const local = await startLocal({ people: 20, seed: 7, clock: new Date('2026-11-23T09:00:00Z'), configuration: { HOST_ORIGINS: '' } })
  const tls = join(folder, 'sandbox', 'tls')
  const [cert, key] = await Promise.all([readFile(join(tls, 'server.pem')), readFile(join(tls, 'server.key'))])
  const listener = hostListener(local.sandbox.tenant, { tabUrl: `${local.productUrl}/tab/`, assets: resolve('dist/host') })
  const server = createServer({ cert, key }, listener).listen(https, '127.0.0.1')
  await once(server, 'listening')
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP teams.microsoft.com 127.0.0.1:${https}`],
  })
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }))
    const window = await context.newPage()
    const errors: string[] = []
    window.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await window.goto('https://teams.microsoft.com/?as=amara.okafor@contoso.example&view=mentoring')
    const tab = window.frameLocator('iframe[title="Mentoring"]')
    await expect(tab.getByRole('heading', { name: 'Hello, Amara' })).toBeVisible({ timeout: 20_000 })
    await expect(tab.locator('meta[name="host-origins"]')).toHaveAttribute('content', '')
    expect(errors).toEqual([])

    await window.goto(`${local.pageUrl}/?as=amara.okafor@contoso.example&view=mentoring`)
    await expect.poll(() => errors.join('\n'), 'any other page is refused').toContain('frame-ancestors')
  } finally {
    await browser.close()
    server.closeAllConnections()
    await once(server.close(), 'close')
    await local.close()
    await rm(folder, { recursive: true, force: true })
  }
})

import { readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import { type RunningSandbox, startSandbox } from '../../src/sandbox/start.ts'

const amara = 'amara.okafor@contoso.example'
const lukas = 'lukas.brandt@contoso.example'
const root = join(import.meta.dirname, 'second-client')

let sandbox: RunningSandbox
let folder: string
let server: Server
let browser: Browser
let page: Page
let errors: string[]

test.beforeAll(async ({ launchOptions }) => {
  sandbox = await startSandbox({ port: 0, people: 60, seed: 7, clock: new Date('2026-11-23T07:00:00Z') })
  folder = join(tmpdir(), `second-client-${process.pid}`)
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
  })
  server = await serve(folder)
  // The toolkit knows no other host than Microsoft's, and this browser finds the sandbox there.
  const args = [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP graph.microsoft.com 127.0.0.1:${new URL(sandbox.graph).port}`]
  browser = await chromium.launch({ ...launchOptions, args })
  page = await (await browser.newContext({ ignoreHTTPSErrors: true, timezoneId: 'Europe/London', locale: 'en-GB' })).newPage()
  errors = []
  page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`))
  page.on('pageerror', (error) => errors.push(error.message))
})

test.afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
  await sandbox.close()
  await rm(folder, { recursive: true, force: true })
})

test('Microsoft’s own components show the signed-in person, find a colleague and list the day, with a booked series in it', async () => {
  await bookSeries()
  const scopes = ['User.Read', 'User.Read.All', 'User.ReadBasic.All', 'People.Read', 'Calendars.Read', 'Presence.Read', 'Contacts.Read']
  const { access_token: token } = await post(`${sandbox.control}/tokens`, { user: amara, audience: 'graph', scopes })
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/#${token}`)

  await expect(page.locator('mgt-person').first()).toContainText('Amara Okafor')

  const agenda = page.locator('mgt-agenda')
  await expect(agenda).toContainText('Mentoring conversation')
  await expect(agenda).toContainText('16:30')

  const picker = page.locator('mgt-people-picker')
  await picker.getByRole('combobox').pressSequentially('Lukas')
  await picker.getByRole('option', { name: /Lukas Brandt/ }).click()
  const chosen = () => picker.evaluate((element: Element & { selectedPeople?: { displayName: string }[] }) => element.selectedPeople)
  await expect.poll(chosen).toMatchObject([{ displayName: 'Lukas Brandt' }])
  // Whoever has no photo answers 404, as at Microsoft, and a browser writes that down.
  expect(errors.filter((error) => !/404 .*\/photo\/\$value$/.test(error))).toEqual([])
  const { entries } = await (await page.request.get(`${sandbox.control}/journal`)).json()
  const asked = (entries as { user: string | null; path: string }[])
    .filter(({ user }) => user !== null)
    .map(({ path }) => path.toLowerCase())
  expect(asked).toEqual(expect.arrayContaining(['/v1.0/me', '/v1.0/me/calendarview', '/v1.0/me/people']))
})

/** Mondays at 16:30 in London; the second of them is the day that the page shows. */
async function bookSeries(): Promise<void> {
  const { authority, tenantId, clientId, clientSecret } = sandbox
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  }
  const answer = await page.request.post(`${authority}/${tenantId}/oauth2/v2.0/token`, { form })
  const { access_token: token } = await answer.json()
  const zone = 'Europe/London'
  const body = {
    subject: 'Mentoring conversation',
    start: { dateTime: '2026-11-16T16:30:00', timeZone: zone },
    end: { dateTime: '2026-11-16T17:00:00', timeZone: zone },
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
      range: { type: 'endDate', startDate: '2026-11-16', endDate: '2026-12-14', recurrenceTimeZone: zone },
    },
    attendees: [{ type: 'required', emailAddress: { address: amara } }],
  }
  await post(`${sandbox.graph}/users/${lukas}/events`, body, { authorization: `Bearer ${token}` })
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as it came over the wire
async function post(url: string, data: unknown, headers: Record<string, string> = {}): Promise<any> {
  const answer = await page.request.post(url, { data, headers })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

async function serve(files: string): Promise<Server> {
  const pages = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = extname(pathname) === '' ? 'index.html' : pathname
    const type = extname(name) === '.js' ? 'text/javascript' : 'text/html; charset=utf-8'
    response.writeHead(200, { 'content-type': type })
    response.end(await readFile(join(files, name)))
  })
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done))
  return pages
}

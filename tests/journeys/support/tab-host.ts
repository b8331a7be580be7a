import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

/** The policy that the server of the product sends, so that what it forbids fails here first. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self'",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A page that frames the tab and answers teams-js as a host does: identity, theme, language and deep link. */
const HOST_PAGE = `<!doctype html><html lang="en"><title>Host</title>
<style>html,body,iframe{margin:0;border:0;inline-size:100%;block-size:100%;display:block}</style>
<iframe title="Mentoring" id="tab"></iframe>
<script>
const query = new URLSearchParams(location.search)
const tab = new URL(query.get('tab'))
const frame = document.getElementById('tab')
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } })
const token = 'e30.' + btoa(JSON.stringify({ exp: 4102444800 })) + '.x'
window.heard = []
addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== tab.origin) return
  window.heard.push({ func: data.func, args: data.args })
  const answer = (args) => source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
  if (data.func === 'initialize') answer(['content', 'web', runtime, '2.0.1'])
  if (data.func === 'getContext') answer([{ locale: query.get('locale'), theme: query.get('theme'), subEntityId: query.get('subPage') ?? '', entityId: 'mentoring' }])
  if (data.func === 'authentication.getAuthToken') answer(query.get('token') === 'refused' ? [false, 'CancelledByUser'] : [true, token])
})
window.changeTheme = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, tab.origin)
frame.src = tab.href + '#' + (query.get('place') ?? '/')
</script></html>`

export interface TabHost {
  /** Where the tab is served. */
  readonly tab: string
  /** Where the page that frames it is served: another origin, as in Teams. */
  readonly host: string
  close(): Promise<void>
}

export async function startTabHost(folder: string): Promise<TabHost> {
  const host = await listen(
    createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(HOST_PAGE)
    }),
  )
  const tab = await listen(
    createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://tab').pathname
      const name = path === '/tab/' ? 'index.html' : path.replace('/tab/', '')
      readFile(join(folder, name)).then(
        (content) => {
          const body = name === 'index.html' ? filled(content.toString(), origin(host)) : content
          response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', 'content-security-policy': POLICY }).end(body)
        },
        () => response.writeHead(404).end(),
      )
    }),
  )
  return {
    tab: `${origin(tab)}/tab/`,
    host: `${origin(host)}/`,
    close: async () => {
      await Promise.all([close(tab), close(host)])
    },
  }
}

const filled = (page: string, hostOrigin: string) =>
  page.replace('name="host-origins" content=""', `name="host-origins" content="${hostOrigin}"`)

const origin = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const listen = (server: Server) => new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

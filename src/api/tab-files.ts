import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import restify from 'restify'

export interface TabFiles {
  /** The built tab: `index.html` and `assets/`. */
  folder: string
  /** Filled into the page, where it meets teams-js: hosts beyond Microsoft's own, empty in production. */
  hostOrigins: readonly string[]
}

/** Serves the built tab. The page itself is never cached; its hashed assets are forever. */
export function serveTab(server: restify.Server, { folder, hostOrigins }: TabFiles): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
    /(<meta name="host-origins" content=")[^"]*(")/,
    `$1${hostOrigins.join(' ')}$2`,
  )
  const sendPage = async (_request: restify.Request, response: restify.Response): Promise<void> => {
    response.header('Content-Type', 'text/html; charset=utf-8')
    response.header('Cache-Control', 'no-cache')
    response.sendRaw(200, page)
  }
  const toTab = async (_request: restify.Request, response: restify.Response): Promise<void> => {
    response.header('Location', '/tab/')
    response.send(302)
  }
  server.get('/', toTab)
  server.get('/tab', toTab)
  server.get('/tab/', sendPage)
  server.get('/tab/index.html', sendPage)
  server.get(
    '/tab/assets/*',
    restify.plugins.serveStaticFiles(join(folder, 'assets'), { maxAge: 31_536_000_000, immutable: true } as unknown as Parameters<
      typeof restify.plugins.serveStaticFiles
    >[1]),
  )
}

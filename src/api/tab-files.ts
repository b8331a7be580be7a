import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type restify from 'restify'
import { ApiFault } from './error-reply.ts'

export interface TabFiles {
  /** The built tab: `index.html` and `assets/`. */
  folder: string
  /** Filled into the page, where it meets teams-js: hosts beyond Microsoft's own, empty in production. */
  hostOrigins: readonly string[]
  /** Opens the tab inside Teams: for those who open the page in a plain browser. */
  appLink: string
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Asset {
  type: string
  plain: Buffer
  gzip: Buffer
  brotli: Buffer
}

/** Serves the built tab from memory, compressed once at the start. The page itself is never cached; its hashed assets are for ever. */
export function serveTab(server: restify.Server, { folder, hostOrigins, appLink }: TabFiles): void {
  const built = readFileSync(join(folder, 'index.html'), 'utf8')
  const page = withMeta(withMeta(built, 'host-origins', hostOrigins.join(' ')), 'app-link', appLink)
  const index = assetOf('.html', Buffer.from(page))
  const names = readdirSync(join(folder, 'assets'))
  const assets = new Map(names.map((name) => [name, assetOf(extname(name), readFileSync(join(folder, 'assets', name)))]))

  const sendPage = async (request: restify.Request, response: restify.Response): Promise<void> => {
    response.header('Cache-Control', 'no-cache')
    send(request, response, index)
  }
  const sendAsset = async (request: restify.Request, response: restify.Response): Promise<void> => {
    const asset = assets.get((request.params as { name: string }).name)
    if (!asset) {
      const { status, body } = new ApiFault('not_found')
      response.send(status, body)
      return
    }
    response.header('Cache-Control', 'public, max-age=31536000, immutable')
    send(request, response, asset)
  }
  const toTab = async (_request: restify.Request, response: restify.Response): Promise<void> => {
    response.header('Location', '/tab/')
    response.send(302)
  }
  server.get('/', toTab)
  server.get('/tab', toTab)
  server.get('/tab/', sendPage)
  server.get('/tab/index.html', sendPage)
  server.get('/tab/assets/:name', sendAsset)
}

/** Fills one `<meta name content>` of the built page. */
function withMeta(page: string, name: string, content: string): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return page.replace(
    new RegExp(`(<meta name="${name}" content=")[^"]*(")`),
    (_, before: string, after: string) => before + escaped + after,
  )
}

function assetOf(extension: string, plain: Buffer): Asset {
  return { type: types[extension] ?? 'application/octet-stream', plain, gzip: gzipSync(plain), brotli: brotliCompressSync(plain) }
}

function send(request: restify.Request, response: restify.Response, asset: Asset): void {
  const accepted = request.header('accept-encoding') ?? ''
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
  response.header('Content-Type', asset.type)
  response.header('Vary', 'Accept-Encoding')
  if (encoding) response.header('Content-Encoding', encoding)
  response.sendRaw(200, encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain)
}

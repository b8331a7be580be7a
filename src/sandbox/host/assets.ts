import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Sends a file of the built page; every path without an extension is the page itself. */
export async function serveAsset(options: { assets: string; tabUrl: string }, path: string, outgoing: ServerResponse): Promise<void> {
  const name = extname(path) === '' ? '/index.html' : normalize(path)
  const type = types[extname(name)]
  const content = type ? await readFile(join(options.assets, name)).catch(() => null) : null
  if (!type || !content) {
    outgoing.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    outgoing.end('Not found')
    return
  }
  const page = name.endsWith('.html')
  outgoing.writeHead(200, {
    'content-type': type,
    'cache-control': page ? 'no-cache' : 'max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(page ? { 'content-security-policy': policy(options.tabUrl) } : {}),
  })
  outgoing.end(content)
}

/** Cards may show any image, the tab is the only frame; Fluent and the cards set styles at run time. */
function policy(tabUrl: string): string {
  const tab = new URL(tabUrl.replace(/[{}]/g, '')).origin
  return [
    "default-src 'self'",
    `frame-src ${tab}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: http: https:",
    "font-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

import type restify from 'restify'
import { legal } from '../messages/en/legal.ts'

const style = `body { font: 16px/1.6 "Segoe UI", system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; color: #242424; background: #fff }
h1 { font-size: 1.75rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin: 2rem 0 0.25rem } p { margin: 0 }
@media (prefers-color-scheme: dark) { body { color: #f5f5f5; background: #1f1f1f } }`

/** `/privacy` and `/terms`, which the app package names: public, plain, without scripts. */
export function serveLegalPages(server: restify.Server): void {
  const send = (type: string, content: string) => async (_request: restify.Request, response: restify.Response) => {
    response.header('Content-Type', `${type}; charset=utf-8`)
    response.header('Cache-Control', 'public, max-age=3600')
    response.sendRaw(200, content)
  }
  server.get('/legal.css', send('text/css', style))
  server.get('/privacy', send('text/html', page(legal.privacy)))
  server.get('/terms', send('text/html', page(legal.terms)))
}

function page({ title, sections }: (typeof legal)['privacy' | 'terms']): string {
  const body = sections.map(([heading, text]) => `<h2>${heading}</h2><p>${text}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/legal.css"></head><body><main><h1>${title}</h1>
${body}</main></body></html>`
}

import type { CalendarEvent } from '../../tenant/state.ts'

type Body = CalendarEvent['body']

/** The body as an HTML document, which is how Exchange stores and returns it unless text is preferred. */
export function htmlOf(body: Body): string {
  const content =
    body.contentType === 'html' ? body.content : escapeHtml(body.content).replaceAll('\r\n', '\n').replaceAll('\n', '<br>\r\n')
  if (content === '' || /<html[\s>]/i.test(content)) return content
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\r\n${content}\r\n</body></html>\r\n`
}

export function textOf(body: Body): string {
  if (body.contentType === 'text') return body.content
  return body.content
    .replace(/<(head|style|script)[\s>][\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|hr|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(nbsp|lt|gt|quot|amp|#39);/g, (_, name: string) => ({ nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&')
    .trim()
}

export function previewOf(body: Body): string {
  return textOf(body)
    .replace(/\s*\n\s*/g, '\r\n')
    .slice(0, 255)
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

import MarkdownIt from 'markdown-it'
import { escaped, given, givenLine } from '../../../src/bot/cards/given-text.ts'

const marks = ['*', '_', '**', '__', '~~', '`', '```', '|', '\\', '#', '##', '-', '+', '1.', '1)', '>', '=', '---', '***', '===']
const addresses = [
  'https://evil.example',
  'http://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'www.evil.example',
  'mailto:a@evil.example',
]
const brackets = addresses.flatMap((address) => [
  `[Approve](${address})`,
  `![Approve](${address})`,
  `[Approve][1]\n\n[1]: ${address}`,
  `<${address}>`,
  `<a href="${address}">Approve</a>`,
  `[Approve](<${address}> "title")`,
  `\\[Approve](${address})`,
  `[![a](${address})](${address})`,
  `*[Approve](${address})*`,
  address,
])
const wrapped = marks.flatMap((mark) => [`${mark}bold${mark}`, `${mark} item`, `before\n${mark} after`, `a${mark}b${mark}c`])
const html = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b>bold</b>',
  '&lt;b&gt;',
  '&#42;bold&#42;',
  '&amp;',
  '&copy;',
  '<!-- -->',
  '<http://x>',
]
const plain = [
  "Anne-Marie O'Neil",
  'J. R. Smith',
  'R&D (EMEA)',
  '50 % off!',
  'a + b = c',
  'C#',
  'x < y > z',
  'snake_case_name',
  '2 - 1',
  '1.5 hours',
  'Müller, Ürgen',
  '名前',
]
const corpus = [...brackets, ...wrapped, ...html, ...plain]

const renderer = new MarkdownIt({ html: false, linkify: true, breaks: true })

function shown(markdown: string): { tags: string[]; text: string } {
  const rendered = renderer.render(markdown)
  const tags = [...rendered.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag!)
  const text = rendered
    .replace(/<br>\n?|<\/p>\n<p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return { tags: [...new Set(tags)].filter((tag) => tag !== 'p' && tag !== 'br'), text: text.replaceAll('\u200b', '').trim() }
}

test('the corpus is large, and every second payload of it would do something', () => {
  expect(corpus.length).toBeGreaterThan(150)
  expect(corpus.filter((payload) => shown(payload).tags.length > 0).length).toBeGreaterThan(corpus.length / 3)
})

test.each(corpus.map((payload) => [payload]))('%j is shown as it stands', (payload) => {
  const { tags, text } = shown(escaped(payload))
  expect(tags).toEqual([])
  expect(text.replace(/\s+/g, ' ')).toBe(payload.trim().replace(/\s+/g, ' '))
})

test.each(plain.filter((text) => !/[<>_]/.test(text)).map((text) => [text]))('%j needs no escape at all', (text) => {
  expect(escaped(text)).toBe(text)
})

test('direction marks and control characters are taken out', () => {
  expect(given('evil\u202egnp.exe\u2066\u0000\u0007', 80)).toBe('evilgnp.exe')
  expect(given('one\r\ntwo', 80)).toBe('one\ntwo')
  expect(givenLine('  one\n\ttwo ')).toBe('one two')
})

test('clipping counts letters, not halves of them', () => {
  expect(given('🧭'.repeat(90), 80)).toBe(`${'🧭'.repeat(79)}…`)
  expect(given('x'.repeat(80), 80)).toBe('x'.repeat(80))
})

import { markdownHtml } from '../../../src/sandbox/host/page/chat/markdown.ts'

test('emphasis, lists and links are drawn, links in a window of their own', () => {
  expect(markdownHtml('**a** [b](https://c.example/)')).toBe(
    '<p><strong>a</strong> <a href="https://c.example/" target="_blank" rel="noopener noreferrer">b</a></p>\n',
  )
  expect(markdownHtml('- one\n- two')).toContain('<li>one</li>')
})

test('tags and script links come out as text', () => {
  expect(markdownHtml('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>\n')
  expect(markdownHtml('[x](javascript:alert(1))')).not.toContain('href')
})

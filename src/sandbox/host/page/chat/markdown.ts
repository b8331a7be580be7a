import MarkdownIt from 'markdown-it'

const md = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'code', 'fence', 'table'])

md.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('target', '_blank')
  tokens[index]?.attrSet('rel', 'noopener noreferrer')
  return self.renderToken(tokens, index, options)
}

/** HTML of the little markdown that Teams draws: emphasis, lists, links. Tags in the text come out as text. */
export function markdownHtml(text: string): string {
  return md.render(text)
}

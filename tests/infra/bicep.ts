import { fileURLToPath } from 'node:url'
import { Language, type Node, Parser } from 'web-tree-sitter'

export const INFRA = fileURLToPath(new URL('../../infra/', import.meta.url))
const GRAMMAR = fileURLToPath(new URL('../../node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm', import.meta.url))

await Parser.init()
const bicep = await Language.load(GRAMMAR)

export type Declaration = { readonly name: string; readonly kind: string; readonly node: Node }
export type BicepFile = { readonly root: Node; readonly declarations: readonly Declaration[] }

export function parseBicep(source: string): BicepFile {
  const tree = new Parser().setLanguage(bicep).parse(source)
  if (!tree) throw new Error('The parser gave no tree')
  const root = tree.rootNode
  const declarations = root.namedChildren.filter(isNode).flatMap((node) => {
    const name = node.type.endsWith('_declaration') ? node.namedChildren.find((child) => child?.type === 'identifier') : undefined
    return name ? [{ name: name.text, kind: node.type.replace('_declaration', ''), node }] : []
  })
  return { root, declarations }
}

export function ofKind(file: BicepFile, kind: string): Declaration[] {
  return file.declarations.filter((declaration) => declaration.kind === kind)
}

export function isNode(node: Node | null): node is Node {
  return node !== null
}

/** Properties of the object that a declaration or a property has as its value, by key. */
export function propertiesOf(node: Node | undefined): Map<string, Node> {
  const object = node?.type === 'object' ? node : node?.namedChildren.filter(isNode).findLast((child) => child.type === 'object')
  const properties = object?.namedChildren.filter(isNode).filter((child) => child.type === 'object_property') ?? []
  return new Map(properties.map((property) => [property.namedChild(0)!.text.replaceAll("'", ''), property.namedChild(1)!]))
}

export function descendants(node: Node, type: string): Node[] {
  return node.descendantsOfType(type).filter(isNode)
}

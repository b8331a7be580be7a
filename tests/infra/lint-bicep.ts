import type { Node } from 'web-tree-sitter'
import { type BicepFile, descendants, isNode, ofKind, parseBicep, propertiesOf } from './bicep.ts'

const FUNCTIONS = new Set(['guid', 'resourceGroup', 'subscriptionResourceId', 'tenant', 'union', 'uriComponent'])
const RESOURCE_TYPE = /^'[A-Za-z]+\.[A-Za-z]+(\/[A-Za-z]+)+@\d{4}-\d\d-\d\d(-preview)?'$/
const HOLDS_A_SECRET = /(secret|password|key)$/i

/**
 * What a compiler would also say of these files, as far as names go: syntax, undeclared and unused names, modules that are
 * given too much or too little, outputs that do not exist. Types and API versions are not checked.
 */
export function lintBicep(path: string, sources: ReadonlyMap<string, string>): string[] {
  const source = sources.get(path)
  if (source === undefined) return [`${path}: no such file`]
  const file = parseBicep(source)
  if (file.root.hasError) return syntaxFaults(file.root).map((line) => `${path}:${line}: syntax`)
  const faults = [...names(file), ...secrets(file), ...resourceTypes(file), ...modules(file, path, sources)]
  return faults.map((fault) => `${path}: ${fault}`)
}

function syntaxFaults(root: Node): number[] {
  const broken: Node[] = []
  const visit = (node: Node): void => {
    if (node.isError || node.isMissing) broken.push(node)
    else for (const child of node.children.filter(isNode)) visit(child)
  }
  visit(root)
  return broken.map((node) => node.startPosition.row + 1)
}

function names(file: BicepFile): string[] {
  const declared = new Set(file.declarations.filter(({ kind }) => kind !== 'output').map(({ name }) => name))
  const used = descendants(file.root, 'identifier').filter(isUse)
  const usedNames = new Set(used.map(({ text }) => text))
  return [
    ...used.filter(({ text }) => !declared.has(text)).map(({ text }) => `${text} is not declared`),
    ...['parameter', 'variable']
      .flatMap((kind) => ofKind(file, kind))
      .filter(({ name }) => !usedNames.has(name))
      .map(({ name }) => `${name} is not used`),
  ]
}

/** Neither the name of a declaration, nor a key of an object, nor a function or decorator. */
function isUse(identifier: Node): boolean {
  const parent = identifier.parent!
  const isFirst = parent.namedChild(0)?.id === identifier.id
  if (parent.type.endsWith('_declaration'))
    return parent.namedChildren.filter(isNode).find(({ type }) => type === 'identifier')?.id !== identifier.id
  if (parent.type === 'object_property') return !isFirst
  if (parent.type === 'call_expression') return !isFirst || !(FUNCTIONS.has(identifier.text) || parent.parent?.type === 'decorator')
  return true
}

function secrets(file: BicepFile): string[] {
  return ofKind(file, 'parameter')
    .filter(({ name, node }) => HOLDS_A_SECRET.test(name) && !decoratorsOf(node).includes('secure'))
    .map(({ name }) => `${name} holds a secret and is not @secure()`)
}

function decoratorsOf(declaration: Node): string[] {
  const before = declaration.previousNamedSibling
  if (before?.type !== 'decorators') return []
  return descendants(before, 'call_expression').map((call) => call.namedChild(0)!.text)
}

function resourceTypes(file: BicepFile): string[] {
  return ofKind(file, 'resource')
    .map(({ node }) => node.namedChild(1)!.text)
    .filter((type) => !RESOURCE_TYPE.test(type))
    .map((type) => `${type} is not a resource type with an API version`)
}

function modules(file: BicepFile, path: string, sources: ReadonlyMap<string, string>): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return ofKind(file, 'module').flatMap(({ name, node }) => {
    const modulePath = folder + node.namedChild(1)!.text.replaceAll("'", '')
    const source = sources.get(modulePath)
    if (source === undefined) return [`module ${name}: ${modulePath} does not exist`]
    const target = parseBicep(source)
    const given = propertiesOf(propertiesOf(node).get('params'))
    const wanted = ofKind(target, 'parameter')
    const outputs = new Set(ofKind(target, 'output').map((output) => output.name))
    return [
      ...wanted.filter((p) => !hasDefault(p.node) && !given.has(p.name)).map((p) => `module ${name} is not given ${p.name}`),
      ...[...given.keys()].filter((key) => !wanted.some((p) => p.name === key)).map((key) => `module ${name} takes no ${key}`),
      ...outputsUsed(file, name)
        .filter((used) => !outputs.has(used))
        .map((used) => `module ${name} has no output ${used}`),
    ]
  })
}

function hasDefault(parameter: Node): boolean {
  return parameter.children.some((child) => child?.type === '=')
}

function outputsUsed(file: BicepFile, moduleName: string): string[] {
  const prefix = `${moduleName}.outputs.`
  return descendants(file.root, 'member_expression')
    .filter(({ text }) => text.startsWith(prefix))
    .map(({ text }) => text.slice(prefix.length).split('.')[0]!)
}

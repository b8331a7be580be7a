import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from '@swc/core'

export interface Import {
  /** A file of ours by its path from the root, or a package, or `node:…`; null: written so that nobody can follow it. */
  readonly target: string | null
  readonly typesOnly: boolean
  readonly line: number
}

export interface Module {
  readonly file: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Ways to time, chance, waiting and the machine: `async`, `Date.now`, `process` … */
  readonly ambient: readonly { readonly what: string; readonly line: number }[]
  /** Nothing of its own: only names passed on. */
  readonly barrel: boolean
}

const globals = new Set([
  ...['Promise', 'process', 'performance', 'globalThis', 'window', 'document', 'fetch', 'crypto', 'console', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'localStorage', 'Buffer'],
])
const time = new Set(['Date.now', 'new Date()', 'Date()', 'Math.random', 'performance'])

export function isAmbientTime(what: string): boolean {
  return time.has(what)
}

export function readModules(folder: string): Module[] {
  return filesOf(folder)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => readModule(file, readFileSync(file, 'utf8')))
}

/** Every file of ours under a folder, by its path from the root. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.replaceAll(path.sep, '/'), entry.name))
    .sort()
}

/** Throws when the source cannot be parsed. */
export function readModule(file: string, source: string): Module {
  const tree: unknown = parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'esnext' })
  const found = { imports: [] as { specifier: string | null; typesOnly: boolean }[], ambient: new Set<string>() }
  visit(tree, found)
  const lines = source.split('\n')
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1
  const body = (tree as { body: readonly Node[] }).body
  return {
    file,
    lines: source.endsWith('\n') ? lines.length - 1 : lines.length,
    imports: found.imports.map(({ specifier, typesOnly }) => ({
      target: specifier === null ? null : resolve(file, specifier),
      typesOnly,
      line: specifier === null ? lineOf('import(') : lineOf(`'${specifier}'`),
    })),
    ambient: [...found.ambient].map((what) => ({ what, line: lineOf(what) })),
    barrel: body.length > 0 && body.every((node) => node.type.startsWith('Export') && node.source != null),
  }
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}
interface Found {
  readonly imports: { specifier: string | null; typesOnly: boolean }[]
  readonly ambient: Set<string>
}

function visit(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const node = value as Node
  noteImport(node, found)
  noteAmbient(node, found)
  for (const [field, child] of Object.entries(node)) if (!isOnlyAName(node, field)) visit(child, found)
}

/** `a.process` and `{ process: 1 }` name a field of ours, not the global. */
function isOnlyAName(node: Node, field: string): boolean {
  const child = node[field] as Node | null
  if (child?.type !== 'Identifier') return false
  return (node.type === 'MemberExpression' && field === 'property') || field === 'key'
}

function noteImport(node: Node, { imports }: Found): void {
  const literal = (value: unknown) => {
    const { type, value: text } = (value ?? {}) as { type?: string; value?: string }
    return type === 'StringLiteral' ? (text ?? null) : null
  }
  switch (node.type) {
    case 'ImportDeclaration': {
      const names = node.specifiers as { isTypeOnly?: boolean }[]
      const typesOnly = node.typeOnly === true || (names.length > 0 && names.every((name) => name.isTypeOnly === true))
      imports.push({ specifier: literal(node.source), typesOnly })
      return
    }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (node.source) imports.push({ specifier: literal(node.source), typesOnly: node.typeOnly === true })
      return
    case 'CallExpression':
      if ((node.callee as Node).type === 'Import')
        imports.push({ specifier: literal((node.arguments as { expression: unknown }[])[0]?.expression), typesOnly: false })
      return
    case 'TsImportType':
      imports.push({ specifier: literal(node.argument), typesOnly: true })
  }
}

function noteAmbient(node: Node, { ambient }: Found): void {
  const name = (value: unknown) => {
    const { type, value: text } = (value ?? {}) as { type?: string; value?: string }
    return type === 'Identifier' ? text : undefined
  }
  if (node.async === true) ambient.add('async')
  switch (node.type) {
    case 'AwaitExpression':
      ambient.add('await')
      return
    case 'MemberExpression': {
      const member = `${name(node.object)}.${name(node.property)}`
      if (member === 'Date.now' || member === 'Math.random') ambient.add(member)
      return
    }
    case 'NewExpression':
      if (name(node.callee) === 'Date' && ((node.arguments as unknown[] | null) ?? []).length === 0) ambient.add('new Date()')
      return
    case 'CallExpression':
      if (name(node.callee) === 'Date') ambient.add('Date()')
      return
    case 'Identifier':
      if (globals.has(node.value as string)) ambient.add(node.value as string)
  }
}

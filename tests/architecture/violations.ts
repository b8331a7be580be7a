import { drawers, type Exception, exceptions, type Folder, folders, onlyStarted, sizes } from './law.ts'
import { type Import, isAmbientTime, type Module } from './modules.ts'

/** One line each: `file:line rule`. */
export function violationsOf(modules: readonly Module[], declaredPackages: ReadonlySet<string>): string[] {
  const files = new Set(modules.map((module) => module.file))
  return [
    ...modules.flatMap((module) => [
      ...module.imports.flatMap((item) =>
        faultOf(module.file, item, files, declaredPackages).map((fault) => `${at(module, item.line)} ${fault}`),
      ),
      ...impurities(module),
      ...(module.barrel ? [`${module.file} is a barrel`] : []),
    ]),
    ...cycles(modules).map((cycle) => `${cycle.join(' → ')} is a cycle`),
  ]
}

/** Files whose names say nothing, and files too long to read at once. */
export function shapeFaults(sized: readonly { file: string; lines: number }[]): string[] {
  return sized.flatMap(({ file, lines }) => {
    const names = file.split('/').map((name) => name.split('.')[0]!)
    const drawer = names.find((name) => drawers.includes(name))
    return [
      ...(drawer ? [`${file} is a drawer called ${drawer}`] : []),
      ...(names.at(-1) === 'index' ? [`${file} is a barrel`] : []),
      ...(lines > sizes.limit ? [`${file} has ${lines} lines`] : []),
    ]
  })
}

function at(module: Module, line: number): string {
  return `${module.file}:${line}`
}

function faultOf(file: string, { target, typesOnly }: Import, files: ReadonlySet<string>, declared: ReadonlySet<string>): string[] {
  if (target === null) return ['imports what nobody can follow']
  const home = homeOf(file)
  if (!home) return ['lies in a folder that the law does not name']
  if (!isOurs(target)) return packageFault(home.folder, target, typesOnly, declared)
  if (/\.tsx?$/.test(target) && !files.has(target) && target.startsWith('src/')) return [`imports ${target}, which is not there`]
  if (lies(target, onlyStarted) && !lies(file, onlyStarted)) return [`imports ${target}: nobody imports ${onlyStarted}`]
  const allowed = [home.path, ...(home.folder.uses ?? []), ...(typesOnly ? (home.folder.knows ?? []) : [])]
  if (allowed.some((entry) => lies(target, entry) && !isInnerRoom(target, entry, home.path))) return []
  if (exceptions.some((exception) => allows(exception, file, target, typesOnly))) return []
  const knownOnly = !typesOnly && (home.folder.knows ?? []).some((entry) => lies(target, entry))
  return [`imports ${target}${knownOnly ? ' for more than its types' : ''}`]
}

function packageFault(folder: Folder, target: string, typesOnly: boolean, declared: ReadonlySet<string>): string[] {
  if (target.startsWith('node:')) return folder.node ? [] : [`imports ${target}`]
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/')
  const allowed = [...(folder.packages ?? []), ...(typesOnly ? (folder.packageTypes ?? []) : [])]
  if (!allowed.includes(name)) return [`imports the package ${name}`]
  return typesOnly || declared.has(name) ? [] : [`imports ${name}, which package.json does not list among dependencies`]
}

function impurities(module: Module): string[] {
  const folder = homeOf(module.file)?.folder
  const forbidden = module.ambient.filter(({ what }) => folder?.pure || (folder?.noAmbientTime && isAmbientTime(what)))
  return forbidden.map(({ what, line }) => `${at(module, line)} uses ${what}`)
}

/** The law's folder for a file, and that folder's path with every `*` filled in. */
export function homeOf(file: string): { folder: Folder; path: string } | null {
  const homes = folders.flatMap((folder) => {
    const segments = folder.path.split('/')
    const filled = file.split('/').slice(0, segments.length)
    const fits = filled.length === segments.length && segments.every((segment, i) => segment === '*' || segment === filled[i])
    return fits ? [{ folder, path: filled.join('/') }] : []
  })
  return (
    homes.sort((a, b) => b.path.length - a.path.length || Number(a.folder.path.includes('*')) - Number(b.folder.path.includes('*')))[0] ??
    null
  )
}

/** That a folder may import itself does not open the rooms inside it that have a law of their own. */
function isInnerRoom(target: string, entry: string, home: string): boolean {
  return entry === home && (homeOf(target)?.path ?? home) !== home
}

function allows(exception: Exception, file: string, target: string, typesOnly: boolean): boolean {
  return lies(file, exception.from) && lies(target, exception.to) && (typesOnly || !exception.typesOnly)
}

function lies(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

function isOurs(target: string): boolean {
  return /^(src|scripts|tests|bench|\.\.?)(\/|$)/.test(target)
}

/** Each loop once, from the alphabetically first of its files on. */
function cycles(modules: readonly Module[]): string[][] {
  const next = new Map(modules.map((module) => [module.file, module.imports.flatMap(({ target }) => (target ? [target] : []))]))
  const found = new Map<string, string[]>()
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) {
      const loop = trail.slice(start)
      const first = loop.indexOf([...loop].sort()[0]!)
      const turned = [...loop.slice(first), ...loop.slice(0, first)]
      found.set(turned.join(), [...turned, turned[0]!])
      return
    }
    if (done.has(file)) return
    for (const target of next.get(file) ?? []) if (next.has(target)) walk(target, [...trail, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return [...found.values()]
}

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as linguist from 'linguist-languages'

const USAGE = `Usage: node scripts/gather-programming-languages.ts
Writes src/domain/skills/words/programming-languages.ts from the package linguist-languages (MIT): the languages that
people at work name as a skill, with the short names that belong to them alone.`

const WORDS = fileURLToPath(new URL('../src/domain/skills/words/programming-languages.ts', import.meta.url))

/**
 * Left out are languages whose name is an everyday word (Clean, Max, Red, Slash), and what few people learn from a
 * colleague; frameworks, and languages that stand under another skill, are in the product's own lists.
 */
const taken = `ABAP, ActionScript, Ada, Agda, AMPL, ANTLR, Apex, APL, AppleScript, AsciiDoc, Assembly, AutoHotkey, Awk, Ballerina,
Batchfile, Bicep, C, C#, C++, Clojure, CMake, COBOL, CoffeeScript, ColdFusion, Common Lisp, Crystal, Cuda, Cython, Dart,
DataWeave, Elixir, Elm, Emacs Lisp, Erlang, F#, Fortran, GAMS, GDScript, GLSL, Go, Gradle, Groovy, Handlebars, Haskell,
Haxe, HLSL, Java, JavaScript, Jinja, JSON, Jsonnet, Julia, Kotlin, Kusto, LabVIEW, Less, Lua, Makefile, Markdown, MATLAB,
Maven POM, Mermaid, Modelica, Mojo, Nextflow, Nim, Nix, Objective-C, OCaml, OpenCL, OpenEdge ABL, OpenSCAD, Pascal, Perl,
PHP, PlantUML, PLpgSQL, PLSQL, PostScript, PowerBuilder, PowerShell, Prolog, Protocol Buffer, Pug, PureScript, Python,
Q#, R, Racket, Raku, Regular Expression, ReScript, REXX, RobotFramework, RPGLE, Ruby, Rust, SAS, Scala, Shell, Smalltalk,
Solidity, SPARQL, Starlark, Stata, SVG, Swift, SystemVerilog, Tcl, TeX, TOML, TSQL, Twig, TypeScript, Typst, Vala, VBA,
VBScript, Verilog, VHDL, Vim script, Visual Basic .NET, Visual Basic 6.0, Wolfram Language, XML, XQuery, XSLT, YAML, Zig`
  .split(',')
  .map((name) => name.trim())

const titles: Readonly<Record<string, string>> = {
  Assembly: 'Assembly language',
  Awk: 'AWK',
  Batchfile: 'Batch scripting',
  Cuda: 'CUDA',
  'Maven POM': 'Maven',
  PLSQL: 'PL/SQL',
  'Protocol Buffer': 'Protocol Buffers',
  'Regular Expression': 'Regular expressions',
  RobotFramework: 'Robot Framework',
  RPGLE: 'RPG',
  Shell: 'Shell scripting',
  TeX: 'LaTeX',
  TSQL: 'T-SQL',
  'Vim script': 'Vim',
}

/** Skills of their own, everyday words, and names that more than one skill could claim. */
const notAliases = `node, coffee, apples, assembly, md, proto, mermaid example, coldfusion html, envrc, squeak, terraform,
opentofu, octave, splus, delphi, inc, make, mf, bat, batch, emacs, cask, eask, cake, cakescript, rake, console,
rss, xsd, wsdl, geojson, sarif, jsonl, topojson, django, progress, mma, wl, sdc, xdc, rusthon, pyrex, ls, lisp, fundamental, bazel`
  .split(',')
  .map((alias) => alias.trim())

async function gatherProgrammingLanguages(): Promise<void> {
  const source = JSON.parse(await readFile(new URL('../node_modules/linguist-languages/package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const known = new Map(Object.values(linguist).map((language) => [language.name as string, language]))
  const lines = taken.map((name) => {
    const language = known.get(name)
    if (!language) throw new Error(`linguist-languages ${source.version} knows no ${name}`)
    const title = titles[name] ?? name
    const aliases = [name.toLowerCase(), ...('aliases' in language ? language.aliases : [])].filter(
      (alias) => alias.toLowerCase() !== title.toLowerCase() && alias.length > 1 && /^[\w .-]+$/.test(alias) && !notAliases.includes(alias),
    )
    return aliases.length > 0 ? `  ${title}: ${[...new Set(aliases)].join(', ')}` : `  ${title}`
  })
  const words = `/** Made by scripts/gather-programming-languages.ts from linguist-languages ${source.version} (MIT, by Ika, after github-linguist/linguist). */
export const programmingLanguages = \`
Programming
${lines.join('\n')}
\`
`
  await writeFile(WORDS, words)
}

if (process.argv.includes('--help')) console.log(USAGE)
else await gatherProgrammingLanguages()

/** Made by scripts/gather-programming-languages.ts from linguist-languages 9.5.0 (MIT, by Ika, after github-linguist/linguist). */
export const programmingLanguages = `
Programming
  ABAP
  ActionScript: actionscript 3, actionscript3, as3
  Ada: ada95, ada2005
  Agda
  AMPL
  ANTLR
  Apex
  APL
  AppleScript: osascript
  AsciiDoc
  Assembly language: asm, nasm
  AutoHotkey: ahk
  AWK
  Ballerina
  Batch scripting: batchfile, dosbatch, winbatch
  Bicep
  C
  C#: csharp
  C++: cpp
  Clojure
  CMake
  COBOL
  CoffeeScript: coffee-script
  ColdFusion: cfm, cfml
  Common Lisp
  Crystal
  CUDA
  Cython
  Dart
  DataWeave
  Elixir
  Elm
  Emacs Lisp: elisp
  Erlang
  F#: fsharp
  Fortran
  GAMS
  GDScript
  GLSL
  Go: golang
  Gradle
  Groovy
  Handlebars: hbs, htmlbars
  Haskell
  Haxe
  HLSL
  Java
  JavaScript: js
  Jinja: htmldjango
  JSON
  Jsonnet
  Julia
  Kotlin
  Kusto
  LabVIEW
  Less: less-css
  Lua
  Makefile: bsdmake
  Markdown: pandoc
  MATLAB
  Maven: maven pom
  Mermaid
  Modelica
  Mojo
  Nextflow
  Nim
  Nix: nixos
  Objective-C: obj-c, objc, objectivec
  OCaml
  OpenCL
  OpenEdge ABL: openedge, abl
  OpenSCAD
  Pascal: objectpascal
  Perl: cperl
  PHP
  PlantUML
  PLpgSQL
  PL/SQL: plsql
  PostScript: postscr
  PowerBuilder
  PowerShell: posh, pwsh
  Prolog
  Protocol Buffers: protocol buffer, protobuf
  Pug
  PureScript
  Python: py, py3, python3
  Q#: qsharp
  R: Rscript
  Racket
  Raku: perl6, perl-6
  Regular expressions: regular expression, regexp, regex
  ReScript
  REXX: arexx
  Robot Framework: robotframework
  RPG: rpgle, ile rpg, sqlrpgle
  Ruby: jruby, macruby, rb, rbx
  Rust: rs
  SAS
  Scala
  Shell scripting: shell, sh, shell-script, bash, zsh
  Smalltalk
  Solidity
  SPARQL
  Starlark: bzl
  Stata
  SVG
  Swift
  SystemVerilog
  Tcl
  LaTeX: tex
  TOML
  T-SQL: tsql
  Twig
  TypeScript: ts
  Typst: typ
  Vala
  VBA: visual basic for applications
  VBScript
  Verilog
  VHDL
  Vim: vim script, viml, nvim, vimscript
  Visual Basic .NET: visual basic, vbnet, vb .net, vb.net
  Visual Basic 6.0: vb6, vb 6, visual basic 6, visual basic classic, classic visual basic
  Wolfram Language: mathematica, wolfram, wolfram lang
  XML
  XQuery
  XSLT: xsl
  YAML: yml
  Zig
`

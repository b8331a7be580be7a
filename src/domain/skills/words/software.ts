/**
 * Software: languages, frameworks, practices. Names and abbreviations of programming languages that others have gathered are in
 * `programming-languages.ts`; what is said of the same skill here adds to them.
 */
export const software = `
Programming: coding, computer programming, writing code, learning to code, learn to code, coder, programmer, scripting
  JavaScript: java script, vanilla js, ecmascript, es6, plain javascript, modern javascript
  TypeScript: type script
  Python: pythonista, python scripting
  Java: java se, core java, jdk, jvm
  C: c language, ansi c, embedded c, plain c
  C++: c plus plus, modern c++, cplusplus
  C#: c sharp, visual c#
  .NET: dotnet, dot net, .net core, .net framework, asp.net core, net core, microsoft .net, net framework
  Go: go lang
  R: r language, rstats, r studio, rstudio, r-lang
  Rust: rust-lang, rustlang
  PHP: php development
  Kotlin: kotlin multiplatform
  Swift: swift ios
  Scala: scala functional
  MATLAB: mat lab
    Simulink: matlab simulink
  VBA: excel vba, excel macros, macros, vba macros, office macros, visual basic macros
  Shell scripting: bash scripting, unix shell, shell scripts, bash scripts, command line, command line scripting, cli
  PowerShell: power shell, windows powershell, powershell scripts
  Regular expressions: regexes, regular expression syntax
  Functional programming: fp in code, functional coding
  Object-oriented programming: oop, object orientation, ooad, object-oriented design
  Concurrent programming: concurrency, multithreading, multi-threading, parallel programming, parallel computing
  Algorithms: data structures, algorithms and data structures, algorithm design, data structures and algorithms
  Scratch programming: teaching kids to code, code clubs
  Game development: gamedev, game programming, making games, video game development
    Unreal Engine: unreal, ue5
    Unity: unity 3d, unity3d
  Software localization: i18n, internationalization, l10n, software internationalization
  Compilers: compiler construction, compiler design
Software engineering: software development, software developer, building software, swe, software engineer, application development
  Software architecture: architecting software, software architect, system architecture, designing software systems
  System design: systems design, designing systems, system design interviews, distributed system design
  Solution architecture: solution architect, solutions architecture, solutions architect
  Enterprise architecture: enterprise architect, business architecture
    TOGAF
  Distributed systems: distributed computing, consensus algorithms
  Microservices: micro services, microservice architecture, service-oriented architecture, soa
  Event-driven architecture: event sourcing, cqrs, event-driven systems, messaging systems
    RabbitMQ: rabbit mq
  Domain-driven design: ddd, domain modeling, event storming, eventstorming
  Design patterns: software design patterns, gang of four patterns, patterns of software
  Clean code: solid principles, code quality, craftsmanship, software craftsmanship, writing clean code
  Refactoring: code refactoring, refactoring code, improving code
  Legacy modernization: legacy code, legacy systems, modernizing legacy systems, application modernization
  Technical debt: tech debt, managing technical debt
  Code review: reviewing code, pull requests, pr reviews, pull request reviews, peer code review
  Pair programming: pairing, mob programming, ensemble programming, mobbing
  Debugging: bug fixing, fixing bugs, debug, debugging code, finding bugs
  Performance tuning: performance optimization, performance engineering, code optimization, profiling, web performance
  API design: designing apis, api development, apis, building apis, api
  REST APIs: rest, restful apis, rest api, restful services, restful api, restful web services
    Postman: postman api testing
  GraphQL: graph ql, apollo graphql
  gRPC: g rpc, grpc services
  OpenAPI: swagger, open api specification
  Version control: source control, version control systems, vcs
    Mercurial
    Subversion: svn
  Git: github, git version control, git hub, git flow, git branching
    Bitbucket
    GitLab: git lab
  Open source: oss, open source software, open source contribution, foss, contributing to open source
  Software estimation: estimating software, sizing software work
  Software licensing: open source licensing, license compliance
  Technical interviewing: coding interviews, technical interviews, whiteboard interviews, leetcode
Software testing: qa, testing software, software qa, software tester, software quality assurance, sqa, qa engineer, qa testing, testing
  Test automation: automated testing, automated tests, automating tests, automation testing, qa automation, sdet
    Appium: appium mobile testing
  Test-driven development: tdd, test first, test driven design
  Behavior-driven development: bdd, specification by example
    Cucumber: gherkin
  Unit testing: unit tests, xunit
    NUnit
    pytest: py test
    Jest
    JUnit
  Integration testing: integration tests, system testing, contract testing
  End-to-end testing: e2e testing, e2e tests, e2e, browser testing
  Selenium: selenium webdriver, webdriver
  Playwright: microsoft playwright
  Cypress: cypress.io
  Exploratory testing: manual testing, exploratory tests, manual qa
  Performance testing: load testing, stress testing, load tests
    k6
    JMeter: apache jmeter
  Usability testing: user testing, usability tests, testing usability
  Test management: test planning, test plans, test cases, test strategy, uat, user acceptance testing
Web development: web developer, building websites, website development, web programming, making websites, websites
  Ember: ember.js, emberjs
  Front-end development: frontend, front end, front-end, frontend development, frontend developer, frontend engineering
  Back-end development: backend, back end, back-end, backend development, backend developer, backend engineering, server-side development
  Full-stack development: full stack, fullstack, full-stack, fullstack development, full stack developer
  HTML: html5, hypertext markup language, html/css
  CSS: css3, cascading style sheets, css grid, flexbox
  Sass: scss
  Tailwind CSS: tailwind, tailwindcss
  Bootstrap: bootstrap css, twitter bootstrap
  React: reactjs, react.js, react hooks
    Redux: react redux, redux toolkit
  Next.js: nextjs
  Angular: angularjs, angular.js, angular 2
    NgRx
  Vue.js: vue, vuejs, vue 3
    Nuxt: nuxt.js, nuxtjs
  Svelte: sveltekit, svelte kit
  jQuery: j query
  D3.js: d3, d3js
  Three.js: threejs, webgl
  Node.js: node, nodejs
    NestJS: nest.js
    Express: express.js, expressjs
  Django: django rest framework, python django
  Flask: flask python, python flask
  FastAPI: fast api
  Spring: spring boot, springboot, spring framework, java spring
  Jakarta EE: java ee, j2ee, jee
  Hibernate: jpa, hibernate orm
  Ruby on Rails: ror, Rails, ruby rails
  Laravel: laravel php
  ASP.NET: asp.net mvc, aspnet, razor pages
    Blazor
  Entity Framework: ef core, entity framework core
  WordPress: word press, wp plugins, elementor
  Drupal: drupal cms
  Content management systems: cms, content management system
    Adobe Experience Manager: aem
    Sitecore
  Headless CMS: sanity.io
    Strapi
    Contentful
  Progressive web apps: pwa, pwas
  WebAssembly: web assembly
  Webpack: vite bundler, module bundlers
  Web components: custom elements, lit element
Mobile development: mobile app development, mobile apps, app development, building apps, mobile developer, app developer
  iOS development: ios, iphone apps, ios apps, ios developer, iphone development
    SwiftUI: swift ui
  Android development: android, android apps, android developer, android studio
    Jetpack Compose
  React Native: reactnative, expo react native
  Flutter: flutter apps, dart flutter
  Xamarin: .net maui, maui
  Ionic: ionic framework, cordova
Embedded systems: embedded, embedded software, firmware, embedded programming, microcontrollers, firmware development
  Arduino: arduino projects
  Raspberry Pi: raspberrypi
  Real-time systems: rtos, real-time operating systems, freertos
  Internet of things: iot, connected devices, smart devices
  Robotics: robots, robot programming, ros robotics, robotics engineering
  PLC programming: plc, plcs, ladder logic, scada, siemens tia, industrial control systems
  FPGA design: fpga, fpgas
Blockchain: block chain, distributed ledger, smart contracts
  Web3: web 3
  Ethereum
  Virtual reality: vr, ar/vr, xr, mixed reality, extended reality
    Augmented reality: ar apps
  Quantum computing: quantum computers, quantum algorithms
  High-performance computing: hpc, supercomputing, cluster computing
  GPU programming: gpu computing, gpgpu
`

/** Skill, then ways to type it. Written before the catalog had its words, as people fill in a profile: case, signs and habits are theirs. */
export const asPeopleType = `
JavaScript: js, JS, java script, Javascript (ES6), vanilla js, ecmascript
TypeScript: ts, Type Script, typescript programming
Python: py, python3, Python programming, python coding, Python (advanced)
Java: JAVA, java programming, Java SE, Java language
Go: golang, Go lang, Go programming language
C++: cpp, C ++, c plus plus, modern C++
C#: csharp, c sharp, C# programming, c-sharp
.NET: dotnet, dot net, .NET Core, .net framework, net core
Ruby: ruby programming
Ruby on Rails: RoR, rails
R: R language, R programming, r-lang, rstats
SQL: sql queries, writing SQL, structured query language, SQL skills
Rust: rust-lang, Rust programming
VBA: visual basic for applications, excel vba, Excel macros
Shell scripting: bash, bash scripting, unix shell
PowerShell: power shell, powershell scripting, pwsh
HTML: html5
CSS: css3, cascading style sheets
React: reactjs, React.js, react js development
Node.js: node, nodejs, Node JS
Angular: angular.js, angularjs
Vue.js: vue, vuejs
Kubernetes: k8s, K8S, kube, kubernetes administration
Docker: docker containers, containerization, containerisation
CI/CD: ci cd, CI / CD, continuous integration, continuous delivery, build pipelines
DevOps: dev ops, dev-ops
Site reliability engineering: SRE, site reliability
AWS: amazon web services, Amazon AWS
Microsoft Azure: azure, Azure cloud, ms azure
Google Cloud: GCP, google cloud platform
Terraform: terraform iac, hashicorp terraform
Infrastructure as code: IaC
Linux: linux admin, Linux administration, GNU/Linux
Git: github, git version control
Version control: source control, version control systems
REST APIs: restful apis, REST, rest api
API design: designing APIs
Microservices: micro services, micro-services, microservice architecture
Software architecture: architecting software, software architect
Software testing: QA, testing software, software QA
Test automation: automated testing, automated tests, test-automation
Test-driven development: TDD, test driven dev
Code review: reviewing code, code reviews, PR reviews
Cybersecurity: cyber security, infosec, information security, IT security, cyber-security
Penetration testing: pentesting, pen testing, pen-testing, ethical hacking
Machine learning: ML, machine-learning, ml models
Deep learning: neural networks, neural nets
Artificial intelligence: AI, A.I., ai fundamentals
Prompt engineering: prompting, writing prompts
Natural language processing: NLP, natural-language processing, text mining
Data analysis: data analytics, analysing data, analyzing data, data analyst
Data science: data scientist
Data visualization: data viz, dataviz, data visualisation, charts and graphs
Data engineering: data engineer, data pipelines
Data governance: data gov
Statistics: stats, statistical analysis
Power BI: powerbi, power-bi, MS Power BI, Microsoft Power BI
Tableau: tableau desktop
Excel: Microsoft Excel, MS Excel, Excel spreadsheets, advanced excel, Excel skills
Pivot tables: pivottables, pivot table
Microsoft Word: MS Word, word
PowerPoint: ppt, Microsoft PowerPoint, power point, PPT slides
Microsoft Outlook: outlook, MS outlook
Microsoft Teams: MS Teams, teams
SharePoint: share point, sharepoint online, MS Sharepoint
OneNote: one note, ms onenote
Power Automate: MS flow, microsoft flow, power-automate
Microsoft 365: O365, M365, Office 365, office365, MS Office, microsoft office
Google Workspace: gsuite, G Suite, google apps
Public speaking: speaking in public, public-speaking, speaking in front of people, giving speeches, public speaker
Presentation skills: presenting, giving presentations, presentations, presentation
Storytelling: story telling, telling stories, story-telling
Business writing: writing emails, professional writing, business emails
Technical writing: tech writing, technical documentation, tech writer
Copywriting: copy writing, copywriter, writing copy
Active listening: listening, listening skills, being a good listener
Negotiation: negotiating, negotiation skills, negotiations, how to negotiate
Conflict resolution: conflict management, resolving conflicts, handling conflict, managing conflict
Difficult conversations: hard conversations, handling difficult conversations, tough conversations
Giving feedback: feedback, giving constructive feedback, feedback skills
Receiving feedback: taking feedback
Leadership: leading, leadership skills, being a leader, Leadership Skills
People management: managing people, people manager, line management, people mgmt, being a manager
Team leadership: leading teams, team lead, leading a team, team leader
Coaching: coach, coaching skills, coaching others
Mentoring: being a mentor, mentorship, mentoring others
Delegation: delegating, delegating tasks, how to delegate
Change management: managing change, change mgmt, leading change
Strategic thinking: thinking strategically, strategic thinker
Decision making: decision-making, making decisions, decisionmaking
Emotional intelligence: EQ, EI, emotional quotient
Executive presence: exec presence, gravitas
Team building: teambuilding, building teams, team-building
Time management: managing my time, time mgmt, time-management
Prioritization: prioritisation, prioritizing, setting priorities
Critical thinking: critical-thinking, thinking critically
Problem solving: problem-solving, solving problems, problem solver
Self-confidence: confidence, being more confident, self confidence
Networking: professional networking, building a network, building my network
Work-life balance: work life balance, worklife balance
Stakeholder management: managing stakeholders, stakeholder mgmt, stakeholder-management
Project management: managing projects, project manager, proj mgmt, project mgmt
Product management: product manager, product mgmt, prod mgmt
Program management: programme management, program manager, managing programs
Agile: agile methodology, agile development, agile methods
Scrum: scrum master, scrum framework
Kanban: kanban boards
OKRs: okr, objectives and key results
P&L management: P&L, P and L, profit and loss, p & l responsibility, pnl
Budgeting: budgets, budget management, managing budgets
Financial modeling: financial modelling, building financial models, finance modeling
Financial analysis: analysing financials, fin analysis
Accounting: accountancy, bookkeeping, book keeping
Forecasting: forecasts, financial forecasting
Mergers and acquisitions: M&A, mergers & acquisitions, M and A
Procurement: purchasing
Supply chain management: supply chain, SCM, supply-chain
Process improvement: improving processes, business process improvement, continuous improvement
Six Sigma: lean six sigma, 6 sigma, six sigma black belt
Risk management: managing risk, risk mgmt
Sales: selling, sales skills
Salesforce: SFDC, salesforce crm, sales force
Customer relationship management: CRM, crm systems
Customer service: customer care, client service, customer support
Account management: managing accounts, key account management, account manager
SEO: search engine optimization, search engine optimisation
Social media marketing: social media, SMM
Content marketing: content strategy marketing, content creation
Digital marketing: online marketing, internet marketing
Recruiting: recruitment, hiring, talent acquisition
Interviewing: interviewing candidates, conducting interviews, interview skills
Diversity, equity and inclusion: DEI, D&I, DE&I, diversity and inclusion, diversity & inclusion
Learning and development: L&D, learning & development
Facilitation: facilitating, facilitating workshops, workshop facilitation
User experience design: UX, UX design, user experience, ux designer
User interface design: UI, UI design, interface design
User research: UX research, researching users
Figma: figma design
Adobe Photoshop: photoshop, PS photoshop
Graphic design: graphics design, graphic designer
Accessibility: a11y, web accessibility
Spanish: Español, espanol, castellano, speaking Spanish, Spanish language
German: Deutsch, German (fluent), business German
French: Français, francais, French language skills
English: business English, ESL, English writing
Mandarin Chinese: Mandarin, Chinese, putonghua
American Sign Language: ASL
Sign language: signing
GDPR: data protection regulation, EU GDPR
Compliance: regulatory compliance, compliance mgmt
`

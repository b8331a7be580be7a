/** Running a business: strategy, projects, products, operations. How a line reads is said beside `readWords`. */
export const business = `
Business strategy: strategy, corporate strategy, strategy development, strategy formulation, company strategy, strategizing
  Strategic planning: strategy planning, planning strategy, long-term planning, strategic plans
  Strategy execution: executing strategy, strategy implementation, implementing strategy, strategy deployment, hoshin kanri
  Competitive analysis: competitor analysis, competitive intelligence, competitor research, analyzing competitors, benchmarking
  Business model design: business models, business model canvas, business model innovation, lean canvas
  Business planning: business plan, business plans, writing a business plan, business case, business cases, writing business cases
  Scenario planning: scenarios, strategic foresight, foresight, futures thinking
  Market entry: entering new markets, market expansion, international expansion, new markets
  Digital transformation: digitalization, digitization, going digital, digital strategy, digital change
  Entrepreneurship: entrepreneur, startups, start-ups, starting a business, founding a company, startup founder, founder
  Fundraising: raising money, raising funds, fund raising, donor relations, philanthropy
    Startup funding: raising capital, venture capital, vc, raising venture capital, seed funding
  Consulting: management consulting, consultant, business consulting, client advisory, advisory, consultancy
  Business development: biz dev, bizdev, bd, developing business, new business development, new business
  Partnership management: partnerships, managing partners, partner management, strategic partnerships, alliances, alliance management
  Business acumen: commercial awareness, business sense, commercial acumen, understanding the business, business understanding
  Nonprofit management: non-profit management, nonprofits, ngos, charity management, third sector
  Public administration: public sector, civil service, government administration, public service
  General management: running a business, business management, business administration, mba, general manager
Project management: managing projects, project manager, proj management, project lead, project leadership, leading projects
  PMP: project management professional, pmp certification
  PRINCE2: prince 2
  Project planning: planning projects, project plans, work breakdown structure, wbs, gantt charts, gantt, project schedules
  Project coordination: project coordinator, coordinating projects, project support, project administration
  Program management: managing programs, program manager, program delivery, program leadership, leading programs
  Portfolio management: project portfolio management, ppm, portfolio manager, managing portfolios
  Project management office: pmo, project office, setting up a pmo
  Scope management: managing scope, scope creep, scoping, project scope, scoping projects
  Estimation: estimating, effort estimation, estimates, story points, cost estimation, planning poker
  Agile: agile methodology, agile methods, agile development, agile project management, agile ways of working, agile mindset, agile delivery
    Scrum: scrum master, scrum framework, csm, scrum mastery, sprint planning, agile scrum
    Kanban: kanban boards, kanban method, wip limits
    Scaled agile: SAFe, scaling agile, scaled agile framework, large-scale scrum, LeSS framework
    Extreme programming: extreme programing, xp practices
    User stories: user story, writing user stories, story mapping, user story mapping, backlog refinement, backlog management
  OKRs: objectives and key results, setting okrs, okr setting, objectives and key result
  KPIs: kpi, key performance indicators, performance metrics, metrics, business metrics, performance measurement, performance indicators
  Jira: atlassian jira, jira administration, jira software
  Confluence: atlassian confluence, confluence wiki
  Asana: asana boards
  Trello: trello boards
  Monday.com
  Smartsheet: smart sheet
  Microsoft Project: ms project plan, project for the web, mpp
  Azure DevOps: ado, azure dev ops, azure boards, tfs, vsts
Product management: product manager, prod management, managing products, product owner, product ownership, product lead
  Product strategy: product vision, product thinking, product direction
  Product discovery: discovery, continuous discovery, opportunity solution trees, problem discovery
  Roadmapping: roadmaps, product roadmap, road mapping, roadmap planning, product roadmapping
  Product analytics: product metrics, product data, analyzing product usage
    Mixpanel
    Amplitude
  Product launch: launching products, product launches, launch management, launch planning
  Go-to-market strategy: go-to-market, gtm, gtm strategy, market launch
  Product marketing: product marketer, pmm, product marketing manager, product positioning
  Product operations: product ops, productops
  Technical product management: technical product manager, platform product management, api product management
  Pricing: pricing strategy, price setting, setting prices, price management, value-based pricing
  Customer discovery: customer interviews, customer development, interviewing customers, talking to customers, voice of the customer
  Experimentation: experiments, running experiments, hypothesis testing in products, growth experiments
  A/B testing: ab testing, split testing, ab tests, a/b experiments, multivariate testing
  Growth: growth hacking, growth strategy, product-led growth, user growth, growth marketing
  Lean startup: mvp, minimum viable product, build measure learn, mvps
Business analysis: business analyst, ba, business systems analysis, analyzing the business
  Requirements engineering: requirements, gathering requirements, requirements gathering, requirements analysis, requirements management
  Process modeling: bpmn, process mapping, business process modeling, process maps, process documentation, process design
  Process mining: process discovery
    Celonis
  Gap analysis: swot, swot analysis, gap assessment
  Vendor selection: software selection, evaluating vendors, vendor evaluation, choosing vendors
Operations management: operations, business operations, operations manager, ops management, running operations, coo, bizops
  Process improvement: improving processes, business process improvement, continuous improvement, kaizen, process optimization
  Business process management: bpm, process management, managing processes, process owner
  Lean: lean management, lean thinking, lean manufacturing, lean production, toyota production system, lean methodology, 5s
  Six Sigma: 6 sigma, six sigma black belt, six sigma green belt, lean six sigma, dmaic, black belt, green belt
  Quality management: qms, quality manager, quality systems, tqm, total quality management, managing quality
    ISO 9001
  Quality control: qc, quality inspection, quality checks, inspection
  Quality assurance: assuring quality, quality assurance processes, quality auditing
  Theory of constraints: toc, bottleneck management, constraints theory
  Capacity planning: resource planning, planning capacity, resource management, workforce capacity, resource allocation
  Workforce management: shift planning, rostering, staff scheduling, wfm, workforce scheduling
  Outsourcing: offshoring, nearshoring, outsourcing management, business process outsourcing, bpo
  Facility management: facilities management, facilities, office management, building management, workplace management, facility manager
  Real estate: property management, corporate real estate, property, real estate management
  Health and safety: occupational safety, workplace safety, hse, ehs, osha, safety management, occupational health
  Emergency response: emergency management, emergency planning, evacuation planning, disaster response
  Business continuity: business continuity planning, bcp, bcm, business continuity management, disaster planning
  Franchising: franchise, franchise management, franchises
  Hospitality: hotel management, hospitality management, restaurant management
  Retail management: retail, store management, shop management, retail operations, merchandising, category management
  E-commerce: ecommerce, online retail, online shop, web shop, online sales
    Shopify
Supply chain management: supply chain, scm, supply chain planning, supply chain operations, apics
  Procurement: purchasing, buyer, buying, strategic sourcing, procurement management, purchase management
  Vendor management: managing vendors, supplier management, supplier relations, supplier relationship management, third-party management
  Inventory management: inventory, stock management, managing inventory, stock control, inventory control
  Warehouse management: warehousing, warehouse, warehouse operations, wms, warehouse logistics
  Logistics: transportation, transport management, freight, shipping, distribution, logistics management, transport logistics
  Demand planning: demand forecasting, sales and operations planning, s&op, sop planning, demand management
  Import and export: import/export, customs, international trade, foreign trade, customs clearance, incoterms
  Manufacturing: production, production management, production planning, manufacturing operations, shop floor management
  Fleet management: fleet, vehicle fleet management
Customer experience: cx, customer experience management, customer centricity, customer focus, customer journey
  Customer success: customer success management, csm role, customer success manager, client success, renewals, customer onboarding
  Customer service: customer care, client service, customer support, customer services, serving customers, helping customers, client care
  Customer journey mapping: journey mapping, customer journey maps, mapping customer journeys
  Customer retention: churn analysis, churn reduction, reducing churn, retention, customer loyalty, loyalty programs
  Complaint handling: complaints, handling complaints, complaint management, dealing with complaints, angry customers
  Call center management: call center, contact center, contact center management, call center operations
  Customer satisfaction: nps, net promoter score, csat, customer satisfaction surveys, customer feedback
  Help desk: helpdesk, service desk, it support, technical support, tech support, desktop support, it helpdesk, user support
  Zendesk: zendesk support
  ServiceNow: service now, snow servicenow
  IT service management: itsm, it services, it service delivery
    ITIL: itil foundation, itil 4
Sustainability: esg, environmental sustainability, sustainable business, corporate sustainability, csr, corporate social responsibility
  Sustainability reporting: esg reporting, csrd, gri standards, nonfinancial reporting
  Carbon accounting: carbon footprint, ghg accounting, greenhouse gas accounting, net zero, emissions accounting
  Circular economy: circularity, recycling, waste management, zero waste
  Energy management: energy efficiency, energy saving, iso 50001
  Environmental management: environmental protection, environmental compliance, ems
    ISO 14001
  Social impact: impact measurement, social innovation, social enterprise, social entrepreneurship
Volunteer management: managing volunteers, volunteer coordination, volunteering programs
`

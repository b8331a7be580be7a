/** Human resources, sales and marketing. How a line reads is said beside `readWords`. */
export const peopleAndMarkets = `
Human resources: hr, human resource management, hrm, hr management, personnel management, people operations, people ops, hr manager
  HR business partnering: hrbp, hr business partner, people partner, hr business partnership
  HR administration: hr admin, personnel administration, hr operations, employee records
  Recruiting: recruitment, recruiter, hiring, talent acquisition, recruiting talent, headhunting, hiring people, staffing
  Candidate sourcing: talent sourcing, sourcing candidates, boolean search, finding candidates
  Interviewing: interviewing candidates, conducting interviews, interviews, interview techniques, structured interviews
  Employer branding: employer brand, employer marketing, evp, employee value proposition
  Onboarding: employee onboarding, onboarding new hires, new hire onboarding, welcoming new colleagues, induction, onboarding new people
  Offboarding: exit interviews, employee offboarding, leaver process
  Learning and development: l&d, training and development, corporate learning, employee development
  Talent management: managing talent, talent development, talent reviews, nine box, talent strategy
  Employee engagement: engagement, staff engagement, engagement surveys, employee surveys, pulse surveys
  Employee experience: ex employee experience, staff experience, employee journey
  Employee relations: labor relations, industrial relations, works councils, unions, trade unions, grievances
  Compensation and benefits: comp and ben, c&b, comp & ben, compensation, total rewards, benefits, rewards, pay and benefits
  Organizational development: od, organization development, org development, org effectiveness
  Organizational design: org design, organization design, organizational structure, restructuring, reorganization
  Workforce planning: headcount planning, strategic workforce planning, manpower planning
  People analytics: hr analytics, workforce analytics, hr data, hr reporting
  Diversity, equity and inclusion: dei, d&i, de&i, edi, deib, diversity and inclusion, diversity, inclusion, equity
  Unconscious bias: bias awareness, implicit bias, bias training, unconscious bias training
  Disability inclusion: disability confidence, disability awareness, neurodiversity, neurodivergence
  Gender equality: gender equity, gender balance
  HR information systems: hris, hr systems, hcm systems, hr technology
  Workday: workday hcm, workday hris
  Immigration: visa sponsorship, work permits, global mobility, mobility management
  Apprenticeships: apprentice training, vocational training, apprentices, internships, managing interns
  Mentoring program design: mentoring programs, running mentoring programs, designing a mentoring program
  Job architecture: job grading, job evaluation, leveling, career frameworks, competency frameworks, skills frameworks
Sales: selling, salesperson, selling skills, sales techniques, sales rep, closing deals, closing
  Sales management: managing sales, sales manager, sales leadership, leading sales teams, sales team management, head of sales
  B2B sales: business-to-business sales, b to b sales, selling to businesses
  Enterprise sales: complex sales, large-deal selling, enterprise selling, strategic sales
  Solution selling: consultative selling, value selling, consultative sales, value-based selling, spin selling, challenger sale
  Inside sales: telesales, phone sales, selling by phone, sdr, bdr, sales development
  Cold calling: cold calls, cold outreach, telemarketing, phone prospecting
  Prospecting: lead generation, leads, finding leads, lead gen, sales prospecting, generating leads, outreach
  Account management: key account management, managing accounts, account manager, kam, key accounts, client management, managing clients
  Account planning: strategic account planning, account plans
  Sales forecasting: pipeline forecasting, pipeline management, managing the pipeline, sales pipeline
  Sales enablement: enabling sales, sales readiness, sales training
  Sales operations: sales ops, revenue operations, revops, rev ops
  Sales engineering: presales, pre-sales, solutions engineering, solution consulting, solutions consulting, technical sales, sales engineer
  Upselling: cross-selling, up-selling, cross selling, upsell
  Objection handling: handling objections, overcoming objections, dealing with objections
  Product demos: giving demos, demos, demoing, product demonstrations
  Customer relationship management: crm, crm systems, crm software, customer relations
  Salesforce: sfdc, salesforce.com, salesforce crm, sales force, salesforce administration, salesforce admin
  HubSpot: hub spot, hubspot crm
  MEDDIC: meddpicc, meddic qualification
  Retail sales: shop sales, in-store selling, store sales
  Channel sales: partner sales, reseller management, indirect sales
Marketing: marketer, marketing management, marketing manager, promoting products
  Marketing strategy: strategic marketing, marketing plan, marketing planning, marketing plans
  Digital marketing: online marketing, internet marketing, web marketing, performance marketing, digital advertising
  Content marketing: content creation, content strategy, content marketer, creating content, content writing, content production
  Social media marketing: social media, smm, social media management, social media manager, social networks, community marketing
  Email marketing: email campaigns, newsletters, mail campaigns, newsletter marketing
    Mailchimp
  SEO: search engine optimization, search optimization, organic search, on-page seo, link building
  Search advertising: sem, ppc, search engine marketing, google ads, adwords, google adwords, paid search, pay per click
  Advertising: ads, ad campaigns, paid media, media buying, media planning, paid social, facebook ads
  Brand management: branding, brand strategy, brand building, building brands, brand marketing, brand development, brand manager
  Market research: researching markets, marketing research, market analysis, market studies, market intelligence, analyzing markets
  Market segmentation: customer segmentation, segmentation, targeting, target groups, buyer personas
  Positioning and messaging: positioning, messaging, value proposition, value propositions, value proposition design
  Marketing analytics: marketing data, campaign analytics, attribution modeling, marketing measurement
  Marketing automation: marketing automation tools
    Eloqua
    Pardot
    Marketo: adobe marketo
  B2B marketing: business-to-business marketing, b to b marketing, industrial marketing
  B2C marketing: consumer marketing, business-to-consumer marketing
  Account-based marketing: abm, account based marketing strategy
  Influencer marketing: influencers, influencer relations, creator marketing
  Affiliate marketing: affiliates, affiliate programs
  Event marketing: trade shows, trade fairs, exhibitions, trade fair marketing
  Demand generation: demand gen, generating demand, demandgen
  Conversion rate optimization: cro, conversion optimization, landing page optimization, landing pages
  Campaign management: marketing campaigns, running campaigns, campaigns, campaign planning
  Customer insights: consumer insights, customer insight, consumer behavior, shopper insights
  Google Analytics: ga4, ga, google analytics 4
  Adobe Analytics: adobe omniture, omniture
  Video marketing: youtube, youtube marketing, youtube channel
  Public relations campaigns: pr campaigns, earned media
`

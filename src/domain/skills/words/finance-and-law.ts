/** Money, law and risk. How a line reads is said beside `readWords`. */
export const financeAndLaw = `
Finance: corporate finance, financial management, managing finances, business finance, finances, cfo
  Finance for non-financial managers: finance for non-finance people, finance for managers, finance basics, understanding finance
  P&L management: p&l, profit and loss, pnl, p&l responsibility, p&l ownership, owning a p&l, p/l, profit & loss management
  Financial literacy: reading balance sheets, reading financial statements, understanding financial statements, financial acumen
  Budgeting: budget management, budgets, managing budgets, budget planning, budget, budget control
  Forecasting: forecasts, financial forecasting, forecast, revenue forecasting, rolling forecasts
  FP&A: financial planning and analysis, financial planning, fpa, corporate financial planning
  Financial modeling: building financial models, finance modeling, financial models, dcf, discounted cash flow, lbo modeling
  Financial analysis: analyzing financials, fin analysis, financial analyst, financial statement analysis, ratio analysis
  Valuation: company valuation, business valuation, valuing companies, valuations
  Accounting: accountancy, accountant, bookkeeping, book keeping, general ledger, financial accounting, bookkeeper, double-entry bookkeeping
  Management accounting: managerial accounting, cima, management accounts
  Cost accounting: cost analysis, costing, product costing, activity-based costing
  Cost management: cost control, cost reduction, cutting costs, cost savings, managing costs, cost optimization
  Controlling: financial controlling, controller, financial controller, finance controlling, business controlling
  Financial reporting: finance reporting, annual reports, statutory reporting, month-end close, financial statements, closing the books
  IFRS: international financial reporting standards, ifrs accounting, ias
  US GAAP: gaap, u.s. gaap, generally accepted accounting principles
  Accounts payable: ap processing, invoice processing, invoices payable, payables
  Accounts receivable: receivables, credit control, debt collection, collections, dunning
  Invoicing: billing, invoices, issuing invoices
  Payroll: payroll processing, payroll administration, payroll accounting, paying wages
  Tax: taxation, taxes, corporate tax, tax law, tax planning, vat, sales tax, tax accounting, transfer pricing
  Audit: auditing, auditor, financial audit, external audit, statutory audit
  Internal audit: internal auditing, internal auditor, internal controls, sox, sarbanes-oxley
  Treasury: treasury management, cash management, liquidity management, liquidity planning, corporate treasury
  Cash flow management: cash flow, cashflow, cash flows, working capital, working capital management
  Investment management: investing, investments, asset management of funds, fund management, wealth management, investment analysis
  Personal finance: managing money, money management, personal finances, saving money, financial wellbeing
  Investor relations: ir investor relations, shareholder relations, investor communication
  Mergers and acquisitions: m&a, mergers, acquisitions, post-merger integration, due diligence, m and a deals
  Private equity: pe investing, buyouts, lbo
  Banking: retail banking, investment banking, commercial banking, banks
  Insurance: insurances, underwriting, insurance underwriting, claims management, claims handling
  Actuarial science: actuary, actuarial, actuarial modeling
  Credit risk: credit analysis, credit risk management, credit scoring, lending
  Trading: stock trading, capital markets, derivatives, bonds, financial markets
  Payments: payment systems, payment processing, online payments
  Fintech: financial technology, fin tech
  Cryptocurrency: crypto, bitcoin, cryptocurrencies, defi
  Economics: economist, macroeconomics, microeconomics, economic analysis
  QuickBooks: quick books, intuit quickbooks
  Xero: xero accounting
  SAP: sap erp, sap s/4hana, s4hana, s/4hana, sap r/3
    SAP FI/CO: sap fico, sap fi, sap finance, sap controlling
    SAP MM: sap materials management
    SAP SuccessFactors: successfactors, success factors
    SAP Ariba: ariba
  ERP: enterprise resource planning, erp systems, erp implementation
  Oracle ERP: oracle financials, oracle fusion, oracle cloud erp, oracle e-business suite
  NetSuite: oracle netsuite, net suite
  Dynamics 365: microsoft dynamics, ms dynamics, d365, microsoft dynamics 365, dynamics crm
Law: legal, legal knowledge, lawyer, legal advice, attorney, in-house counsel, legal counsel
  Contract law: law of contract, contract drafting, drafting contracts, contracts law
  Contract management: contracts, managing contracts, contract administration, clm, contract lifecycle management, contract manager
  Legal drafting: drafting, legal writing, drafting legal documents
  Legal research: researching law, case law research
    Westlaw
  Corporate law: company law, commercial law, business law, corporate legal
  Employment law: labor law, labour and employment law, employment legislation, works council law
  Intellectual property: ip, ip law, intellectual property law, ipr, trademarks, copyright
  Patents: patent law, patenting, patent writing, filing patents, patent applications
  Litigation: lawsuits, court cases, dispute litigation
  Criminal law: criminal justice, penal law
  International law: public international law, treaty law
  Antitrust: competition law, antitrust law, cartel law
  Legal operations: legal ops, legal tech, legal technology
  Paralegal work: paralegal, legal assistance, legal assistant
  Notary work: notary, notarization
Compliance: regulatory compliance, compliance management, compliance officer, corporate compliance, compliance programs
  Regulatory affairs: regulatory, regulations, regulatory strategy, regulatory submissions
  GDPR: data protection regulation, eu gdpr, general data protection regulation, gdpr compliance
  Data privacy: privacy, data protection, privacy law, protecting personal data, dpo, data protection officer, ccpa
  Corporate governance: governance, good governance, corporate secretary
  Business ethics: ethics, code of conduct, integrity, ethical business, workplace ethics
  Anti-money laundering: aml, kyc, know your customer, money laundering prevention
  Fraud prevention: fraud detection, fraud, anti-fraud, fraud investigation
  Anti-corruption: anti-bribery, bribery act, fcpa, anti-bribery and corruption
  Export control: export controls, sanctions, trade compliance, sanctions screening
  Records management: document retention, archiving, archives, records keeping
  Whistleblowing: whistleblower protection, speak-up lines
Risk management: managing risk, risk manager, enterprise risk management, erm, risk control, iso 31000
  Risk assessment: assessing risk, risk analysis, analyzing risk, risk evaluation
  Operational risk: operational risk management, op risk
  Crisis management: managing crises, handling crises, crisis response
  Third-party risk: vendor risk, supplier risk, third-party risk management, vendor risk management
`

/** Office programs and office work. How a line reads is said beside `readWords`. */
export const office = `
Microsoft 365: o365, m365, office 365, office365, ms office, microsoft office, ms365, office suite, office programs, Office apps
  Excel: microsoft excel, excel spreadsheets, excel formulas, xls, xlsx, microsoft office excel
    Pivot tables: pivottables, pivots, pivot charts, excel pivot tables
    Excel formulas and lookups: vlookup, xlookup, index match, lookups, excel functions
    Excel dashboards: excel charts, dashboards in excel, excel reporting
    Power Pivot: powerpivot, excel data model
    Power Query: get and transform, m language, power query editor, power query m
  Microsoft Word: word, microsoft office word, winword, Word documents, docx
    Mail merge: serial letters, mailmerge, mail merges
    Document templates: word templates, document automation, templates
  PowerPoint: microsoft powerpoint, power point, ppt, pptx, powerpoint presentations, ppt slides, powerpoint slides
  Microsoft Outlook: outlook, outlook calendar, outlook rules, outlook email
  Microsoft Teams: Teams, teams meetings, microsoft teams administration, teams channels
  OneNote: microsoft onenote, one note
  OneDrive: microsoft onedrive, one drive, onedrive for business
  Microsoft Planner: planner tasks, microsoft to do, ms todo
  Microsoft Access: access database, access databases, ms access databases
  Microsoft Visio: visio, visio diagrams
  Microsoft Forms: Forms, surveys with forms
  Microsoft Loop: loop components, Loop
  Microsoft Copilot: copilot, m365 copilot, copilot for microsoft 365, microsoft 365 copilot, office copilot
  Microsoft Viva: viva, viva engage, yammer, viva learning
  SharePoint: share point, sharepoint online, sharepoint sites, microsoft sharepoint, sharepoint administration, spfx, sharepoint lists
  Power Platform: microsoft power platform, powerplatform, power platform administration
    Power Apps: powerapps, canvas apps, microsoft power apps, model-driven apps
    Power Automate: microsoft flow, ms flow, powerautomate, power automate flows, power automate desktop, microsoft power automate
    Power Pages: powerpages, power apps portals
    Copilot Studio: power virtual agents, microsoft copilot studio
    Dataverse: microsoft dataverse, common data service
Google Workspace: gsuite, g suite, google apps, google suite, google docs editors
  Google Docs: gdocs, google documents
  Google Sheets: gsheets, google spreadsheets
  Google Slides: gslides, google presentations
  Google Forms: gforms
  Gmail: google mail, g mail
  Google Drive: gdrive, g drive
  Google Apps Script: apps script, gas scripting
Spreadsheets: spreadsheet, spreadsheet modeling, libreoffice calc, calc spreadsheets
Slack: slack channels, slack workspace
Zoom: zoom meetings, zoom webinars
Webinars: running webinars, webinar hosting, hosting webinars, online events
Notion: notion workspace, notion databases
Airtable: air table
Miro: miro boards, online whiteboards, whiteboarding
  Mural: mural boards
Evernote: ever note
Adobe Acrobat: acrobat, pdf editing, adobe pdf, acrobat pro, pdfs
DocuSign: e-signatures, electronic signatures, docu sign
LibreOffice: open office, openoffice, libre office
Typing: touch typing, typing speed, ten-finger typing, keyboarding, fast typing
Keyboard shortcuts: shortcuts, hotkeys, keyboard short cuts
Digital literacy: computer literacy, computer skills, it literacy, it skills, basic computer skills, pc skills, digital skills
Email management: managing emails, inbox zero, inbox management, managing my inbox, email overload
Calendar management: managing calendars, diary management, scheduling meetings, scheduling appointments, calendars
Administrative support: admin support, office administration, administration, secretarial skills, secretary, clerical work
Executive assistance: executive assistant, personal assistance, executive support, personal assistant, pa to executives
Travel management: business travel, booking travel, travel planning, travel arrangements, travel booking
Expense management: expenses, expense reports, expense claims, travel expenses
Document management: managing documents, dms, filing, file management, document control, organizing files
Data entry: entering data, data input, data capture
Meeting room technology: video conferencing, videoconferencing, av equipment, conference technology, meeting rooms
Reception: receptionist, front desk, welcoming visitors, front-of-house
Transcription: transcribing, audio transcription, dictation
Survey design: surveys, questionnaires, questionnaire design, designing surveys, making surveys
Intranet management: intranet, intranets, managing an intranet
Workflow automation: automating workflows, office automation, automating tasks, automation of tasks, no-code automation
  Make.com: integromat
  Zapier
Robotic process automation: rpa, process automation
  Blue Prism: blueprism
  Automation Anywhere
  UiPath: ui path
No-code development: no-code, low-code, nocode, lowcode, citizen development, low-code development
`

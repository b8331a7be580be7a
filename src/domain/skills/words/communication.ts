/** Speaking, writing and working in meetings. How a line reads is said beside `readWords`. */
export const communication = `
Communication: communicating, communicator, communications, interpersonal communication, workplace communication, communicating clearly
  Public speaking: speaking in public, speaking in front of people, giving speeches, public speaker, speeches, speech making, toastmasters
  Conference speaking: speaking at conferences, conference talks, keynotes, keynote speaking, conference speaker
  Overcoming stage fright: stage fright, fear of public speaking, speaking anxiety, glossophobia, speaking nerves
  Presentation skills: presenting, giving presentations, presentations, presentation, presentation delivery, delivering presentations
  Presentation design: slide design, designing slides, slide decks, pitch deck design, designing presentations, making slides
  Storytelling: story telling, telling stories, business storytelling, storyteller, narrative, narratives
  Data storytelling: storytelling with data, telling stories with data, presenting data, data narratives, communicating data
  Pitching: elevator pitch, pitch, pitches, pitching ideas, pitch decks, investor pitch
  Active listening: listening, being a good listener, listening actively, good listener, deep listening
  Nonverbal communication: body language, non verbal communication, gestures, eye contact
  Voice training: voice coaching, vocal training, voice projection, pronunciation, diction, accent reduction
  Executive communication: communicating with executives, executive communications, communicating with leadership, briefing executives
  Asynchronous communication: async communication, async work, working asynchronously, async
  Internal communications: employee communications, employee communication, internal communication
  Corporate communications: corporate communication, external communications, external comms
  Crisis communications: crisis communication, communicating in a crisis, reputation management
  Science communication: scicomm, communicating science, science outreach, explaining science
  Technical communication: explaining technical things, explaining technology to non-technical people, communicating technical ideas
  Change communication: communicating change, change comms, change communications
  Customer communication: communicating with customers, client communication, communicating with clients
  Explaining complex topics: simplifying complex topics, explaining complicated things, making things simple, explaining things simply
Writing: written communication, writing clearly, clear writing, written english, better writing
  Business writing: writing emails, professional writing, business emails, email writing, email etiquette, business correspondence, emails
  Technical writing: tech writing, technical documentation, tech writer, documentation, writing documentation, docs, user manuals
  Copywriting: copy writing, copywriter, writing copy, ad copy, sales copy, web copy
  UX writing: ux writer, microcopy, content design, content designer, interface copy
  Creative writing: fiction writing, writing fiction, creative writer
  Scientific writing: academic writing, writing papers, paper writing, writing research papers, scientific papers, publishing papers
  Grant writing: grants, grant proposals, grant applications, writing grants, grant writer
  Proposal writing: writing proposals, proposals, bid writing, rfp responses, rfps, tender writing, bid management, tenders
  Report writing: writing reports, business reports, reports
  Speechwriting: speech writing, writing speeches, speech writer
  Blogging: blog writing, writing blogs, blogs, blog posts, blogger
  Editing: proofreading, proof reading, copy editing, copyediting, editor, line editing
  Plain language: plain english, writing in plain language, easy read, readability
  Scriptwriting: script writing, screenwriting, screenplays, writing scripts
  Journalism: journalist, news writing, reporting news, investigative journalism
  Note taking: taking notes, notes, meeting notes, taking minutes, minute taking, meeting minutes
Facilitation: facilitating, facilitator, workshops, facilitating workshops, workshop facilitation, running workshops, workshop design
  Meeting management: running meetings, meetings, running effective meetings, chairing meetings, leading meetings, meeting facilitation
  Retrospectives: retros, running retros, retrospective facilitation, team retrospectives, after action reviews
  Large-group facilitation: open space, open space technology, world cafe, liberating structures, town halls
  Design sprints: design sprint, google design sprint, running design sprints
  Event planning: event management, planning events, organizing events, event manager, event coordination, event organization
  Moderation: moderating, panel moderation, moderating panels, moderating discussions
  Debating: debate, argumentation, rhetoric, debating skills
Training delivery: delivering training, train the trainer, trainer, giving trainings, conducting training, training others
  Teaching: teacher, tutoring, teaching others, instructing, lecturing, pedagogy, tutor
  Instructional design: learning design, instructional designer, course design, curriculum design, curriculum development, addie
  E-learning: elearning, online learning, digital learning, articulate storyline, e-learning development, scorm
  Adult learning: andragogy, adult education, adult learning theory
  Knowledge management: knowledge sharing, sharing knowledge, knowledge transfer, knowledge base, wikis, managing knowledge
Public relations: pr, media relations, press relations, press releases, press, publicity
  Media training: speaking to the media, giving interviews, press interviews, media interviews, tv interviews
  Public affairs: government relations, lobbying, advocacy, policy advocacy, government affairs, public policy
  Podcasting: podcast, podcasts, podcast production, making podcasts
`

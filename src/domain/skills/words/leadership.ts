/** Leading people and working with them. How a line reads is said beside `readWords`. */
export const leadership = `
Leadership: leading, being a leader, leader, leading others, leading people, becoming a leader
  People management: managing people, people manager, line management, line manager, being a manager, supervising, supervision
  Team leadership: leading teams, team lead, team leader, team management, managing a team, leading a team, running a team
  First-time management: new manager, first-time manager, becoming a manager, stepping into management, transition to management
  Remote leadership: leading remote teams, managing remote teams, remote team management, distributed leadership, leading hybrid teams
  Leading without authority: influencing without authority, informal leadership, lateral leadership, leading by influence
  Servant leadership: servant leader, leading by serving
  Inclusive leadership: inclusive leader, leading inclusively, inclusive management
  Situational leadership: situational leader, adaptive leadership, leadership styles
  Thought leadership: thought leader, industry voice
  Technical leadership: tech lead, tech leadership, technical lead, leading engineers, lead engineer, staff engineer
  Engineering management: engineering manager, managing engineers, software engineering manager, development manager, eng management
  Women in leadership: women leaders, female leadership, women leadership, womens leadership
  Executive leadership: senior leadership, c-level leadership, executive management, c-suite, leading leaders, managing managers
  Executive presence: exec presence, gravitas, leadership presence, presence
  Crisis leadership: leading in a crisis, leading through uncertainty, leading in uncertain times
  Delegation: delegate, delegating, delegating tasks, delegating work, handing over work, letting go of tasks
  Empowering others: empowerment, empowering people, empowering teams, giving autonomy
  Motivating others: motivation, motivating people, motivating teams, team motivation, employee motivation, inspiring others
  Setting expectations: clear expectations, expectation setting, expectation management, managing expectations
  Performance management: performance reviews, managing performance, performance appraisals, appraisals, performance conversations
  One-to-one meetings: one-on-ones, one on ones, 1:1s, 1-1s, 1 on 1s, one to ones, running 1:1s
  Coaching: coach, coaching others, coaching people, leadership coaching, workplace coaching, coaching conversations
    Executive coaching: executive coach, coaching executives, coaching leaders
    Team coaching: team coach, coaching teams, group coaching
    Career coaching: career coach, career counseling, career advice, career guidance
    Agile coaching: agile coach, coaching agile teams
  Mentoring: being a mentor, mentor, mentorship, mentoring others, mentoring juniors, peer mentoring, reverse mentoring
  Sponsorship: sponsoring talent, advocating for others, being a sponsor, talent sponsorship
  Developing people: people development, growing people, developing others, developing talent, growing others, staff development
  Team building: teambuilding, team cohesion, team bonding, team spirit, building high-performing teams, high-performing teams
  Psychological safety: psych safety, speaking up, speak-up culture, safe teams, building trust in teams
  Organizational culture: company culture, culture building, corporate culture, team culture, culture change, workplace culture
  Hiring decisions: selecting candidates, candidate selection, building a team, deciding whom to hire
  Succession planning: succession management, planning succession, leadership pipeline, leadership succession
  Decision making: making decisions, decisionmaking, decision taking, decisions, making better decisions, decisiveness
  Strategic thinking: thinking strategically, strategic thinker, strategic mindset, big-picture thinking
  Vision setting: vision, creating a vision, visioning, setting a vision, vision and strategy
  Change management: managing change, leading change, change leadership, organizational change, change enablement, change manager, adkar
  Transformation: business transformation, organizational transformation, transformation management, leading transformation
  Board work: board governance, working with boards, board membership, board member, non-executive director
Emotional intelligence: eq, ei, emotional quotient, emotional awareness, eq-i
  Self-awareness: self aware, knowing myself, self reflection, reflecting on myself, reflection
  Empathy: being empathetic, empathic listening, empathetic leadership, compassion
  Self-regulation: managing emotions, self control, emotional regulation, staying calm, keeping calm
  Social awareness: reading the room, reading people, social cues
  Resilience: resiliency, personal resilience, coping with setbacks, bouncing back, mental resilience, mental toughness
  Stress management: managing stress, handling stress, dealing with stress, coping with stress, working under pressure
  Mindfulness: meditation, being present, mindful working
  Well-being: wellbeing, wellness, mental health, mental health first aid, employee wellbeing, self care, workplace wellbeing
  Burnout prevention: preventing burnout, avoiding burnout, burnout, burn out
  Work-life balance: worklife balance, work life integration, balancing work and family, balancing work and life, juggling work and family
Interpersonal skills: people skills, soft skills, interpersonal, social skills, working with people, dealing with people
  Relationship building: building relationships, relationship management, professional relationships, managing relationships, rapport
  Building trust: trust building, trust, earning trust, gaining trust
  Collaboration: collaborating, teamwork, team work, team player, working together, working in a team, collaborative working
  Cross-functional collaboration: cross functional teams, working across teams, cross-team collaboration, breaking silos
  Conflict resolution: conflict management, resolving conflict, handling conflict, dealing with conflict, conflict handling, conflicts
  Mediation: mediating, mediator, dispute resolution, alternative dispute resolution
  De-escalation: deescalation, de-escalating, calming people down, defusing situations
  Difficult conversations: hard conversations, tough conversations, handling difficult conversations, crucial conversations
  Giving feedback: feedback, constructive feedback, giving constructive feedback, providing feedback, radical candor, feedback conversations
  Receiving feedback: taking feedback, accepting feedback, handling criticism, taking criticism, receiving criticism
  Dealing with difficult people: difficult people, handling difficult people, difficult coworkers, difficult colleagues
  Assertiveness: being assertive, assertive communication, standing up for myself, setting boundaries, saying no, learning to say no
  Influencing: influence, influencing others, influencing people, influencing stakeholders, influence without power
  Persuasion: persuading, persuading others, convincing people, persuasive communication, convincing others
  Negotiation: negotiate, negotiating, negotiator, negotiating deals, win-win negotiation
    Salary negotiation: negotiating salary, pay negotiation, asking for a raise, negotiating a raise
    Contract negotiation: negotiating contracts, commercial negotiation, deal negotiation
  Stakeholder management: managing stakeholders, stakeholder engagement, stakeholder relations, stakeholder communication
  Managing up: managing upwards, working with my boss, upward management, managing my manager, managing your boss
  Office politics: organizational politics, political savvy, navigating politics, organizational savvy, corporate politics
  Networking: professional networking, building a network, building my network, network building, making connections, growing my network
  Small talk: making small talk, conversation skills, conversations, making conversation
  Cross-cultural communication: intercultural communication, cultural awareness, cultural competence, intercultural competence
  Allyship: being an ally, ally, allyship at work
  Community building: building communities, community management, community manager, communities of practice, employee resource groups
Personal effectiveness: personal productivity, productivity, being productive, getting things done, gtd, self management, self organization
  Time management: managing my time, managing time, use of time, timekeeping, time planning, time blocking
  Prioritization: prioritizing, setting priorities, priorities, priority setting, prioritizing work, eisenhower matrix
  Focus: concentration, deep work, staying focused, avoiding distractions
  Organizational skills: organization skills, being organized, getting organized, staying organized, planning and organizing
  Goal setting: setting goals, goals, smart goals, personal goals, setting objectives
  Habit building: habits, building habits, good habits, habit formation
  Overcoming procrastination: procrastination, stop procrastinating, beating procrastination
  Attention to detail: detail orientation, detail oriented, accuracy, being thorough
  Self-confidence: confidence, being more confident, building confidence, confidence building, believing in myself, self esteem
  Overcoming imposter syndrome: imposter syndrome, impostor syndrome, dealing with imposter syndrome, feeling like a fraud
  Growth mindset: mindset, learning mindset, open mindset
  Learning how to learn: learning to learn, learning agility, lifelong learning, continuous learning, study techniques
  Adaptability: flexibility, being flexible, adapting to change, agility, adaptable, dealing with change
  Dealing with ambiguity: ambiguity, uncertainty, handling ambiguity, comfort with ambiguity, dealing with uncertainty
  Accountability: ownership, taking responsibility, taking ownership, responsibility, being accountable
  Initiative: taking initiative, being proactive, proactivity, self starter, self motivation
  Curiosity: being curious, inquisitiveness, asking questions, asking good questions
  Remote work: working remotely, remote working, working from home, wfh, home office, hybrid working, hybrid work, hybrid teams, telework
Career development: career planning, career growth, growing my career, career progression, career path, career management
  Personal branding: personal brand, building a personal brand, self branding, self promotion, self marketing
  Career change: changing careers, career transition, switching careers, career switch, career pivot
  Promotion readiness: getting promoted, promotions, preparing for promotion, next career step
  Job interviews: interview preparation, preparing for interviews, job interview, interview prep, being interviewed
  CV writing: resume writing, resume, resumes, cvs, writing a cv, curriculum vitae
  LinkedIn: linkedin profile, linked in, using linkedin
  Returning to work: return to work, returning after leave, returning from parental leave, coming back after a break
  Parenting and work: working parent, working parents, parental leave, being a working mother
  Expatriation: working abroad, international assignment, relocation, moving abroad, living abroad
  Retirement planning: preparing for retirement, retirement, planning retirement
Critical thinking: thinking critically, critical thinker, critical reasoning, logical thinking, logic, analytical thinking
  Problem solving: solving problems, problem solver, troubleshooting, complex problem solving, creative problem solving
  Root cause analysis: rca, root cause, five whys, 5 whys, fishbone diagram, ishikawa
  Systems thinking: system thinking, holistic thinking, complexity thinking
  Creativity: creative thinking, creative, being creative, thinking outside the box, lateral thinking
  Brainstorming: ideation, generating ideas, idea generation, brain storming
  Innovation: innovating, innovative thinking, innovation management, fostering innovation, intrapreneurship
  Mental models: first principles, first principles thinking, cognitive biases, decision biases
`

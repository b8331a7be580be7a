/** Engineering of things, science, care and trades. How a line reads is said beside `readWords`. */
export const engineering = `
Mechanical engineering: mechanical engineer, machine design, mechanical design, mechanics
  CAD: computer-aided design, cad design, cad drawing, technical drawing, 3d cad
  AutoCAD: auto cad, autodesk autocad
  SolidWorks: solid works
  CATIA: catia v5
  Revit: autodesk revit
  BIM: building information modeling, bim modeling
  Finite element analysis: fea, fem, finite element method, structural simulation
    Ansys
  Computational fluid dynamics: cfd, flow simulation
  Thermodynamics: heat transfer, thermal engineering
  HVAC: heating and ventilation, air conditioning, heating ventilation and air conditioning
  3D printing: additive manufacturing, 3d printers
  CNC machining: cnc, machining, milling, cnc programming
  Welding: welder, weld inspection
  Materials science: materials engineering, metallurgy, material science
  Automotive engineering: vehicle engineering, automotive, car engineering
  Aerospace engineering: aeronautics, aviation engineering, aerospace
  Product lifecycle management: plm
    Windchill
    Teamcenter
  Maintenance: maintenance management, preventive maintenance, machine maintenance, predictive maintenance, asset maintenance
  Reliability engineering: fmea, failure mode and effects analysis
Electrical engineering: electrical engineer, power engineering, electrics, electrical installation
  Electronics: electronic engineering, circuit design, electronics design, circuits, hardware design, analog electronics
  PCB design: circuit board design, pcb layout, printed circuit boards
    KiCad
    Altium: altium designer
  Control engineering: control systems, control theory, automation engineering, industrial automation, automation technology
  Signal processing: dsp, digital signal processing
  Semiconductor engineering: semiconductors, chip design, asic design, vlsi
  Power systems: power grids, smart grid, grid planning, high voltage
  Renewable energy: solar energy, wind energy, photovoltaics, solar power, wind power, renewables, green energy
Civil engineering: civil engineer, infrastructure engineering
  Structural engineering: structural design, structural analysis, statics
  Construction management: construction, site management, construction project management, construction manager, building construction
  Surveying: land surveying, geodesy, surveyor
  Architecture: building design, building architecture, architectural design
  Urban planning: city planning, town planning, spatial planning, urban design
  Transport planning: traffic engineering, mobility planning, transportation planning
  Water management: hydrology, water engineering, hydraulics, wastewater, water resources
  Geotechnical engineering: geotechnics, soil mechanics
Systems engineering: systems engineer, mbse, sysml, model-based systems engineering
  Industrial engineering: industrial engineer, ergonomics, work study
  Chemical engineering: process engineering, chemical engineer, chemical process engineering
  Biomedical engineering: medical devices, medical technology, bioengineering
  Nuclear engineering: nuclear power, nuclear energy, radiation protection
  Mining engineering: mining, mine planning
  Food technology: food science, food safety, haccp
  Packaging: packaging engineering, packaging development
  Functional safety: iso 26262, iec 61508, safety engineering
Research: research methods, doing research, research methodology, researcher, scientific research, scientific methods
  Qualitative research: qualitative analysis, qualitative methods, interviews in research, ethnography, thematic analysis
  Literature review: literature search, systematic review, systematic reviews, desk research
  Research management: managing research, r&d, r&d management, research and development
  Peer review: reviewing papers, manuscript review
  Laboratory work: lab work, laboratory skills, lab techniques, lab management, glp
  Physics: physicist, applied physics, quantum physics
  Chemistry: chemist, organic chemistry, analytical chemistry
  Biology: biologist, molecular biology, cell biology, microbiology
  Bioinformatics: computational biology, genomics, sequencing analysis
  Biotechnology: biotech, bio technology
  Genetics: genetic analysis, human genetics
  Geology: geologist, earth science, geosciences, geophysics
  Climate science: climate change, climatology, meteorology, climate modeling, climate
  Ecology: biodiversity, conservation, nature conservation, wildlife management
  Agriculture: farming, agronomy, agricultural science, horticulture
  Psychology: psychologist, organizational psychology, work psychology, occupational psychology, behavioral science
  Behavioral economics: nudging, nudge theory, behavioural insights
  Sociology: social science, social research
  History research: historical research, archival research
  Pharmacology: pharmaceuticals, pharma, drug development, pharmacy
  Clinical trials: clinical research, gcp trials, clinical studies, clinical trial management
  Pharmacovigilance: drug safety, medication safety
  Good manufacturing practice: gmp, cgmp
  Public health: epidemiology, health promotion, global health
Patient care: nursing, nurse, clinical care, caregiving, bedside care
  Healthcare management: health care management, hospital management, hospital administration, healthcare administration
  Health informatics: medical informatics, electronic health records, ehr, hl7, fhir, medical coding
  First aid: cpr, first responder, emergency first aid
  Social work: social worker, case management, social care
  Counseling: therapeutic counseling, psychotherapy, counselor
  Safeguarding: child protection, safeguarding children, safeguarding adults
  Nutrition: dietetics, healthy eating, diet planning
  Physiotherapy: physical therapy, rehabilitation
Cooking: culinary skills, catering, food preparation, professional cooking
  Driving: driving license, truck driving, defensive driving
  Carpentry: woodworking, joinery, wood working
  Plumbing: plumber, pipe fitting
  Security guarding: physical security, site security, guarding
  Forklift operation: forklift driving, forklift, fork lift
`

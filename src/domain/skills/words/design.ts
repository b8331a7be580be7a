/** Design and media. How a line reads is said beside `readWords`. */
export const design = `
Design: designer, design basics, visual arts and design
  Design thinking: human-centered design, human centred design, hcd, user-centered design, ucd, design-thinking workshops
  User experience design: ux, ux design, user experience, ux designer, uxd, ux/ui, ui/ux, ux/ui design, ui/ux design, experience design
  User interface design: ui, ui design, interface design, ui designer, gui design, user interfaces, screen design
  Interaction design: ixd, interaction designer, human-computer interaction, hci, interaction
  User research: ux research, researching users, user interviews, user researcher, design research, interviewing users, ux researcher
  Product design: product designer, digital product design, designing products
  Industrial design: industrial designer, physical product design
  Service design: service designer, service blueprinting, service blueprints, designing services
  Information architecture: card sorting, taxonomy design, navigation design, site structure
  Prototyping: prototypes, rapid prototyping, clickable prototypes, building prototypes, paper prototyping
  Wireframing: wireframes, wire framing, mockups, mock-ups, low-fidelity design
  Design systems: design system, component libraries, pattern libraries, design tokens, style guides
  Accessibility: a11y, web accessibility, digital accessibility, wcag, accessible design, inclusive design, section 508, screen readers
  Visual design: visual designer, visual communication, communication design
  Graphic design: graphics design, graphics, graphic arts, graphical design
  Web design: website design, web designer, designing websites, responsive design
  Mobile design: mobile app design, app design, mobile ux
  Brand design: logo design, visual identity, corporate design, brand identity, logos
  Typography: fonts, typefaces, type design, typesetting, lettering
  Color theory: color, colors, color schemes
  Layout design: page layout, editorial design, print design, layouts, desktop publishing, dtp
  Illustration: illustrating, illustrator artist, digital illustration, drawing, sketching, sketch art
  Sketchnoting: visual note taking, graphic recording, visual facilitation, sketch notes, drawing in meetings
  Icon design: icons, iconography, designing icons
  Motion design: motion graphics, animation, animations, animating, motion designer, 2d animation
  3D modeling: 3d design, 3d, 3d rendering, 3d animation, 3d visualization
  Game design: designing games, level design, gamification
  Interior design: interior designer, interior architecture, space planning
  Fashion design: textile design, fashion
  Landscape architecture: landscape design, garden design
  Design leadership: leading design teams, design management, head of design, designops, design ops
  Design critique: design feedback, design reviews, critiquing design
  Dark patterns: deceptive design, ethical design
  Conversation design: voice user interfaces, voice design, dialog design
  Creative direction: art direction, creative director, art director
Figma: figma design, figma prototypes, figjam, Figma components
Sketch app: Sketch, sketch for mac
Adobe Creative Cloud: adobe cc, creative suite, adobe suite, adobe creative suite, adobe products
  Adobe Photoshop: photoshop, ps photoshop, photo shop
  Adobe Illustrator: illustrator, ai illustrator
  Adobe InDesign: indesign, in design
  Adobe XD: xd
  Adobe Premiere Pro: premiere, premiere pro, adobe premiere
  Adobe After Effects: after effects, aftereffects
  Adobe Lightroom: lightroom, light room
Canva: canva design
Blender: blender 3d
SketchUp: sketch up
InVision: invision prototypes
Photography: photographer, taking photos, photo shooting, product photography, portrait photography, photos
  Photo editing: image editing, retouching, editing photos, image retouching
    GIMP
  Video production: videography, filmmaking, film making, making videos, filming, shooting video, video making
  Video editing: editing videos, cutting video, film editing, editing video
    DaVinci Resolve: davinci
    Final Cut Pro: final cut, fcpx
  Audio production: sound design, audio editing, audio engineering, sound engineering, recording audio
  Live streaming: streaming, live video, broadcast production
    OBS Studio: obs
  Music production: music, composing, music composition
    Ableton Live: ableton
  Subtitling: captions, captioning, subtitles
`

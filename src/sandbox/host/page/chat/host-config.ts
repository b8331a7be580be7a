import { HostConfig } from 'adaptivecards'

/** Colors are Fluent's variables, so that one configuration serves all themes and a drawn card follows a switch. */
const token = (name: string) => `var(--${name})`

const subtle = token('colorNeutralForeground2')
const tint = (color: string) => ({ default: token(color), subtle: token(color) })
const foregroundColors = {
  default: { default: token('colorNeutralForeground1'), subtle },
  dark: tint('colorNeutralForeground1'),
  light: tint('colorNeutralForegroundInverted'),
  accent: tint('colorBrandForeground1'),
  good: tint('colorPaletteGreenForeground1'),
  warning: tint('colorPaletteDarkOrangeForeground1'),
  attention: tint('colorPaletteRedForeground1'),
}
const surface = (backgroundColor: string) => ({ backgroundColor: token(backgroundColor), foregroundColors })
const heading = { weight: 'bolder', size: 'default', color: 'default', isSubtle: false, wrap: true }

/** How cards look in the pretend Teams: its type ramp and spacing in Fluent's terms. */
export const hostConfig = new HostConfig({
  fontFamily: token('fontFamilyBase'),
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: token('colorNeutralStroke2') },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: surface('colorNeutralBackground1'),
    emphasis: surface('colorNeutralBackground3'),
    accent: surface('colorBrandBackground2'),
    good: surface('colorPaletteGreenBackground1'),
    warning: surface('colorPaletteYellowBackground1'),
    attention: surface('colorPaletteRedBackground1'),
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  textBlock: { headingLevel: 2 },
  adaptiveCard: { allowCustomStyle: false },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { ...heading, weight: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { ...heading, weight: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
    allowDynamicallyFilteredChoiceSet: false,
  },
  factSet: {
    title: { ...heading, weight: 'bolder', maxWidth: 150 },
    value: { ...heading, weight: 'default' },
    spacing: 16,
  },
})

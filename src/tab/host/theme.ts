import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'

/** Teams names four themes; `glass` has light text on a dark, see-through ground. An unknown name gets the light one. */
export function fluentTheme(name: string): Theme {
  if (name === 'contrast') return teamsHighContrastTheme
  return name === 'dark' || name === 'glass' ? teamsDarkTheme : teamsLightTheme
}

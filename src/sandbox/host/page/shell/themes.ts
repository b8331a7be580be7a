import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import type { ThemeName } from '../state/address.tsx'

export const fluentThemes: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** What Teams calls them towards a tab. */
export const teamsThemes: Record<ThemeName, string> = { light: 'default', dark: 'dark', contrast: 'contrast' }

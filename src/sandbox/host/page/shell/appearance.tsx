import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  Select,
  Tooltip,
} from '@fluentui/react-components'
import { Options24Regular } from '@fluentui/react-icons'
import { type ThemeName, useAddress, type Width } from '../state/address.tsx'

const themes: Record<ThemeName, string> = { light: 'Light', dark: 'Dark', contrast: 'High contrast' }
const widths: Record<Width, string> = { desktop: 'Desktop', phone: 'Phone' }
const locales: Record<string, string> = {
  'en-us': 'English (United States)',
  'en-gb': 'English (United Kingdom)',
  'de-de': 'Deutsch',
  'fr-fr': 'Français',
  'es-es': 'Español',
  'pt-br': 'Português (Brasil)',
  'ja-jp': '日本語',
  'ar-sa': 'العربية',
  'he-il': 'עברית',
  'qps-ploc': 'Pseudo',
}

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', gap: '16px', width: '280px', maxWidth: 'calc(100vw - 24px)' },
})

/** Theme, width and language of the pretend Teams; the tab hears of each as a real one would. */
export function Appearance() {
  const styles = useStyles()
  const { address, go } = useAddress()
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content="Appearance and language" relationship="label">
          <Button appearance="subtle" icon={<Options24Regular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Appearance and language">
        <Field label="Theme">
          <RadioGroup value={address.theme} onChange={(_, { value }) => go({ theme: value as ThemeName })}>
            {Object.entries(themes).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
        <Field label="Width">
          <RadioGroup layout="horizontal" value={address.width} onChange={(_, { value }) => go({ width: value as Width })}>
            {Object.entries(widths).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
        <Field label="Language of Teams" hint="This page stays English; the app hears of it.">
          <Select value={address.locale} onChange={(_, { value }) => go({ locale: value })}>
            {Object.entries({ [address.locale]: address.locale, ...locales }).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </PopoverSurface>
    </Popover>
  )
}

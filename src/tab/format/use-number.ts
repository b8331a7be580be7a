import { useMemo } from 'react'
import { useLanguage } from './language.tsx'

/** Numbers as the reader writes them. */
export function useNumber() {
  const { formats } = useLanguage()
  return useMemo(() => {
    const plain = new Intl.NumberFormat(formats)
    const always = new Intl.NumberFormat(formats, { signDisplay: 'exceptZero' })
    const percent = new Intl.NumberFormat(formats, { style: 'percent', maximumFractionDigits: 0 })
    return {
      count: (number: number) => plain.format(number),
      /** With its sign, a minus as long as a plus. */
      signed: (number: number) => always.format(number).replace('-', '−'),
      /** A part of a whole in percent; a whole of nothing has no parts. */
      share: (part: number, whole: number) => (whole > 0 ? percent.format(part / whole) : '–'),
    }
  }, [formats])
}

import type { Culture } from './names.ts'

export type Country = 'US' | 'BR' | 'GB' | 'DE' | 'IN' | 'SG' | 'AU'

export interface Site {
  city: string
  country: string
  usageLocation: Country
  iana: string
  windows: string
  offices: readonly string[]
  /** The site's own language first, then what some colleagues there set. */
  languages: readonly string[]
  cultures: readonly Culture[]
  /** Local hour most people there start; a day is eight and a half hours. */
  opens: number
  phonePrefix: string
  weight: number
}

export const sites = [
  {
    city: 'Seattle',
    country: 'United States',
    usageLocation: 'US',
    iana: 'America/Los_Angeles',
    windows: 'Pacific Standard Time',
    offices: ['Harbor House 3', 'Harbor House 4', 'Pine Annex'],
    languages: ['en-US', 'es-US', 'zh-CN'],
    cultures: ['american', 'american', 'chinese', 'spanish', 'northIndian', 'vietnamese', 'pacific'],
    opens: 8.5,
    phonePrefix: '+1 206 555',
    weight: 60,
  },
  {
    city: 'New York',
    country: 'United States',
    usageLocation: 'US',
    iana: 'America/New_York',
    windows: 'Eastern Standard Time',
    offices: ['Mercer 9', 'Mercer 10'],
    languages: ['en-US', 'es-US', 'he-IL'],
    cultures: ['american', 'american', 'italian', 'spanish', 'hebrew', 'korean', 'ghanaian'],
    opens: 9,
    phonePrefix: '+1 212 555',
    weight: 44,
  },
  {
    city: 'São Paulo',
    country: 'Brazil',
    usageLocation: 'BR',
    iana: 'America/Sao_Paulo',
    windows: 'E. South America Standard Time',
    offices: ['Torre Ipê 12'],
    languages: ['pt-BR', 'en-US'],
    cultures: ['portuguese', 'portuguese', 'portuguese', 'italian', 'japanese'],
    opens: 9,
    phonePrefix: '+55 11 5550',
    weight: 24,
  },
  {
    city: 'London',
    country: 'United Kingdom',
    usageLocation: 'GB',
    iana: 'Europe/London',
    windows: 'GMT Standard Time',
    offices: ['Tanner Yard 1', 'Tanner Yard 2'],
    languages: ['en-GB', 'fr-FR', 'ar-EG'],
    cultures: ['english', 'english', 'nigerian', 'polish', 'french', 'southIndian', 'turkish', 'arabic', 'kenyan'],
    opens: 9,
    phonePrefix: '+44 20 7946',
    weight: 58,
  },
  {
    city: 'Berlin',
    country: 'Germany',
    usageLocation: 'DE',
    iana: 'Europe/Berlin',
    windows: 'W. Europe Standard Time',
    offices: ['Spreehof 2', 'Spreehof 5'],
    languages: ['de-DE', 'en-GB', 'pl-PL'],
    cultures: ['german', 'german', 'german', 'turkish', 'polish', 'ukrainian', 'nordic'],
    opens: 8.5,
    phonePrefix: '+49 30 5550',
    weight: 42,
  },
  {
    city: 'Bengaluru',
    country: 'India',
    usageLocation: 'IN',
    iana: 'Asia/Kolkata',
    windows: 'India Standard Time',
    offices: ['Lakeview B', 'Lakeview C'],
    languages: ['en-IN', 'hi-IN'],
    cultures: ['southIndian', 'southIndian', 'northIndian'],
    opens: 9.5,
    phonePrefix: '+91 80 5550',
    weight: 40,
  },
  {
    city: 'Singapore',
    country: 'Singapore',
    usageLocation: 'SG',
    iana: 'Asia/Singapore',
    windows: 'Singapore Standard Time',
    offices: ['Keppel 21'],
    languages: ['en-SG', 'zh-SG'],
    cultures: ['singaporean', 'singaporean', 'malay', 'chinese', 'southIndian'],
    opens: 9,
    phonePrefix: '+65 6555',
    weight: 18,
  },
  {
    city: 'Sydney',
    country: 'Australia',
    usageLocation: 'AU',
    iana: 'Australia/Sydney',
    windows: 'AUS Eastern Standard Time',
    offices: ['Pyrmont 7'],
    languages: ['en-AU', 'en-GB'],
    cultures: ['english', 'english', 'pacific', 'vietnamese', 'nordic', 'arabic'],
    opens: 8.5,
    phonePrefix: '+61 2 5550',
    weight: 14,
  },
] as const satisfies readonly Site[]

export type City = (typeof sites)[number]['city']

export function siteIn(city: City): Site {
  const site = sites.find((candidate) => candidate.city === city)
  if (!site) throw new RangeError(`no site in ${city}`)
  return site
}

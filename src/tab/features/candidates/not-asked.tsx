import { Section } from '../../components/section.tsx'
import { useText } from '../../format/use-text.ts'

/** Said before anybody tries to ask, where the office or mentors make the first step. */
export function NotAsked({ whoAsks }: { whoAsks: 'office' | 'mentors' }) {
  const text = useText()
  return <Section title={text(`notAsked.${whoAsks}`)} note={text(`notAsked.${whoAsks}.words`)} />
}

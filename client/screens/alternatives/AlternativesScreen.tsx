import { IconPrinter } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { alternativesWords } from '../../parts/alternatives/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { CasesSection } from './CasesSection.tsx'
import './alternatives.css'

/** The register of alternative access, for the report of the act: which months is said by the address. */
export function AlternativesScreen() {
  const words = alternativesWords.value
  const { query } = useLocation()
  const { from, to } = query
  const question = from === undefined || to === undefined ? '' : new URLSearchParams({ from, to }).toString()
  return (
    <Screen title={words.title} class="alternatives stack">
      <SupervisionParts here="alternatives" />
      <div class="row spread">
        <p class="alternatives-lead">{words.lead}</p>
        <Button onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      <CasesSection key={question} question={question} />
    </Screen>
  )
}

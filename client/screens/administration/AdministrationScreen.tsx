import { Screen } from '../../ui/Screen.tsx'
import { HealthSection } from './HealthSection.tsx'
import { OfficePagesSection } from './OfficePagesSection.tsx'
import { SecurityLogSection } from './SecurityLogSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { administrationWords } from './words.ts'
import './administration.css'

/** For whoever keeps Parter running: whether it works, who signed in and did what, and where they are signed in. */
export function AdministrationScreen() {
  return (
    <Screen title={administrationWords.value.title} class="administration">
      <div class="administration-pair">
        <HealthSection />
        <SessionsSection />
        <OfficePagesSection />
      </div>
      <SecurityLogSection />
    </Screen>
  )
}

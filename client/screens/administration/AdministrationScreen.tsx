import { LogPages } from '../../parts/audit/LogPages.tsx'
import { SessionList } from '../../parts/audit/SessionList.tsx'
import { administrationWords } from '../../parts/audit/words.ts'
import { ChecksSection } from '../../parts/setup/ChecksSection.tsx'
import { SetupSummary } from '../../parts/setup/SetupSummary.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AccessSection } from './AccessSection.tsx'
import { ConductSection } from './ConductSection.tsx'
import { FilmsSection } from './FilmsSection.tsx'
import { HealthSection } from './HealthSection.tsx'
import { LiftsSection } from './LiftsSection.tsx'
import { OfficePagesSection } from './OfficePagesSection.tsx'
import { RetentionSection } from './RetentionSection.tsx'
import { SignOnSection } from './SignOnSection.tsx'
import { TokensSection } from './tokens/TokensSection.tsx'
import './administration.css'

/** For whoever keeps Parter running: whether it works, who signed in and did what, and where they are signed in. */
export function AdministrationScreen() {
  const words = administrationWords.value
  return (
    <Screen title={words.title} class="administration">
      <SetupSummary />
      <ChecksSection />
      <div class="administration-pair">
        <HealthSection />
        <section class="sheet panel stack" aria-labelledby="sessions-title">
          <h2 id="sessions-title">{words.sessions}</h2>
          <SessionList path="/sessions" />
        </section>
        <OfficePagesSection />
        <ConductSection />
        <FilmsSection />
        <LiftsSection />
        <AccessSection />
        <TokensSection />
        <SignOnSection />
        <RetentionSection />
      </div>
      <section class="stack" aria-labelledby="security-log-title">
        <h2 id="security-log-title">{words.log}</h2>
        <p class="soft">{words.logLead}</p>
        <p>
          <a href="/audit">{words.logPage}</a>
        </p>
        <LogPages path="/security-log" empty={words.logEmpty} />
      </section>
    </Screen>
  )
}

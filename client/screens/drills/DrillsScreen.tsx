import { useEffect } from 'preact/hooks'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { DrillReports } from '../../parts/drills/DrillReports.tsx'
import { drillWords } from '../../parts/drills/words.ts'
import { followBoard } from '../../state/board.ts'
import { hasRole } from '../../state/session.ts'
import { Screen } from '../../ui/Screen.tsx'
import { DrillForm } from './DrillForm.tsx'
import '../../parts/drills/drills.css'
import { PlansSection } from './PlansSection.tsx'

/** Whether calls are heard: run a drill, plan the next ones, read the last. An auditor reads. */
export function DrillsScreen() {
  const drills = drillWords.value
  const isRunning = hasRole('supervisor')
  useEffect(() => (isRunning ? followBoard('supervisor') : undefined), [isRunning])
  return (
    <Screen title={drills.screenTitle} class="drills stack" quietHeading>
      <SupervisionParts here="drills" />
      {isRunning ? <Running /> : null}
      <section class="stack" aria-labelledby="drill-reports-title">
        <h2 id="drill-reports-title">{drills.reports}</h2>
        <DrillReports />
      </section>
    </Screen>
  )
}

function Running() {
  const drills = drillWords.value
  return (
    <section class="stack" aria-labelledby="drills-title">
      <h2 id="drills-title">{drills.title}</h2>
      <div class="sheet panel stack">
        <p class="soft">{drills.lead}</p>
        <DrillForm />
      </div>
      <PlansSection />
    </section>
  )
}

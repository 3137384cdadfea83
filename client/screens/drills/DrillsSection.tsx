import { DrillReports } from '../../parts/drills/DrillReports.tsx'
import { drillWords } from '../../parts/drills/words.ts'
import { DrillForm } from './DrillForm.tsx'
import '../../parts/drills/drills.css'
import { PlansSection } from './PlansSection.tsx'

/** For supervisors: run a drill, watch who hears it, read the last ones. */
export function DrillsSection() {
  const drills = drillWords.value
  return (
    <section class="stack" aria-labelledby="drills-title">
      <h2 id="drills-title">{drills.title}</h2>
      <div class="sheet panel stack">
        <p class="soft">{drills.lead}</p>
        <DrillForm />
      </div>
      <PlansSection />
      <h3>{drills.reports}</h3>
      <DrillReports />
    </section>
  )
}

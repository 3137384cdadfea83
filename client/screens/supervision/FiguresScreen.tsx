import { DrillReports } from '../../parts/drills/DrillReports.tsx'
import { drillWords } from '../../parts/drills/words.ts'
import { Screen } from '../../ui/Screen.tsx'
import { Figures } from './Figures.tsx'
import { supervisionWords } from './words.ts'
import './supervision.css'

/** For whoever answers for quality: how fast the office comes, and whether its drills are heard. Nothing to press. */
export function FiguresScreen() {
  return (
    <Screen title={supervisionWords.value.figures.screenTitle} class="supervision" quietHeading>
      <Figures />
      <section class="stack" aria-labelledby="drill-reports-title">
        <h2 id="drill-reports-title">{drillWords.value.reports}</h2>
        <DrillReports />
      </section>
    </Screen>
  )
}

import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Figures } from './Figures.tsx'
import { supervisionWords } from './words.ts'
import './supervision.css'

/** For whoever answers for quality, and for whoever answers for a unit: how fast the office comes. */
export function FiguresScreen() {
  return (
    <Screen title={supervisionWords.value.figures.title} class="supervision" quietHeading>
      <SupervisionParts here="figures" />
      <Figures />
    </Screen>
  )
}

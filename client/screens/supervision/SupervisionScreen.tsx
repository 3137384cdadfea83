import { Screen } from '../../components/Screen.tsx'
import { texts } from '../../state/language.ts'

export function SupervisionScreen() {
  return <Screen title={texts.value.supervision.title}>{null}</Screen>
}

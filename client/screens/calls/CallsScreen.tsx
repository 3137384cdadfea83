import { Screen } from '../../components/Screen.tsx'
import { texts } from '../../state/language.ts'

export function CallsScreen() {
  return <Screen title={texts.value.calls.title}>{null}</Screen>
}

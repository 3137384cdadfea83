import { Screen } from '../../components/Screen.tsx'
import { texts } from '../../state/language.ts'

/** One screen for the person at the counter. */
export function CounterScreen() {
  return <Screen title={texts.value.counter.title}>{null}</Screen>
}

import { Choice } from '../components/Choice.tsx'
import { texts } from '../state/language.ts'
import { paint, SCHEMES, scheme } from '../state/scheme.ts'

/** Light, dark, or as the system says: kept on this computer. */
export function SchemeChoice() {
  const { frame } = texts.value
  return (
    <Choice
      legend={frame.scheme}
      value={scheme.value}
      onChange={paint}
      options={SCHEMES.map((value) => ({ value, label: frame.schemes[value] }))}
    />
  )
}

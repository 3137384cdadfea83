import { texts } from '../state/language.ts'
import { paint, SCHEMES, scheme } from '../state/scheme.ts'
import { Choice } from '../ui/Choice.tsx'

/** Light, dark, or as the system says: kept on this computer. */
export function SchemeChoice({ quietLegend = false }: { readonly quietLegend?: boolean }) {
  const { frame } = texts.value
  return (
    <Choice
      legend={frame.scheme}
      quietLegend={quietLegend}
      value={scheme.value}
      onChange={paint}
      options={SCHEMES.map((value) => ({ value, label: frame.schemes[value] }))}
    />
  )
}

import type { InterpreterKind } from '../../../models/domain/interpreters/interpreter.ts'
import type { Need } from '../../../models/domain/request/needs.ts'

/** Which interpreters help a client with these needs; none: they have asked for no such help. */
export function kindsFor(needs: readonly Need[]): readonly InterpreterKind[] {
  return [
    ...(needs.includes('signLanguage') ? (['PJM', 'SJM'] as const) : []),
    ...(needs.includes('deafblindGuide') ? (['SKOGN'] as const) : []),
  ]
}

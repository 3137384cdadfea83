import type { PolicyScope } from '../../../models/domain/policies/scope.ts'
import type { PolicyView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { said } from '../../state/language.ts'

const ROOT = '/policies'

/** Each has its address. */
export function pathOfScope(scope: PolicyScope): string {
  return scope.kind === 'unit' ? `${ROOT}/unit/${encodeURIComponent(scope.unitId)}` : `${ROOT}/${scope.kind}`
}

/** Undefined: the list of all. */
export function scopeOfPath(path: string): PolicyScope | undefined {
  const [, , part, id] = path.split('/')
  if (part === 'office' || part === 'routing') return { kind: part }
  return part === 'unit' && id ? { kind: 'unit', unitId: decodeURIComponent(id) } : undefined
}

export function nameOfPolicy({ scope, name }: PolicyView): string {
  const { scopes } = policyWords.value
  return scope.kind === 'unit' ? (name ? said(name) : scope.unitId) : scopes[scope.kind]
}

import type { CauseBody } from '../../../models/wire/quality.ts'
import { ask } from '../../state/api.ts'

export function giveCause(id: string, cause: CauseBody['cause']): Promise<unknown> {
  const body: CauseBody = { cause }
  return ask(`/quality/causes/${id}`, { method: 'POST', body })
}

import type { ProofView } from '../../../models/wire/readiness.ts'
import { follow } from '../../state/live.ts'
import { type Query, useQuery } from '../../state/useQuery.ts'

/** For a page that follows a board: changes of presence are told there. */
export const useProof = (): Query<ProofView> =>
  useQuery<ProofView>('/readiness/proof', ({ soon }) => [
    follow('presence:changed', soon),
    follow('readiness:changed', soon),
  ])

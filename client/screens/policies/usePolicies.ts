import type { PoliciesView } from '../../../models/wire/policies.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** All rules and expectations, asked for again whenever the directory, of which they are part, has changed. */
export const usePolicies = () => useQuery<PoliciesView>('/policies', ({ soon }) => [follow('directory:changed', soon)])

import type { CorridorList } from '../../../models/wire/corridor.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** The office's corridor screens, asked for again whenever one came, went or was changed. */
export const useCorridors = () =>
  useQuery<CorridorList>('/corridors', ({ soon }) => [follow('corridors:changed', soon)])

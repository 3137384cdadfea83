import type { AgreementMove } from '../../../models/domain/agreements/agreement.ts'
import type { AgreementBody, AgreementsView, AgreementView, HereBody } from '../../../models/wire/agreements.ts'
import { ask } from '../../state/api.ts'
import { follow } from '../../state/live.ts'
import { sending, sendOnce } from '../../state/sendOnce.ts'
import { useQuery } from '../../state/useQuery.ts'

/** The reader's own agreements, and for clerks every meeting from today on. */
export const useAgreements = () =>
  useQuery<AgreementsView>('/agreements', ({ soon }) => [
    follow('agreements:changed', soon),
    follow('directory:changed', soon),
  ])

export const moveAgreement = (id: string, move: AgreementMove, fields: HereBody = {}): Promise<AgreementView> =>
  ask<AgreementView>(`/agreements/${id}/${move}`, { method: 'POST', body: fields })

/** `occasion`: the request that ends with it, or the counter. */
const nameOf = (occasion: string): string => `agreement.${occasion}`

export const makeAgreement = (occasion: string, body: AgreementBody): Promise<AgreementView> =>
  sendOnce(nameOf(occasion), '/agreements', body)
export const isMaking = (occasion: string): boolean => sending.value.has(nameOf(occasion))

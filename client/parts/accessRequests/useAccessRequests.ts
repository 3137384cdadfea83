import type { AccessMove } from '../../../models/domain/accessRequests/accessRequest.ts'
import type { AccessBody, AccessListView, AccessView } from '../../../models/wire/accessRequests.ts'
import { ask } from '../../state/api.ts'
import { follow } from '../../state/live.ts'
import { sending, sendOnce } from '../../state/sendOnce.ts'
import { useQuery } from '../../state/useQuery.ts'

export const useAccessRequests = () =>
  useQuery<AccessListView>('/access-requests', ({ soon }) => [follow('accessRequests:changed', soon)])

const ENTER = 'accessRequest'

export const enterAccessRequest = (body: AccessBody): Promise<AccessView> => sendOnce(ENTER, '/access-requests', body)
export const isEntering = (): boolean => sending.value.has(ENTER)

export const moveAccessRequest = (id: string, move: AccessMove): Promise<AccessView> =>
  ask<AccessView>(`/access-requests/${id}/${move}`, { method: 'POST', body: {} })

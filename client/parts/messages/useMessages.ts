import type { MessageMove } from '../../../models/domain/messages/message.ts'
import type { MessagesView } from '../../../models/wire/messages.ts'
import { ask } from '../../state/api.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** The reader's own messages, asked for anew whenever one of them has changed. */
export const useMessages = () => useQuery<MessagesView>('/messages', ({ soon }) => [follow('messages:changed', soon)])

export const moveMessage = (id: string, move: MessageMove, body: object = {}): Promise<MessagesView> =>
  ask<MessagesView>(`/messages/${id}/${move}`, { method: 'POST', body })

import type { PushTexts } from '../../models/texts/pl/push.ts'
import { noticeTag, type RingNotice } from '../../models/wire/pushed.ts'

/** `renotify` and `actions` are known to browsers and not to the library of types. */
export interface NoticeOptions extends NotificationOptions {
  readonly renotify?: boolean
  readonly actions?: readonly { readonly action: string; readonly title: string }[]
}

/** What can be pressed on a notification. */
export const PRESS_ACTIONS = ['come', 'cannot'] as const
export type PressAction = (typeof PRESS_ACTIONS)[number]

export interface Manner {
  readonly words: PushTexts
  readonly body: string
  readonly silent: boolean
  /** Whether this ring has been shown before: then it is only drawn anew. */
  readonly again: boolean
}

/**
 * The notification of a call, the same by page and by push. It lies on a screen that others may see: code and place,
 * nothing about the client. The tag lets two tabs and a push show one.
 */
export function ringNotice(notice: RingNotice, { words, body, silent, again }: Manner): NoticeOptions {
  return {
    body,
    tag: noticeTag(notice.pageId),
    data: notice,
    renotify: !again,
    requireInteraction: true,
    silent: silent || again,
    actions: PRESS_ACTIONS.filter((action) => notice.answers[action] !== undefined).map((action) => ({
      action,
      title: words[action],
    })),
  }
}

/** The call a notification is about; undefined: it is about something else. */
export function noticeOf(data: unknown): RingNotice | undefined {
  return typeof data === 'object' && data !== null && 'pageId' in data && 'answers' in data && 'personId' in data
    ? (data as RingNotice)
    : undefined
}

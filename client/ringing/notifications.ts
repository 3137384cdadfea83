import { noticeTag, type RingNotice } from '../../models/wire/pushed.ts'
import { type Manner, type NoticeOptions, noticeOf, ringNotice } from './notice.ts'
import { currentNoticeState } from './noticeState.ts'
import { inTurn } from './noticeTurn.ts'
import { registered } from './serviceWorker.ts'

type Tagged = NoticeOptions & { readonly tag: string }

const shown = new Map<string, Notification>()

export const showNotification = (title: string, options: Tagged): Promise<void> => inTurn(() => show(title, options))

/** The notification of one ring; quietly, where a push was faster and it is before somebody's eyes already. */
export function showRing(title: string, notice: RingNotice, manner: Omit<Manner, 'again'>): Promise<void> {
  const tag = noticeTag(notice.pageId)
  return inTurn(async () => {
    const again = await isShown(tag, notice.rings)
    await show(title, { ...ringNotice(notice, { ...manner, again }), tag })
  })
}

/** Through the worker where there is one: only its notifications have buttons, and telephones show no others. */
async function show(title: string, options: Tagged): Promise<void> {
  if (currentNoticeState() !== 'granted') return
  const registration = await registered
  if (registration?.active) await registration.showNotification(title, options)
  else showByPage(title, options)
}

async function isShown(tag: string, rings: number): Promise<boolean> {
  const listed = (await (await registered)?.getNotifications({ tag })) ?? []
  return listed.some((each) => (noticeOf(each.data)?.rings ?? 0) >= rings)
}

/** Without a worker: no buttons, because the browser takes them from nobody else. */
function showByPage(title: string, { actions: _none, ...options }: Tagged): void {
  try {
    const notification = new Notification(title, options)
    notification.onclick = () => {
      window.focus()
      notification.close()
    }
    shown.set(options.tag, notification)
  } catch {
    // A telephone whose worker is not there yet.
  }
}

/** Takes down what is answered: a stale call on the screen sends somebody downstairs for nothing. */
export const closeNotificationsExcept = (tags: ReadonlySet<string>): Promise<void> => inTurn(() => closeExcept(tags))

async function closeExcept(tags: ReadonlySet<string>): Promise<void> {
  for (const [tag, notification] of shown) {
    if (tags.has(tag)) continue
    notification.close()
    shown.delete(tag)
  }
  const listed = (await (await registered)?.getNotifications()) ?? []
  for (const notification of listed) if (!tags.has(notification.tag)) notification.close()
}

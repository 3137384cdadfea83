import { momentText } from '../../models/texts/moments.ts'
import type { RingNotice } from '../../models/wire/pushed.ts'
import type { DirectoryView, ErrorView, OfficeView } from '../../models/wire/views.ts'
import { noticeOf, PRESS_ACTIONS, type PressAction, ringNotice } from '../ringing/notice.ts'
import { drillOf, hearDrill } from './drills.ts'
import { say, show } from './pushes.ts'
import { tellWindows, toTheCalls } from './scope.ts'
import { bodyOf, get, post } from './server.ts'
import { type Words, words } from './words.ts'

/** Somebody pressed the notification of a call: one of its two answers, or the notification itself. */
export async function takePress(pressed: string, notification: Notification): Promise<void> {
  const notice = noticeOf(notification.data)
  notification.close()
  const drill = drillOf(notification.data)
  if (drill) return hearDrill(drill)
  const action = PRESS_ACTIONS.find((each) => each === pressed)
  const move = notice && action && notice.answers[action]
  if (!notice || !action || !move) return toTheCalls()
  await answer(notice, action, move)
}

async function answer(notice: RingNotice, action: PressAction, move: string): Promise<void> {
  const { personId, requestId, pageId, rings, code } = notice
  const spoken = await words()
  const ring = { requestId, pageId, rings }
  await tellWindows({ kind: 'answering', ...ring })
  // One press is one order, however often the network makes us repeat it.
  const sent = { personId, language: spoken.language, key: `${action}-${rings}-${pageId}` }
  const body = action === 'come' ? {} : { reason: 'other' }
  const reply = await post(`/requests/${requestId}/${move}`, body, sent)
  if (reply?.ok) return say(pageId, code, spoken.calls.done[action === 'come' ? 'accept' : 'decline'](code), spoken)
  await tellWindows({ kind: 'notAnswered', ...ring })
  if (!reply || reply.status >= 500) return stillRings(notice, spoken)
  const why = await bodyOf<ErrorView>(reply)
  await say(pageId, code, reply.status === 401 ? spoken.push.signIn(code) : await reasonOf(code, why, spoken), spoken)
  await toTheCalls()
}

/** Nobody knows whether it arrived: the same press can be tried again, and is done once. */
async function stillRings(notice: RingNotice, { push, calls }: Words): Promise<void> {
  const manner = { words: push, body: push.unsent(notice.code), silent: false, again: false }
  await show(calls.notification.title(notice.code), ringNotice(notice, manner))
  await toTheCalls()
}

/** Why not, and who was first. */
async function reasonOf(code: string, why: ErrorView | undefined, { push, calls, locale }: Words): Promise<string> {
  if (!why) return calls.gone.answered(code)
  const said = push.refused(code, why.message)
  const { by, at } = why.detail
  if (by === undefined || at === undefined) return said
  const people = (await get<DirectoryView>('/directory'))?.people
  const name = people?.find((person) => person.id === by)?.name
  if (name === undefined) return said
  const office = await get<OfficeView>('/office')
  if (!office) return said
  return `${said} ${push.firstWas(name, momentText(at, 'time', { locale, timeZone: office.timeZone }))}`
}

import { written } from '../../models/domain/directory/directory.ts'
import type { PageReceiptView } from '../../models/wire/push.ts'
import { noteTag, noticeTag, type Pushed } from '../../models/wire/pushed.ts'
import { type NoticeOptions, noticeOf, ringNotice } from '../ringing/notice.ts'
import { inTurn } from '../ringing/noticeTurn.ts'
import { closeDrills, showDrill } from './drills.ts'
import { isSeen, scope, tellWindows } from './scope.ts'
import { bodyOf, post } from './server.ts'
import { type Words, words } from './words.ts'

type Of<Kind extends Pushed['kind']> = Extract<Pushed, { kind: Kind }>

/** Something has come from the office, perhaps to a browser without a single page of ours. */
export async function takePush(pushed: Pushed): Promise<void> {
  if (pushed.kind === 'page') await ring(pushed)
  else if (pushed.kind === 'gone') await takeDown(pushed)
  else if (pushed.kind === 'drill') await practise(pushed)
  else if (pushed.kind === 'note') await tellNote(pushed)
  else await prove(pushed)
}

export async function show(title: string, options: NoticeOptions): Promise<void> {
  await scope.registration.showNotification(title, options as NotificationOptions)
}

/** Shown first and reported then: the receipt says that it is before somebody's eyes. */
async function ring({ receiptKey, kind: _kind, ...notice }: Of<'page'>): Promise<void> {
  const spoken = await words()
  const { personId, requestId, pageId, rings, code, place } = notice
  await inTurn(async () => {
    await closeDrills()
    if (await isSeen()) return
    const [shown] = await scope.registration.getNotifications({ tag: noticeTag(pageId) })
    const again = (noticeOf(shown?.data)?.rings ?? 0) >= rings
    const manner = { words: spoken.push, body: written(place, spoken.language), silent: false, again }
    await show(spoken.calls.notification.title(code), ringNotice(notice, manner))
  })
  const reply = await post(`/calls/${requestId}/receipts`, { pageId, rings, receiptKey }, { personId })
  if (!reply?.ok) return
  await tellWindows({ kind: 'proven' })
  // It came late, and somebody else has answered meanwhile.
  const answer = await bodyOf<PageReceiptView>(reply)
  if (answer?.rings === false) await say(pageId, code, spoken.calls.gone.answered(code), spoken)
}

/** A stale call on the screen sends somebody downstairs for nothing: it is replaced by what has happened. */
async function takeDown(gone: Of<'gone'>): Promise<void> {
  const shown = await inTurn(() => scope.registration.getNotifications({ tag: noticeTag(gone.pageId) }))
  const spoken = await words()
  if (gone.wasComing) return turnBack(gone, spoken)
  if (shown.length === 0) return
  if (gone.isOwn) for (const each of shown) each.close()
  else await say(gone.pageId, gone.code, goneText(gone, spoken), spoken)
}

/** They are on the way: not a word in the place of an old one, but a new one that is felt in a pocket. */
async function turnBack(gone: Of<'gone'>, spoken: Words): Promise<void> {
  if (await isSeen()) return
  const options: NoticeOptions = {
    body: goneText(gone, spoken),
    tag: noticeTag(gone.pageId),
    renotify: true,
    requireInteraction: true,
  }
  await show(spoken.calls.news.stop, options)
}

async function practise({ receiptKey, kind: _kind, ...drill }: Of<'drill'>): Promise<void> {
  await showDrill(receiptKey, drill)
}

async function prove({ personId, receiptKey }: Of<'test'>): Promise<void> {
  const { push } = await words()
  await show(push.testTitle, { body: push.testBody, tag: 'test', silent: true })
  const reply = await post('/push/proofs', { receiptKey }, { personId })
  if (reply?.ok) await tellWindows({ kind: 'proven' })
}

/** No alarm: whoever looks at one of our windows has it on the screen. A press opens it. */
async function tellNote({ about }: Of<'note'>): Promise<void> {
  if (await isSeen()) return
  const { push } = await words()
  await show(push.notes[about].title, { body: push.notes[about].body, tag: noteTag(about) })
}

/** Quietly, in the place of the call's notification, and with nothing left to press. */
export async function say(pageId: string, code: string, body: string, { calls }: Words): Promise<void> {
  if (await isSeen()) {
    for (const each of await scope.registration.getNotifications({ tag: noticeTag(pageId) })) each.close()
    return
  }
  await show(calls.notification.title(code), { body, tag: noticeTag(pageId), silent: true })
}

function goneText({ code, why, byName }: Of<'gone'>, { calls: { gone } }: Words): string {
  if (why === 'accepted') return byName === undefined ? gone.acceptedSomebody(code) : gone.accepted(code, byName)
  if (why === 'arrived') return byName === undefined ? gone.arrivedSomebody(code) : gone.arrived(code, byName)
  return gone[why](code)
}

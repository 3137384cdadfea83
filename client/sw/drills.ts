import type { DrillReceiptView } from '../../models/wire/drills.ts'
import { type DrillNotice, drillTag, isDrillTag } from '../../models/wire/pushed.ts'
import type { NoticeOptions } from '../ringing/notice.ts'
import { inTurn } from '../ringing/noticeTurn.ts'
import { isSeen, scope, tellWindows } from './scope.ts'
import { bodyOf, post } from './server.ts'
import { words } from './words.ts'

/** Practice: shown once, without staying on the screen until it is answered, and in nobody's way. */
export async function showDrill(receiptKey: string, drill: DrillNotice): Promise<void> {
  const { push } = await words()
  await inTurn(async () => {
    // Whoever looks at one of our windows has the card of the drill in it.
    if (!(await isSeen())) await draw(drill, drill.isPlanned ? push.drill.planned : push.drill.body(drill.byName))
  })
  const reply = await post(`/drills/${drill.drillId}/receipts`, { what: 'delivered', receiptKey }, drill)
  if (!reply?.ok) return
  await tellWindows({ kind: 'proven' })
  if (!(await stillRang(reply))) await say(drill.drillId, push.drill.over)
}

/** Any press says that it was noticed. */
export async function hearDrill(drill: DrillNotice): Promise<void> {
  const { push } = await words()
  const reply = await post(`/drills/${drill.drillId}/receipts`, { what: 'answered' }, drill)
  if (!reply || reply.status >= 500) return draw(drill, push.drill.unsent)
  // Signed out, or somebody else is signed in here.
  const isTheirs = reply.status !== 401 && reply.status !== 409
  if (!reply.ok) return say(drill.drillId, isTheirs ? push.drill.over : push.drill.signIn)
  if (!(await stillRang(reply))) await say(drill.drillId, push.drill.over)
}

/** Practice makes way for a real call. */
export async function closeDrills(): Promise<void> {
  for (const each of await scope.registration.getNotifications()) if (isDrillTag(each.tag)) each.close()
}

/** The drill a notification is about; undefined: it is about something else. */
export function drillOf(data: unknown): DrillNotice | undefined {
  return typeof data === 'object' && data !== null && 'drillId' in data && 'personId' in data
    ? (data as DrillNotice)
    : undefined
}

const stillRang = async (reply: Response): Promise<boolean> => (await bodyOf<DrillReceiptView>(reply))?.rang !== false

async function draw(drill: DrillNotice, body: string): Promise<void> {
  const { push } = await words()
  const options: NoticeOptions = {
    body,
    tag: drillTag(drill.drillId),
    data: drill,
    actions: [{ action: 'hear', title: push.drill.hear }],
  }
  await scope.registration.showNotification(push.drill.title, options as NotificationOptions)
}

/** Quietly, in the place of the drill's notification, and with nothing left to press. */
async function say(drillId: string, body: string): Promise<void> {
  const { push } = await words()
  await scope.registration.showNotification(push.drill.title, { body, tag: drillTag(drillId), silent: true })
}

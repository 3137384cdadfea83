import { computed, effect, signal } from '@preact/signals'
import { isSuperior } from '../../models/domain/request/superiors.ts'
import { noticeTag, pressAnswersTo } from '../../models/wire/pushed.ts'
import type { CallView } from '../../models/wire/views.ts'
import { said, texts } from '../state/language.ts'
import { follow } from '../state/live.ts'
import { me } from '../state/session.ts'
import { audioState } from './audio.ts'
import { ringId } from './callList.ts'
import { ringingCalls } from './calls.ts'
import { onDuty } from './duty.ts'
import { startDutyReports } from './dutyReports.ts'
import { followWorker } from './followWorker.ts'
import { ringsHere } from './leader.ts'
import { warnWhenLost } from './lostConnection.ts'
import { news } from './news.ts'
import { closeNotificationsExcept, showRing } from './notifications.ts'
import { startPush } from './push.ts'
import { quiet, ring } from './ringer.ts'
import { sayArrived } from './sayArrived.ts'
import { sayGone } from './sayGone.ts'
import { silencedRings, silenceRings } from './silencedRings.ts'
import { newsTag, startNews } from './startNews.ts'
import { restoreTitle, showInTitle } from './title.ts'
import type { ToneName } from './tones.ts'
import { stopVibrating, vibrate } from './vibrate.ts'
import { warnBeforeEnd } from './warnBeforeEnd.ts'

const VIBRATE_EVERY_MS = 10_000

/** Whether a call can be heard here. Off duty it shows and does not ring, though the loudspeaker may be on. */
export const canSound = computed(() => audioState.value === 'running' && onDuty.value)

/** Calls that make noise: neither silenced nor being answered, here or in another tab. */
export const loudCalls = computed(() => ringingCalls.value.filter((call) => !silencedRings.value.has(ringId(call))))

/** Quiets what rings now; the cards stay, and the next ring is heard again. */
export const silence = (): void => silenceRings(loudCalls.value.map(ringId))

const PARTS: readonly (() => void)[] = [
  startDutyReports,
  followWorker,
  startPush,
  startSound,
  startTitle,
  startNotifications,
  startVibration,
  startNews,
  sayArrived,
  sayGone,
  warnWhenLost,
  warnBeforeEnd,
]

/**
 * Everything by which a call makes itself noticed, apart from the card and its receipts. Started once, with the page.
 * What a browser will not do takes none of the others with it.
 */
export function startRinging(): void {
  for (const start of PARTS)
    try {
      start()
    } catch (error) {
      console.error(error)
    }
}

function startSound(): void {
  // The server's pulse is the wake that a hidden tab's sleeping timers are not.
  const wake = signal(0)
  follow('pulse', () => {
    wake.value += 1
  })
  let before: ReadonlySet<string> = new Set()
  effect(() => {
    wake.value
    const loud = loudCalls.value
    const now = new Set(loud.map(ringId))
    const anew = loud.some((call) => !before.has(ringId(call)))
    before = now
    if (loud.length === 0 || !ringsHere.value || !canSound.value) quiet()
    else ring(toneFor(loud), anew)
  })
}

function startTitle(): void {
  effect(() => {
    const ringing = ringingCalls.value
    const [first] = ringing
    const [latest] = news.value
    if (first) showInTitle(`(${ringing.length}) ${texts.value.calls.notification.title(first.code)}`)
    else if (latest) showInTitle(`${latest.code}: ${texts.value.calls.news[latest.kind]}`)
    else restoreTitle()
    showOnIcon(ringing.length)
  })
}

/** On the icon of an installed Parter, in the task bar or on the home screen. */
function showOnIcon(count: number): void {
  if (!('setAppBadge' in navigator)) return
  void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined)
}

function startNotifications(): void {
  let before: ReadonlySet<string> = new Set()
  effect(() => {
    const loud = loudCalls.value
    for (const call of loud) if (!before.has(ringId(call)) && mayNotify()) void notify(call)
    before = new Set(loud.map(ringId))
    void closeNotificationsExcept(new Set([...loud.map(tagOf), ...news.value.map(({ code }) => newsTag(code))]))
  })
}

function startVibration(): void {
  let timer: ReturnType<typeof setInterval> | undefined
  effect(() => {
    const loud = loudCalls.value
    clearInterval(timer)
    if (loud.length === 0) return stopVibrating()
    const tone = toneFor(loud)
    vibrate(tone)
    timer = setInterval(() => vibrate(tone), VIBRATE_EVERY_MS)
  })
}

/** Somebody who looks at the card needs no second one; a tab that could ring but does not leaves it to the leader. */
const mayNotify = (): boolean =>
  (document.visibilityState === 'hidden' || !document.hasFocus()) &&
  (ringsHere.peek() || audioState.peek() !== 'running')

async function notify(call: CallView): Promise<void> {
  const { calls, push } = texts.peek()
  const personId = me.peek()?.person.id
  if (personId === undefined) return
  const { requestId, rings, code } = call
  const notice = {
    personId,
    requestId,
    pageId: call.pageId ?? requestId,
    rings,
    code,
    place: call.place.name,
    answers: pressAnswersTo(call),
  }
  const manner = { words: push, body: said(call.place.name), silent: ringsHere.peek() }
  await showRing(calls.notification.title(code), notice, manner)
}

const tagOf = (call: CallView): string => noticeTag(call.pageId ?? call.requestId)

/** Three notes say "as a manager or the secretary": the step before did not help. */
function toneFor(loud: readonly CallView[]): ToneName {
  return loud.some((call) => isSuperior(call.as)) ? 'escalation' : 'page'
}

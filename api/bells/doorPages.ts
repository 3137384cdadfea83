import { bellStanding } from '../../models/domain/bell/bellStanding.ts'
import type { Ticket } from '../../models/domain/bell/ringBell.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { written } from '../../models/domain/directory/directory.ts'
import { BELL_NEEDS } from '../../models/domain/request/needs.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { momentText } from '../../models/texts/moments.ts'
import { DOOR_PATH } from '../../models/wire/doorPath.ts'
import { type Html, html } from '../platform/web/html.ts'
import { languageLinks } from '../platform/web/languageLinks.ts'
import { plainPage } from '../platform/web/plainPage.ts'
import type { NoCode } from './doorCalls.ts'
import { hoursList, opensText } from './doorHours.ts'
import { addressOf, placeOf, type Reader, wordsOf } from './doorReader.ts'

/** So often a phone looks again. */
const FOLLOW_MS = seconds(5)
/** Whether the bell can be rung again changes seldom. */
const LOOK_AGAIN_MS = seconds(30)

/** What the page knows of the code that a tablet there shows; absent: none does. */
export type OnSite = { readonly code: string } | { readonly asked: NoCode }

/** One large button, what should be ready if the client wishes to say it, and how to do without. */
export function bellPage(reader: Reader, ticket: Ticket, onSite?: OnSite): string {
  const { door, needs } = wordsOf(reader)
  const boxes = BELL_NEEDS.map(
    (need) => html`<label class="need"><input type="checkbox" name="needs" value="${need}">
<svg aria-hidden="true"><use href="/needs.svg#${need}"></use></svg><span>${needs[need]}</span></label>`,
  )
  return page(reader, {
    title: placeOf(reader),
    body: html`<h1>${placeOf(reader)}</h1>
<p class="lead">${door.lead}</p>
<form method="post" action="${addressOf(reader)}">
<input type="hidden" name="ticket" value="${ticket}">
${onSiteOf(reader, onSite)}
<button class="ring"><svg aria-hidden="true"><use href="/needs.svg#bell"></use></svg>${door.ring}</button>
<fieldset><legend>${door.needs}</legend><p class="soft">${door.needsHint}</p><div class="needs">${boxes}</div>
<button class="button">${door.ring}</button></fieldset>
</form>
${telephone(reader, door.otherwise)}`,
  })
}

/** Strangers at home do not know it: typed from the tablet beside the door, or brought by its QR code. */
function onSiteOf(reader: Reader, onSite: OnSite | undefined): Html | undefined {
  if (!onSite) return undefined
  if ('code' in onSite) return html`<input type="hidden" name="here" value="${onSite.code}">`
  const { door } = wordsOf(reader)
  const why =
    onSite.asked === 'missing' ? undefined : html`<p class="offline" id="code-fault">${door.codes[onSite.asked]}</p>`
  return html`${why}<label class="code">${door.onSite}<span class="soft">${door.onSiteHint}</span><input name="here" autocomplete="off" autocapitalize="characters" maxlength="10" required${why && html` aria-invalid="true" aria-describedby="code-fault"`}></label>`
}

/** How the call stands. `ticket`: it is this page's own, and can be taken back from here. */
export function callPage(reader: Reader, call: Request, ticket?: Ticket): string {
  const { door } = wordsOf(reader)
  const { phase, comesBy, isLonger, mayTakeBack } = bellStanding(call, reader.now)
  const left = comesBy === undefined ? undefined : Math.max(1, Math.ceil((comesBy - reader.now) / minutes(1)))
  const bound =
    left === undefined ? undefined : html`<p class="lead">${isLonger ? door.longer(left) : door.within(left)}</p>`
  const more = door.more[phase]
  const isByPhone = phase === 'nobody' || phase === 'closed'
  return page(reader, {
    title: door.phases[phase],
    // Also when it is over: from there a tablet at the door is led back to the bell.
    followMs: mayTakeBack ? FOLLOW_MS : LOOK_AGAIN_MS,
    body: html`<p class="soft">${placeOf(reader)}</p>
<h1 class="phase phase-${phase}" data-state="${phase} ${left}"><svg aria-hidden="true"><use href="/needs.svg#phase-${phase}"></use></svg>${door.phases[phase]}</h1>
${bound}
${ticket === undefined && mayTakeBack ? html`<p>${door.ringing}</p>` : undefined}
${isByPhone ? telephone(reader, more ?? '', true) : more === undefined ? undefined : html`<p>${more}</p>`}
${isLonger ? telephone(reader, door.otherwise) : undefined}
<div class="actions">${mayTakeBack ? lookAgain(reader, ticket) : undefined}${ticket !== undefined && mayTakeBack ? takeBack(reader, ticket) : undefined}${mayTakeBack ? undefined : html`<a class="button" href="${addressOf(reader)}">${door.again}</a>`}</div>`,
  })
}

/** Nobody can be called from here now: when and how instead. */
export function insteadPage(reader: Reader, why: 'closed' | 'muted' | 'tooMany' | 'fault'): string {
  const { door } = wordsOf(reader)
  const opens = why === 'closed' ? opensText(reader) : undefined
  return page(reader, {
    title: door[why],
    followMs: LOOK_AGAIN_MS,
    body: html`<p class="soft">${placeOf(reader)}</p>
<h1>${door[why]}</h1>
${opens === undefined ? undefined : html`<p class="lead">${opens}</p>`}
${why === 'closed' ? html`<p>${door.closedLead}</p>${telephone(reader, door.otherwise, true)}${hoursList(reader)}` : telephone(reader, door[`${why}Lead`], true)}
<div class="actions"><a class="button" href="${addressOf(reader)}">${door.again}</a></div>`,
  })
}

/** No bell was named, there is none of that name, or no such call of it: what can be done instead. */
export function missingPage(reader: Reader, what: 'which' | 'unknown' | 'gone' | 'tooManyTries'): string {
  const { door } = wordsOf(reader)
  const { bell, language } = reader
  return page(reader, {
    title: door[what],
    body: html`<h1>${door[what]}</h1>
${what === 'unknown' ? html`<p>${door.unknownLead}</p>` : undefined}
${bell ? html`<div class="actions"><a class="button" href="${addressOf(reader)}">${door.again}</a></div>` : undefined}
${
  bell
    ? undefined
    : html`<form method="get" action="${DOOR_PATH}"><input type="hidden" name="lang" value="${language}">
<label class="code">${door.code}<span class="soft">${door.codeHint}</span><input name="code" autocomplete="off" autocapitalize="characters" maxlength="20" required></label>
<button class="button">${door.open}</button></form>`
}`,
  })
}

interface Page {
  readonly title: string
  readonly body: Html
  readonly followMs?: number | undefined
}

function page(reader: Reader, { title, body, followMs }: Page): string {
  const { directory, language, now } = reader
  const words = wordsOf(reader)
  const { office } = directory.now
  const asOf = words.door.asOf(momentText(now, 'time', { locale: words.locale, timeZone: office.timeZone }))
  return plainPage({
    language,
    title: `${title} · ${words.door.title}`,
    followMs,
    body: html`<header><span class="office">${written(office.name, language)}</span>${languageLinks(language)}</header>
<main id="main">${body}
<p class="offline" id="offline" hidden>${words.door.offline}</p>
${followMs === undefined ? undefined : html`<p class="soft" id="as-of">${asOf}</p>`}</main>`,
  })
}

function telephone({ bell, ...reader }: Reader, lead: string, isLarge = false): Html | undefined {
  if (!bell) return undefined
  const dialled = bell.phone.replace(/[^\d+]/g, '')
  const { door } = wordsOf(reader)
  return html`<p class="${isLarge ? 'telephone telephone-large' : 'telephone'}">${lead}
<a href="tel:${dialled}" aria-label="${door.phone} ${bell.phone}">${bell.phone}</a></p>`
}

const lookAgain = (reader: Reader, ticket: Ticket | undefined): Html =>
  html`<a class="button quiet" href="${addressOf(reader, ticket)}">${wordsOf(reader).door.look}</a>`

const takeBack = (reader: Reader, ticket: Ticket): Html =>
  html`<form method="post" action="${addressOf(reader, ticket)}"><button class="button" id="take-back">${wordsOf(reader).door.takeBack}</button></form>`

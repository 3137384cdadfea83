import type { CallLinkStanding } from '../../models/domain/channels/callLink.ts'
import { type Instant, seconds } from '../../models/domain/clock.ts'
import { type Language, written } from '../../models/domain/directory/directory.ts'
import type { Move } from '../../models/domain/lifecycle.ts'
import { deniedAt } from '../../models/domain/request/arrival.ts'
import { UNDO_MS } from '../../models/domain/request/escalation.ts'
import { COMES_IN } from '../../models/domain/request/orders.ts'
import { codeOf, DECLINE_REASONS, type Request } from '../../models/domain/request/request.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type Html, html } from '../platform/web/html.ts'
import { languageLinks } from '../platform/web/languageLinks.ts'
import { plainPage } from '../platform/web/plainPage.ts'
import { acceptMoveOf } from './answerCalls.ts'
import { whereText } from './whereText.ts'

/** So often a telephone looks again whether they are still wanted. */
const FOLLOW_MS = seconds(5)

/** For whom a page is made, and at which link. */
export interface Reader {
  readonly language: Language
  readonly directory: OfficeDirectory
  readonly now: Instant
  readonly address: string
  readonly ticket: string
}

interface CallPage {
  readonly request: Request
  readonly pageId: string
  readonly standing: CallLinkStanding
  readonly moves: readonly Move[]
  /** What was pressed came too late. */
  readonly isLate: boolean
}

/** One large button, what else can be answered, and whether anybody is still wanted. Nothing about the client. */
export function callPage(reader: Reader, page: CallPage): string {
  const { standing, isLate } = page
  const { answer } = textsFor(reader.language)
  const late = isLate && standing.is !== 'taken' ? html`<p class="offline">${answer.late}</p>` : undefined
  const { title, body } = SHOWN[standing.is](reader, page)
  const followMs = FOLLOWED.includes(standing.is) ? FOLLOW_MS : undefined
  return pageOf(reader, { title, followMs, body: html`${late}${body}` })
}

const FOLLOWED: readonly CallLinkStanding['is'][] = ['calls', 'accepted', 'arrived']

/** Whoever looks again finds the page changed when one of these is another. */
const stateOf = ({ standing, moves, isLate }: CallPage, ...more: readonly unknown[]): string =>
  [standing.is, ...moves, isLate, ...more].join(' ')

interface Shown {
  readonly title: string
  readonly body: Html
}

const SHOWN: Readonly<Record<CallLinkStanding['is'], (reader: Reader, page: CallPage) => Shown>> = {
  calls(reader, page) {
    const { request, pageId, moves } = page
    const { answer, calls } = textsFor(reader.language)
    const title = answer.calls(codeOf(request))
    const going = acceptMoveOf(moves)
    const goes = request.responder && reader.directory.person(request.responder.personId).name
    const rings = request.pages.find(({ id }) => id === pageId)?.rings
    return {
      title,
      body: html`<h1 data-state="${stateOf(page, rings)}">${title}</h1>
${whereOf(reader, request)}
${goes ? html`<p>${answer.goes(goes)}</p>` : undefined}
${going ? acceptForm(reader, going) : html`<p class="strong">${answer.elsewhere}</p>`}
${moves.includes('noted') ? form(reader, 'noted', html`<button class="button quiet">${calls.answers.noted}</button><p class="soft">${calls.answers.notedHint}</p>`) : undefined}
${moves.includes('decline') ? reasons(reader, 'decline', calls.answers.cannot) : undefined}`,
    }
  },

  accepted(reader, page) {
    const { request, pageId, moves } = page
    const { answer } = textsFor(reader.language)
    const personId = request.pages.find(({ id }) => id === pageId)?.personId ?? ''
    const isDenied = !request.claim && deniedAt(request, personId) !== undefined
    const back = moves.includes('undo') ? takenBack(reader, request) : undefined
    const state = stateOf(page, request.claim?.at, isDenied, back !== undefined)
    return {
      title: answer.accepted,
      body: html`<p class="soft">${codeOf(request)}</p>
<h1 class="phase phase-coming" data-state="${state}"><svg aria-hidden="true"><use href="/needs.svg#phase-coming"></use></svg>${answer.accepted}</h1>
${whereOf(reader, request)}
<p>${answer.details}</p>
${request.claim ? html`<p class="noted">${answer.claimed}</p>` : undefined}
${isDenied ? html`<p class="offline">${answer.denied}</p>` : undefined}
${moves.includes('arrive') ? form(reader, 'arrive', html`<button class="button" id="here">${answer.here}</button>`) : undefined}
${back}
${moves.includes('release') ? reasons(reader, 'release', answer.cannotAnyMore) : undefined}`,
    }
  },

  arrived(reader, page) {
    const { answer } = textsFor(reader.language)
    return { title: answer.arrived, body: said('here', answer.arrived, answer.arrivedMore, stateOf(page)) }
  },

  taken(reader, { standing }) {
    const { answer } = textsFor(reader.language)
    const who = standing.is === 'taken' ? reader.directory.person(standing.by).name : ''
    return { title: answer.taken, body: said('over', answer.taken, answer.takenMore(who)) }
  },

  over({ language }) {
    const { answer } = textsFor(language)
    return { title: answer.over, body: said('over', answer.over, answer.overMore) }
  },
}

/** How a test stands: nobody waits, and one button says that it has come. */
export function proofPage(reader: Reader, how: 'asked' | 'proven' | 'over'): string {
  const { answer } = textsFor(reader.language)
  if (how === 'proven')
    return pageOf(reader, { title: answer.proven, body: said('here', answer.proven, answer.provenMore) })
  if (how === 'over')
    return pageOf(reader, { title: answer.proofOver, body: said('over', answer.proofOver, answer.proofOverMore) })
  return pageOf(reader, {
    title: answer.proof,
    body: html`<h1>${answer.proof}</h1><p class="lead">${answer.proofLead}</p>
<form method="post" action="${reader.address}"><button class="ring">${answer.proofDo}</button></form>`,
  })
}

/** No such link, too many guesses, or what went wrong. */
export function otherPage(reader: Reader, what: 'unknown' | 'tooMany' | 'fault'): string {
  const { answer } = textsFor(reader.language)
  return pageOf(reader, {
    title: answer[what],
    body: html`<h1>${answer[what]}</h1><p class="lead">${answer[`${what}More`]}</p>
${what === 'unknown' ? undefined : html`<div class="actions"><a class="button" href="${reader.address}">${answer.again}</a></div>`}`,
  })
}

const said = (picture: 'here' | 'over', title: string, more: string, state = title): Html =>
  html`<h1 class="phase phase-${picture}" data-state="${state}"><svg aria-hidden="true"><use href="/needs.svg#phase-${picture}"></use></svg>${title}</h1><p>${more}</p>`

function whereOf({ directory, language }: Reader, request: Request): Html {
  const { answer, locale } = textsFor(language)
  const since = momentText(request.waitsFrom, 'time', { locale, timeZone: directory.now.office.timeZone })
  return html`<p class="lead">${whereText(directory.place(request.placeId), language)}</p><p>${answer.waits(since)}</p>`
}

function acceptForm(reader: Reader, move: 'accept' | 'takeOver'): Html {
  const { answer, calls } = textsFor(reader.language)
  const later = COMES_IN.map(
    (minutes) =>
      html`<button class="button" name="minutes" value="${minutes}" aria-label="${calls.answers.minutes(minutes)}">${calls.answers.minutesShort(minutes)}</button>`,
  )
  return form(
    reader,
    move,
    html`<button class="ring" id="come"><svg aria-hidden="true"><use href="/needs.svg#phase-coming"></use></svg>${answer.come}</button>
<fieldset><legend>${answer.comeIn}</legend><div class="actions">${later}</div></fieldset>`,
  )
}

/** The press that is taken back is named: whoever has this page open may have pressed something else since. */
function takenBack(reader: Reader, { undoable, history }: Request): Html | undefined {
  if (!undoable || reader.now - undoable.at > UNDO_MS) return undefined
  const { answer } = textsFor(reader.language)
  const what = history.find(({ version }) => version === undoable.version)?.kind
  const of = html`<input type="hidden" name="of" value="${undoable.version}">`
  const words = what === 'arrive' ? answer.notThereYet : answer.takeBack
  return form(reader, 'undo', html`${of}<button class="button quiet" id="take-back">${words}</button>`)
}

function reasons(reader: Reader, move: 'decline' | 'release', title: string): Html {
  const { calls } = textsFor(reader.language)
  const buttons = DECLINE_REASONS.map(
    (reason) =>
      html`<button class="button quiet" name="reason" value="${reason}">${calls.declineReasons[reason]}</button>`,
  )
  return form(
    reader,
    move,
    html`<fieldset><legend>${title}</legend><p class="soft">${calls.decline.lead}</p><div class="actions">${buttons}</div></fieldset>`,
  )
}

const form = ({ address, ticket }: Reader, move: Move, fields: Html): Html =>
  html`<form method="post" action="${address}"><input type="hidden" name="move" value="${move}"><input type="hidden" name="ticket" value="${ticket}">${fields}</form>`

interface Page extends Shown {
  readonly followMs?: number | undefined
}

function pageOf({ directory, language, now, address }: Reader, { title, body, followMs }: Page): string {
  const { answer, locale } = textsFor(language)
  const { office } = directory.now
  const asOf = answer.asOf(momentText(now, 'time', { locale, timeZone: office.timeZone }))
  const look = html`<p class="soft" id="as-of">${asOf}</p><div class="actions"><a class="button quiet" href="${address}">${answer.look}</a></div>`
  return plainPage({
    language,
    title: `${title} · ${answer.title}`,
    followMs,
    body: html`<header><span class="office">${written(office.name, language)}</span>${languageLinks(language)}</header>
<main id="main">${body}
<p class="offline" id="offline" hidden>${answer.offline}</p>
${followMs === undefined ? undefined : look}</main>`,
  })
}

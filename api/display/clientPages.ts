import type { Instant } from '../../models/domain/clock.ts'
import { seconds } from '../../models/domain/clock.ts'
import { type Language, written } from '../../models/domain/directory/directory.ts'
import { CLIENT_NOTES, type ClientNote } from '../../models/domain/visit/clientNotes.ts'
import { stepsShown } from '../../models/domain/visit/clientSteps.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_PATH } from '../../models/wire/clientPath.ts'
import type { ClientView } from '../../models/wire/display.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type Html, html } from '../platform/web/html.ts'
import { languageLinks } from '../platform/web/languageLinks.ts'
import { plainPage } from '../platform/web/plainPage.ts'
import type { FollowedVisit } from './clientVisits.ts'

/** So often a phone looks again. */
const FOLLOW_MS = seconds(5)

/** For whom a page is made, and when. */
export interface Reader {
  readonly language: Language
  readonly directory: OfficeDirectory
  readonly now: Instant
}

/** What became of a button that was pressed on the page before. */
export type NoteResult = { readonly note: ClientNote; readonly isHeard: boolean }

/** How the client's own visit stands: one sentence, one picture, four steps, and what they can say without a word. */
export function visitPage(
  reader: Reader,
  { view, endsAt }: FollowedVisit,
  address: string,
  result?: NoteResult,
): string {
  const { display, visit } = wordsOf(reader)
  const sentence = written(view.sentence, reader.language)
  return page(reader, {
    title: display.phoneTitle,
    followMs: FOLLOW_MS,
    body: html`<p class="soft">${view.code}</p>
<h1 class="phase phase-${view.step}" data-state="${[view.step, sentence, view.within?.minutes, view.within?.isLonger, view.mayChoose, view.comes?.firstName, view.comes?.photo, view.film, view.call, view.survey, result?.note, result?.isHeard].join(' ')}"><svg aria-hidden="true"><use href="/steps.svg#${view.step}"></use></svg>${sentence}</h1>
${comesOf(reader, view)}
${withinOf(reader, view)}
${view.mayChoose ? choices(reader) : undefined}
${filmOf(reader, view)}
${steps(reader, view)}
${callOf(reader, view)}
${result && !isCalling(view, result) ? html`<p class="noted">${result.isHeard ? display.noted(visit.clientNotes[result.note]) : display.notNoted}</p>` : undefined}
${endsAt === undefined ? notes(reader, address) : html`${view.survey ? surveyOf(reader, address, view.survey) : undefined}<p>${display.phoneEnds(timeOf(reader, endsAt))}</p>`}
<p class="soft">${display.phoneHint}</p>
<div class="actions"><a class="button" href="${address}?lang=${reader.language}">${display.look}</a></div>`,
  })
}

/** No such visit, or one that is over; too many tries; or what went wrong. */
export function otherPage(reader: Reader, what: 'dead' | 'tooMany' | 'fault'): string {
  const { display } = wordsOf(reader)
  return page(reader, {
    title: display[what],
    body: html`<h1>${display[what]}</h1>
<p class="lead">${display[`${what}Lead`]}</p>`,
  })
}

/** When it is over they may say how it was, once. */
function surveyOf(reader: Reader, address: string, state: NonNullable<ClientView['survey']>): Html {
  const { survey } = wordsOf(reader)
  if (state === 'sent') return html`<p class="noted">${survey.thanks} ${survey.thanksLead}</p>`
  return html`<section><h2>${survey.title}</h2><p>${survey.lead}</p>
<div class="actions"><a class="button" id="survey" href="${addressOfSurvey(address)}?lang=${reader.language}">${survey.begin}</a></div></section>`
}

/** It rings: where that stands is more than that it was noted. */
const isCalling = ({ call }: ClientView, { note, isHeard }: NoteResult): boolean =>
  isHeard && note === 'callSomebody' && call !== undefined

function callOf(reader: Reader, { call }: ClientView): Html | undefined {
  const said = call && wordsOf(reader).display.calls[call]
  return said === undefined ? undefined : html`<p class="noted">${said}</p>`
}

/** It is loaded when somebody presses it: a phone may pay for what it loads. */
function filmOf(reader: Reader, { film }: ClientView): Html | undefined {
  if (film === undefined) return undefined
  return html`<video id="film" class="film" src="${film}" controls playsinline preload="none" aria-label="${wordsOf(reader).display.film}"></video>`
}

/** So that a client recognises a stranger; what the alternative text would say stands beside it. */
function comesOf(reader: Reader, { comes }: ClientView): Html | undefined {
  if (!comes) return undefined
  const { display } = wordsOf(reader)
  return html`<p class="comes"><img src="${comes.photo}" alt="" width="128" height="128"><span>${display.comes(comes.firstName)}</span></p>`
}

function withinOf(reader: Reader, { within }: ClientView): Html | undefined {
  if (!within) return undefined
  const { display } = wordsOf(reader)
  return html`<p class="lead">${(within.isLonger ? display.longer : display.within)(within.minutes)}</p>`
}

function choices(reader: Reader): Html {
  const { display } = wordsOf(reader)
  const lines = display.choicesList.map((choice) => html`<li>${choice}</li>`)
  return html`<section class="choices"><h2>${display.choices}</h2><ul>${lines}</ul><p>${display.choicesAsk}</p></section>`
}

/** State is a word and a shape: what is behind has a tick, what is now is the largest. */
function steps(reader: Reader, { step: now }: ClientView): Html {
  const { display } = wordsOf(reader)
  const shown = stepsShown(now)
  const at = shown.indexOf(now)
  const lines = shown.map(
    (step, index) =>
      html`<li class="${index < at ? 'step-behind' : index === at ? 'step-now' : 'step-ahead'}"${index === at ? html` aria-current="step"` : undefined}>
<svg aria-hidden="true"><use href="/steps.svg#${index < at ? 'behind' : step}"></use></svg><span>${display.steps[step]}</span></li>`,
  )
  return html`<ol class="steps" aria-label="${display.stepsLabel}">${lines}</ol>`
}

function notes(reader: Reader, address: string): Html {
  const { display, visit } = wordsOf(reader)
  const buttons = CLIENT_NOTES.map(
    (note) => html`<button class="button note" id="note-${note}" name="note" value="${note}">
<svg aria-hidden="true"><use href="/steps.svg#${note}"></use></svg>${visit.clientNotes[note]}</button>`,
  )
  return html`<form method="post" action="${address}?lang=${reader.language}"><fieldset><legend>${display.notesLabel}</legend>
<div class="notes">${buttons}</div></fieldset></form>`
}

interface Page {
  readonly title: string
  readonly body: Html
  readonly followMs?: number | undefined
}

export function page(reader: Reader, { title, body, followMs }: Page): string {
  const { directory, language } = reader
  const { display } = wordsOf(reader)
  const asOf = html`<p class="soft" id="as-of">${display.asOf(timeOf(reader, reader.now))}</p>`
  return plainPage({
    language,
    title: `${title} · ${written(directory.now.office.name, language)}`,
    followMs,
    body: html`<header><span class="office">${written(directory.now.office.name, language)}</span>${languageLinks(language)}</header>
<main id="main">${body}</main>
<footer><p class="offline" id="offline" hidden>${display.offline}</p>
${followMs === undefined ? undefined : asOf}</footer>`,
  })
}

export const wordsOf = ({ language }: Reader) => textsFor(language)

const timeOf = (reader: Reader, at: Instant): string =>
  momentText(at, 'time', { locale: wordsOf(reader).locale, timeZone: reader.directory.now.office.timeZone })

/** Of its survey. Each question has an address of its own, so that back goes back. */
export const addressOfSurvey = (visitAddress: string, step?: number): string =>
  `${visitAddress}/ankieta${step === undefined ? '' : `/${step}`}`

/** Of this visit's page; the code as it was asked for, which is right. */
export const addressOfVisit = (code: string): string => `${CLIENT_PATH}/${code}`

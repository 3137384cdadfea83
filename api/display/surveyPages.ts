import { ANSWERS, type Answer, type Answers, QUESTIONS, type Question } from '../../models/domain/survey/survey.ts'
import { type Html, html } from '../platform/web/html.ts'
import { addressOfSurvey, page, type Reader, wordsOf } from './clientPages.ts'

/** One question, six answers of the same size, and the way back. `step`: from 1. */
export function questionPage(reader: Reader, visitAddress: string, step: number, chosen: Answer | undefined): string {
  const { survey } = wordsOf(reader)
  const question = QUESTIONS[step - 1] as Question
  const buttons = ANSWERS.map(
    (
      answer,
    ) => html`<button class="button answer${answer === chosen ? ' answer-chosen' : ''}" name="answer" value="${answer}">
${shapeOf(answer)}<span>${survey.answers[answer]}${answer === chosen ? html` <span class="soft">(${survey.chosen})</span>` : undefined}</span></button>`,
  )
  return page(reader, {
    title: survey.questions[question],
    body: html`<p class="soft">${survey.number(step)}</p>
<h1>${survey.questions[question]}</h1>
<form method="post" action="${inLanguage(reader, addressOfSurvey(visitAddress, step))}"><div class="answers">${buttons}</div></form>
${step === 1 ? html`<p>${survey.lead}</p>` : undefined}
<div class="actions"><a class="button" href="${inLanguage(reader, step === 1 ? visitAddress : addressOfSurvey(visitAddress, step - 1))}">${step === 1 ? survey.visit : survey.back}</a></div>`,
  })
}

/** Nothing is sent by a slip of the hand: what was chosen is read once more. */
export function reviewPage(reader: Reader, visitAddress: string, answers: Answers): string {
  const { survey } = wordsOf(reader)
  const lines = QUESTIONS.map(
    (question, index) => html`<li><p>${survey.questions[question]}</p>
<p class="given">${shapeOf(answers[question])}<strong>${survey.answers[answers[question]]}</strong>
<a href="${inLanguage(reader, addressOfSurvey(visitAddress, index + 1))}" aria-label="${survey.changeOf(survey.questions[question])}">${survey.change}</a></p></li>`,
  )
  return page(reader, {
    title: survey.review,
    body: html`<h1>${survey.review}</h1>
<ol class="review">${lines}</ol>
<form method="post" action="${inLanguage(reader, addressOfSurvey(visitAddress))}"><button class="button answer">${survey.send}</button></form>
<div class="actions"><a class="button" href="${inLanguage(reader, addressOfSurvey(visitAddress, QUESTIONS.length))}">${survey.back}</a></div>`,
  })
}

export function thanksPage(reader: Reader, visitAddress: string): string {
  const { survey } = wordsOf(reader)
  return page(reader, {
    title: survey.thanks,
    body: html`<h1>${survey.thanks}</h1>
<p class="lead">${survey.thanksLead}</p>
<div class="actions"><a class="button" href="${inLanguage(reader, visitAddress)}">${survey.visit}</a></div>`,
  })
}

/** How full the circle is says how much it is a yes; no colour says anything. */
const shapeOf = (answer: Answer): Html => html`<svg aria-hidden="true"><use href="/survey.svg#${answer}"></use></svg>`

const inLanguage = ({ language }: Reader, address: string): string => `${address}?lang=${language}`

import express, { type Request, type Response, Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { type Answers, QUESTIONS, type Question } from '../../models/domain/survey/survey.ts'
import { SurveyAnswerBody, SurveySendBody } from '../../models/wire/survey.ts'
import { parse } from '../platform/web/parse.ts'
import type { SurveyedVisit, VisitSurveys } from '../survey/visitSurveys.ts'
import { addressOfSurvey, type Reader } from './clientPages.ts'
import { questionPage, reviewPage, thanksPage } from './surveyPages.ts'

/** The survey of one visit, that is over, for whoever has its code. */
interface Surveyed {
  readonly visit: SurveyedVisit
  readonly address: string
  readonly reader: Reader
}

interface SurveyRoutesDeps {
  readonly visitSurveys: VisitSurveys
  /** Answers by itself where there is none. */
  surveyedBy(request: Request, response: Response): Surveyed | undefined
  send(response: Response, status: number, page: string): void
}

const REVIEW = QUESTIONS.length + 1

/**
 * One question a page, each with an address of its own, so that back goes back. What was chosen waits on the server until
 * it is sent: no cookie, no script, and no answer in an address.
 */
export function surveyRoutes({ visitSurveys, surveyedBy, send }: SurveyRoutesDeps): Router {
  const router = Router({ mergeParams: true })
  const form = express.urlencoded({ extended: false, limit: '1kb' })

  router.get('/', (request, response) => {
    const asked = surveyedBy(request, response)
    if (!asked) return
    if (visitSurveys.isSent(asked.visit.visitId)) return send(response, 200, thanksPage(asked.reader, asked.address))
    leadTo(response, asked, nextStep(asked))
  })

  router.post('/', form, async (request, response) => {
    const asked = surveyedBy(request, response)
    if (!asked) return
    parse(SurveySendBody, request.body ?? {})
    const isSent = await visitSurveys.send(asked.visit)
    leadTo(response, asked, isSent ? undefined : nextStep(asked))
  })

  router.get('/:step', (request, response) => {
    const asked = surveyedBy(request, response)
    if (!asked) return
    const { visit, address, reader } = asked
    const step = stepOf(request)
    const draft = visitSurveys.draftOf(visit.visitId)
    // Nobody answers what comes later before what comes first; whoever has sent theirs is thanked.
    if (visitSurveys.isSent(visit.visitId)) return leadTo(response, asked, undefined)
    if (step > nextStep(asked)) return leadTo(response, asked, nextStep(asked))
    if (step === REVIEW) return send(response, 200, reviewPage(reader, address, draft as Answers))
    send(response, 200, questionPage(reader, address, step, draft[questionOf(step)]))
  })

  router.post('/:step', form, (request, response) => {
    const asked = surveyedBy(request, response)
    if (!asked) return
    const step = stepOf(request)
    const { answer } = parse(SurveyAnswerBody, request.body ?? {})
    if (step === REVIEW) throw new Refusal('notFound', { where: 'question' })
    visitSurveys.choose(asked.visit.visitId, questionOf(step), answer)
    leadTo(response, asked, step + 1)
  })

  return router

  /** The first question without an answer; after the last one, what is sent. */
  function nextStep({ visit }: Surveyed): number {
    const draft = visitSurveys.draftOf(visit.visitId)
    const missing = QUESTIONS.findIndex((question) => draft[question] === undefined)
    return missing === -1 ? REVIEW : missing + 1
  }

  function leadTo(response: Response, { address, reader }: Surveyed, step: number | undefined): void {
    response.redirect(303, `${addressOfSurvey(address, step)}?lang=${reader.language}`)
  }
}

const questionOf = (step: number): Question => QUESTIONS[step - 1] as Question

function stepOf(request: Request): number {
  const step = Number(request.params.step)
  if (!Number.isInteger(step) || step < 1 || step > REVIEW) throw new Refusal('notFound', { where: 'question' })
  return step
}

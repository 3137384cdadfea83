import { Router } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { QualityAction } from '../../models/domain/quality/qualityAction.ts'
import { daysOf, editionOf, REVIEW_ID, type ReviewId, reviewsUntil } from '../../models/domain/quality/review.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { ExportQuery } from '../../models/wire/listImport.ts'
import {
  CloseReviewBody,
  type ReviewLine,
  ReviewNoteBody,
  type ReviewsView,
  type ReviewView,
} from '../../models/wire/reviews.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { streamList } from '../lists/listFile.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { actionSources, actionView } from './actionViews.ts'
import { frozenReview, type ReviewSources, reviewContent } from './reviewContent.ts'
import { reviewSheets } from './reviewSheets.ts'
import type { Reviews } from './reviews.ts'

interface ReviewRoutesDeps extends ReviewSources {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly reviews: Reviews
}

/** Two years and this month. */
const MONTHS_SHOWN = 25

/** The quality review of a month or a quarter: it prepares itself, is written about, closed, printed and taken along. */
export function reviewRoutes({ clock, accounts, reviews, ...sources }: ReviewRoutesDeps): Router {
  const router = Router()
  const { directory, dailyFacts, qualityActions } = sources

  router.get('/', async (_request, response) => {
    const all = reviewsUntil(reviews.today(), MONTHS_SHOWN)
    const first = (await dailyFacts.firstDay()) ?? reviews.today()
    // Of a time before there was anything here there is nothing to review.
    response.json({ reviews: all.filter((id) => daysOf(id).last >= first).map(lineOf) } satisfies ReviewsView)
  })

  router.get('/:id', async (request, response) => {
    response.json(await viewOf(idIn(request.params.id), actorOf(response)))
  })

  router.put('/:id', async (request, response) => {
    const [id, actor] = [idIn(request.params.id), actorOf(response)]
    const order = parse(ReviewNoteBody, request.body)
    // Figures that cannot be shown yet refuse the order, and not only its answer.
    const view = await viewOf(id, actor)
    await reviews.writeNote(actor, id, order)
    response.json({ ...view, ...writtenIn(id) } satisfies ReviewView)
  })

  router.post('/:id/close', async (request, response) => {
    const [id, actor] = [idIn(request.params.id), actorOf(response)]
    const { version } = parse(CloseReviewBody, request.body)
    await reviews.close(actor, id, version, await frozenReview(id, clock.now(), sources))
    response.json(await viewOf(id, actor))
  })

  router.get('/:id/export', async (request, response) => {
    const [id, actor] = [idIn(request.params.id), actorOf(response)]
    const wish = parse(ExportQuery, request.query)
    const language = accounts.languageOf(actor.personId)
    const title = textsFor(language).reviews.fileTitle(id)
    const { timeZone } = directory.now.office
    const sheets = reviewSheets(await contentOf(id, actor), { note: reviews.get(id)?.note ?? '', language, timeZone })
    await reviews.noteExport(actor, id)
    await streamList(response, title, { sheets }, wish)
  })

  return router

  function idIn(text: unknown): ReviewId {
    const isThere = typeof text === 'string' && REVIEW_ID.test(text) && daysOf(text).first <= reviews.today()
    if (!isThere) throw new Refusal('notFound', { where: 'review' })
    return text
  }

  function lineOf(id: ReviewId): ReviewLine {
    const closedAt = reviews.get(id)?.closedAt
    return { id, ...daysOf(id), isOver: reviews.isOver(id), ...(closedAt === undefined ? {} : { closedAt }) }
  }

  function writtenIn(id: ReviewId) {
    const review = reviews.get(id)
    return { version: editionOf(review), note: review?.note ?? '' }
  }

  async function contentOf(id: ReviewId, { roles }: Actor) {
    const frozen = reviews.frozenOf(id)
    if (frozen) return roles.includes('supervisor') ? frozen.whole : frozen.told
    return reviewContent(id, { roles, now: clock.now() }, sources)
  }

  async function viewOf(id: ReviewId, actor: Actor): Promise<ReviewView> {
    const content = await contentOf(id, actor)
    // A closed one asks for no figures any more.
    const isDone = ({ state }: QualityAction) => state === 'done' && reviews.get(id)?.closedAt === undefined
    const done = qualityActions.all().filter(isDone)
    const around = await actionSources(done, clock.now(), sources)
    const review = reviews.get(id)
    const line = lineOf(id)
    const mayWrite = actor.roles.includes('supervisor') && line.closedAt === undefined
    return {
      ...line,
      ...writtenIn(id),
      content,
      toJudge: line.closedAt === undefined ? done.map((action) => actionView(action, actor, around)) : [],
      mayWrite,
      mayClose: mayWrite && line.isOver,
      ...(review?.closedBy !== undefined && actor.roles.includes('supervisor')
        ? { closedByName: directory.person(review.closedBy).name }
        : {}),
    }
  }
}

import type { Logger } from 'pino'
import { type Clock, hours, type Instant } from '../../models/domain/clock.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { type Answer, type Answers, QUESTIONS, type Question } from '../../models/domain/survey/survey.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Listeners } from '../platform/listeners.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import type { Surveys } from './surveys.ts'

/** Longer than any page of a visit lives after its end. */
const DAY_MS = hours(24)
const REMEMBERED_MS = DAY_MS

interface VisitSurveysDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: Pick<OfficeDirectory, 'place'>
  readonly surveys: Pick<Surveys, 'take'>
  readonly tallies: Tallies
}

type Draft = Partial<Answers>

/** Whose visit is over. */
export interface SurveyedVisit {
  readonly visitId: VisitId
  readonly placeId: PlaceId
}

/**
 * One survey for each visit. What a client has chosen so far, and who has sent theirs, is known in memory alone: the store of
 * one server never learns which visit has answered. After a restart the pages of visits that are over are gone, and a survey
 * with them. Several servers tell each other, by a key that names no visit and for a day or two, that one has answered; not
 * when, and not what.
 */
export class VisitSurveys {
  private readonly drafts = new Map<VisitId, { readonly at: Instant; readonly draft: Draft }>()
  private readonly sent = new Map<VisitId, Instant>()
  private readonly listeners: Listeners

  constructor(private readonly deps: VisitSurveysDeps) {
    this.listeners = new Listeners(deps.log, 'that a survey was sent could not be told everywhere')
  }

  /** Somebody need not be asked any more. */
  onSent(listener: () => void): void {
    this.listeners.add(listener)
  }

  isSent(visitId: VisitId): boolean {
    return this.sent.has(visitId)
  }

  draftOf(visitId: VisitId): Draft {
    return this.drafts.get(visitId)?.draft ?? {}
  }

  choose(visitId: VisitId, question: Question, answer: Answer): void {
    this.forgetTheOld()
    if (this.isSent(visitId)) return
    this.drafts.set(visitId, { at: this.deps.clock.now(), draft: { ...this.draftOf(visitId), [question]: answer } })
  }

  /** A repeat, from here or from another device, changes nothing. False: something is not answered yet. */
  async send(visit: SurveyedVisit, answers: Draft = this.draftOf(visit.visitId)): Promise<boolean> {
    const { clock, directory, surveys, tallies } = this.deps
    const { visitId, placeId } = visit
    this.forgetTheOld()
    if (this.isSent(visitId)) return true
    if (!isComplete(answers)) return false
    this.sent.set(visitId, clock.now())
    this.drafts.delete(visitId)
    try {
      if (await tallies.isFirst(keyOf(visitId), keptUntil(clock.now())))
        await surveys.take(directory.place(placeId).building, answers)
    } catch (error) {
      // Not counted: they may press once more.
      await tallies.forget(keyOf(visitId)).catch(() => undefined)
      this.sent.delete(visitId)
      this.drafts.set(visitId, { at: clock.now(), draft: answers })
      throw error
    }
    this.listeners.tell()
    return true
  }

  private forgetTheOld(): void {
    const until = this.deps.clock.now() - REMEMBERED_MS
    for (const [id, { at }] of this.drafts) if (at < until) this.drafts.delete(id)
    for (const [id, at] of this.sent) if (at < until) this.sent.delete(id)
  }
}

const keyOf = (visitId: VisitId): string => `survey ${visitId}`

/** With the day, so that nobody reads from it when the survey was sent. */
const keptUntil = (now: Instant): Instant => Math.ceil((now + REMEMBERED_MS) / DAY_MS) * DAY_MS

const isComplete = (draft: Draft): draft is Answers => QUESTIONS.every((question) => draft[question] !== undefined)

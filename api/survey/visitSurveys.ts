import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { type Answer, type Answers, QUESTIONS, type Question } from '../../models/domain/survey/survey.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Surveys } from './surveys.ts'

/** Longer than any page of a visit lives after its end. */
const REMEMBERED_MS = minutes(24 * 60)

interface VisitSurveysDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly surveys: Surveys
}

type Draft = Partial<Answers>

/** Whose visit is over. */
export interface SurveyedVisit {
  readonly visitId: VisitId
  readonly placeId: PlaceId
}

/**
 * One survey for each visit. What a client has chosen so far, and who has sent theirs, is known in memory alone: the store
 * never learns which visit has answered. After a restart the pages of visits that are over are gone, and a survey with them.
 */
export class VisitSurveys {
  private readonly drafts = new Map<VisitId, { readonly at: Instant; readonly draft: Draft }>()
  private readonly sent = new Map<VisitId, Instant>()
  private readonly listeners: (() => void)[] = []

  constructor(private readonly deps: VisitSurveysDeps) {}

  /** Somebody need not be asked any more. */
  onSent(listener: () => void): void {
    this.listeners.push(listener)
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
    const { clock, directory, surveys } = this.deps
    const { visitId, placeId } = visit
    this.forgetTheOld()
    if (this.isSent(visitId)) return true
    if (!isComplete(answers)) return false
    this.sent.set(visitId, clock.now())
    this.drafts.delete(visitId)
    try {
      await surveys.take(directory.place(placeId).building, answers)
    } catch (error) {
      // Not counted: they may press once more.
      this.sent.delete(visitId)
      this.drafts.set(visitId, { at: clock.now(), draft: answers })
      throw error
    }
    for (const listener of this.listeners) listener()
    return true
  }

  private forgetTheOld(): void {
    const until = this.deps.clock.now() - REMEMBERED_MS
    for (const [id, { at }] of this.drafts) if (at < until) this.drafts.delete(id)
    for (const [id, at] of this.sent) if (at < until) this.sent.delete(id)
  }
}

const isComplete = (draft: Draft): draft is Answers => QUESTIONS.every((question) => draft[question] !== undefined)

import { type BellPhase, bellStanding } from '../../models/domain/bell/bellStanding.ts'
import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import { type Bilingual, type PlaceId, written } from '../../models/domain/directory/directory.ts'
import { filmSlotOf } from '../../models/domain/films/films.ts'
import type { PhotoCard } from '../../models/domain/photos/photoCard.ts'
import { minutesLeft } from '../../models/domain/request/comesBy.ts'
import { codeOf, isBell, isClientCall, isEnded, type Request } from '../../models/domain/request/request.ts'
import { standingOf } from '../../models/domain/request/standing.ts'
import { plainCode } from '../../models/domain/typedCode.ts'
import { type ClientStanding, clientStanding } from '../../models/domain/visit/clientSteps.ts'
import { byTurn } from '../../models/domain/visit/turns.ts'
import type { VisitId } from '../../models/domain/visit/visit.ts'
import { clientSentence } from '../../models/texts/standingWords.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import { addressOfPhoto } from '../../models/wire/clientPath.ts'
import type { ClientView } from '../../models/wire/display.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Films } from '../films/films.ts'
import type { PhotoCards } from '../photos/photoCards.ts'
import type { DerivedCodes } from '../platform/derivedCodes.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { optional, requestView, type ViewSources } from '../requests/requestView.ts'
import type { VisitSurveys } from '../survey/visitSurveys.ts'
import { VisitsOver } from './visitsOver.ts'

/** Sixty bits: nobody finds one by trying, and whose camera is broken can type it. */
export const LINK_CODE_LENGTH = 12
/** A client reads on the way home what was said last. */
export const SHOWN_AFTER_END_MS = minutes(30)
/** At the counter the next client comes soon. */
const ON_DISPLAY_AFTER_END_MS = minutes(1)
/** At one place are as many clients as it has chairs; those who wait longest are shown on the clerk's screen. */
const MOST_SHOWN = 5

interface ClientVisitsDeps {
  readonly clock: Clock
  readonly codes: DerivedCodes
  readonly open: OpenRequests
  readonly repository: RequestRepository
  readonly directory: OfficeDirectory
  readonly surveys: Pick<VisitSurveys, 'isSent'>
  readonly photoCards: Pick<PhotoCards, 'get'>
  readonly films: Pick<Films, 'addressOf'>
}

/** One visit as its client follows it. */
export interface FollowedVisit {
  readonly visitId: VisitId
  readonly placeId: PlaceId
  readonly view: ClientView
  /** When what is shown goes; absent while the visit goes on. */
  readonly endsAt?: Instant
}

/**
 * What clients are shown of their own visits: while these go on, and for a while after. Those that are over are known
 * only here: after a restart their links say that they have ended.
 */
export class ClientVisits {
  private readonly codes = new Map<VisitId, string>()
  private readonly over = new VisitsOver((visitId) => {
    if (this.deps.open.ofVisit(visitId).length === 0) this.codes.delete(visitId)
  })

  /** As far as a sentence asks for it: what the timer does next is nothing a client is told. */
  private readonly views: ViewSources

  constructor(private readonly deps: ClientVisitsDeps) {
    const nothing = () => undefined
    this.views = {
      directory: deps.directory,
      visitOf: nothing,
      nextCall: nothing,
      rulesChangedAt: nothing,
      whoCanCome: nothing,
    }
    deps.repository.onSaved((request) => {
      if (isEnded(request) && !isBell(request)) this.over.add(request)
      this.forgetTheOld()
    })
  }

  /** The same for as long as the visit is known. */
  codeOf(visitId: VisitId): string {
    const known = this.codes.get(visitId)
    if (known !== undefined) return known
    const code = this.deps.codes.of('client link', visitId, LINK_CODE_LENGTH)
    this.codes.set(visitId, code)
    return code
  }

  ofCode(typed: string): FollowedVisit | undefined {
    const code = plainCode(typed)
    if (code.length !== LINK_CODE_LENGTH) return undefined
    this.forgetTheOld()
    const visitId = [...this.known()].find((id) => this.codeOf(id) === code)
    return visitId === undefined ? undefined : this.followed(visitId)
  }

  /**
   * What a display at this place shows: whoever has come last first, because it is they who stand before it. The others
   * are not even put into words, however many are left over.
   */
  at(placeId: PlaceId): readonly FollowedVisit[] {
    const now = this.deps.clock.now()
    const isStillShown = ({ placeId: where, endedAt = 0 }: Request): boolean =>
      where === placeId && now - endedAt < ON_DISPLAY_AFTER_END_MS
    const ids = new Set([
      ...this.deps.open.all().flatMap((request) => (request.placeId === placeId ? [request.visitId] : [])),
      ...[...this.over.all()].filter(isStillShown).map(({ visitId }) => visitId),
    ])
    return [...ids]
      .flatMap((id) => this.standing(id) ?? [])
      .sort((a, b) => Number(a.isOver) - Number(b.isOver) || b.told.raisedAt - a.told.raisedAt)
      .slice(0, MOST_SHOWN)
      .map((standing) => this.shown(standing))
  }

  /** Over, and served here not long ago: whoever was asked how it was may take a while to answer. */
  overAt(placeId: PlaceId, code: string): FollowedVisit | undefined {
    this.forgetTheOld()
    const found = [...this.over.all()].find((request) => request.placeId === placeId && codeOf(request) === code)
    const followed = found && this.followed(found.visitId)
    return followed?.endsAt === undefined ? undefined : followed
  }

  private followed(visitId: VisitId): FollowedVisit | undefined {
    const standing = this.standing(visitId)
    return standing && this.shown(standing)
  }

  private standing(visitId: VisitId): (ClientStanding & { readonly isOver: boolean }) | undefined {
    const open = this.deps.open.ofVisit(visitId)
    const ended = this.over.get(visitId)
    const requests = open.length > 0 ? open.toSorted(byTurn) : ended ? [ended] : []
    const standing = clientStanding(requests, this.deps.clock.now())
    return standing && { ...standing, isOver: open.length === 0 }
  }

  private shown({
    told,
    step,
    bound,
    mayChoose,
    isOver,
  }: ClientStanding & { readonly isOver: boolean }): FollowedVisit {
    const now = this.deps.clock.now()
    const view: ClientView = {
      code: codeOf(told),
      step,
      sentence: this.sentenceOf(told, bound !== undefined),
      ...optional('comes', step === 'onTheWay' ? this.cardOf(told) : undefined),
      ...optional('within', bound && { minutes: minutesLeft(bound, now), isLonger: bound.isLonger }),
      ...optional('film', this.deps.films.addressOf(filmSlotOf({ step, mayChoose }))),
      mayChoose,
      ...optional('call', this.callIn(told.visitId)),
      ...optional('survey', isOver ? this.surveyOf(told.visitId) : undefined),
    }
    const endsAt = isOver && told.endedAt !== undefined ? told.endedAt + SHOWN_AFTER_END_MS : undefined
    return { visitId: told.visitId, placeId: told.placeId, view, ...optional('endsAt', endsAt) }
  }

  /** Only while they are on the way: the code opens nothing before, after, or when it was taken back. */
  photoOf(typed: string): PhotoCard | undefined {
    if (typed.length !== LINK_CODE_LENGTH) return undefined
    return this.deps.open
      .all()
      .flatMap((request) => this.comingIn(request) ?? [])
      .find(({ code }) => code === typed)?.card
  }

  private cardOf(request: Request): ClientView['comes'] {
    const coming = this.comingIn(request)
    return coming && { firstName: coming.card.firstName, photo: addressOfPhoto(coming.code) }
  }

  private comingIn({ visitId, status, responder }: Request) {
    const card = status === 'accepted' && responder ? this.deps.photoCards.get(responder.personId) : undefined
    return (
      card && { card, code: this.deps.codes.of('photo', `${visitId} ${card.personId} ${card.since}`, LINK_CODE_LENGTH) }
    )
  }

  private surveyOf(visitId: VisitId): 'open' | 'sent' {
    return this.deps.surveys.isSent(visitId) ? 'sent' : 'open'
  }

  /** What has become of the client's own call. */
  private callIn(visitId: VisitId): BellPhase | undefined {
    const call = this.deps.open.ofVisit(visitId).find(isClientCall)
    return call && bellStanding(call, this.deps.clock.now()).phase
  }

  private sentenceOf(told: Request, isBounded: boolean): Bilingual {
    const now = this.deps.clock.now()
    const standing = standingOf(requestView(told, this.views, 'clerk'), now)
    return inEachLanguage((texts, language) => {
      const writing = { texts, now, say: (text: Bilingual) => written(text, language) }
      return clientSentence(standing, writing, { isBounded }) ?? texts.display.closed
    })
  }

  private *known(): Iterable<VisitId> {
    for (const { visitId } of this.deps.open.all()) yield visitId
    yield* this.over.ids()
  }

  private forgetTheOld(): void {
    this.over.forgetUntil(this.deps.clock.now() - SHOWN_AFTER_END_MS)
  }
}

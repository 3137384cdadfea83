import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Quarter } from '../../models/domain/survey/survey.ts'
import type { SurveyPoster, SurveyPosterStore } from '../../models/store/surveyPosterStore.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { WhatChangedBody, WhatChangedView } from '../../models/wire/survey.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface SurveyPostersDeps extends Platform {
  readonly store: SurveyPosterStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** What the office has changed because of what clients answered: a text a quarter, by an administrator. */
export class SurveyPosters {
  private readonly collection: Collection<SurveyPoster>

  constructor(private readonly deps: SurveyPostersDeps) {
    const { store } = deps
    this.collection = new Collection(deps, { noun: 'surveyPoster', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.collection.load()
  }

  of(quarter: Quarter): WhatChangedView {
    const kept = this.collection.get(quarter)
    return kept ? viewOf(kept) : { edition: 0, text: inEachLanguage(() => '') }
  }

  quarters(): readonly Quarter[] {
    return this.collection.all().map(({ quarter }) => quarter)
  }

  /** Refuses whoever has not seen what another administrator saved meanwhile, and says who that was. */
  async write(actor: Actor, quarter: Quarter, { edition, text }: WhatChangedBody): Promise<WhatChangedView> {
    const { clock, securityLog } = this.deps
    const { personId, roles } = actor
    if (!roles.includes('admin')) throw new Refusal('notAllowed')
    const next = await this.collection.put(quarter, (current) => {
      if ((current?.version ?? 0) !== edition) throw this.changedMeanwhile(current)
      return { ...current, quarter, text, by: personId, changedAt: clock.now() }
    })
    await securityLog.note({ what: 'writeSurveyPoster', result: 'done', personId, object: quarter })
    return viewOf(next)
  }

  private changedMeanwhile(current: SurveyPoster | undefined): Refusal {
    if (!current) return new Refusal('changedMeanwhile')
    const { by, changedAt } = current
    return new Refusal('changedMeanwhile', { by: this.deps.directory.person(by).name, at: changedAt })
  }
}

const viewOf = ({ version, text, changedAt }: SurveyPoster): WhatChangedView => ({ edition: version, text, changedAt })

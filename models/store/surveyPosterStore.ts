import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { Bilingual, PersonId } from '../domain/directory/directory.ts'
import type { Quarter } from '../domain/survey/survey.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** What the office has changed since clients said in this quarter how they were served: for the poster. */
export interface SurveyPoster extends Versioned {
  readonly quarter: Quarter
  readonly text: Bilingual
  readonly by: PersonId
  readonly changedAt: Instant
}

const surveyPosterSchema = new Schema<Stored<SurveyPoster, 'quarter'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    text: { type: Schema.Types.Mixed, required: true },
    by: { type: String, required: true },
    changedAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'surveyPosters' },
)

export type SurveyPosterStore = StoredCollection<SurveyPoster>

export const surveyPosterStore = (backend: StoreBackend): SurveyPosterStore =>
  storedCollection(backend, {
    model: 'SurveyPoster',
    schema: surveyPosterSchema,
    ...keyedBy<SurveyPoster, 'quarter'>('quarter'),
  })

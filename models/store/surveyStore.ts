import { Schema } from 'mongoose'
import type { Quarter, SurveyCounts } from '../domain/survey/survey.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/**
 * How often each answer was given: of a building in a quarter, or still waiting there for others to be added with. No
 * time, no visit, and no answer of one person; a document is written for several answers at once, in no order.
 */
export interface CountedSurveys extends Versioned {
  readonly id: string
  readonly building: string
  /** Absent: not counted yet, kept over a stop. */
  readonly quarter?: Quarter
  readonly counts: SurveyCounts
}

const surveySchema = new Schema<Stored<CountedSurveys, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    // A building may have no name: in a small office there is one.
    building: { type: Schema.Types.Mixed, required: true },
    quarter: { type: String },
    counts: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'surveys' },
)

export type SurveyStore = StoredCollection<CountedSurveys>

export const surveyStore = (backend: StoreBackend): SurveyStore =>
  storedCollection(backend, { model: 'Survey', schema: surveySchema, ...keyedBy<CountedSurveys, 'id'>('id') })

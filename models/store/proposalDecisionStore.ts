import { Schema } from 'mongoose'
import type { ProposalDecision } from '../domain/quality/proposal.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const proposalDecisionSchema = new Schema<Stored<ProposalDecision, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    steps: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'proposalDecisions' },
)

/** What the office has decided about proposals that remove the walk. */
export type ProposalDecisionStore = StoredCollection<ProposalDecision>

export const proposalDecisionStore = (backend: StoreBackend): ProposalDecisionStore =>
  storedCollection(backend, {
    model: 'ProposalDecision',
    schema: proposalDecisionSchema,
    ...keyedBy<ProposalDecision, 'id'>('id'),
  })

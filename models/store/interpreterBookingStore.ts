import { Schema } from 'mongoose'
import type { InterpreterBooking } from '../domain/interpreters/interpreterBooking.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const interpreterBookingSchema = new Schema<Stored<InterpreterBooking, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    kind: { type: String, required: true },
    day: { type: String, required: true },
    isUrgent: { type: Boolean },
    isCancelled: { type: Boolean },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'interpreterBookings' },
)

/** Interpreters who were booked for a meeting. */
export type InterpreterBookingStore = StoredCollection<InterpreterBooking>

export const interpreterBookingStore = (backend: StoreBackend): InterpreterBookingStore =>
  storedCollection(backend, {
    model: 'InterpreterBooking',
    schema: interpreterBookingSchema,
    ...keyedBy<InterpreterBooking, 'id'>('id'),
  })

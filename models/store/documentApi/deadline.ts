import mongoose from 'mongoose'
import { StoreUnavailable } from '../unavailable.ts'

/** Parter answers within 3 s whatever the store does; the rest is for the way there and back. */
export const STORE_DEADLINE_MS = 2_500

const { MongoBulkWriteError, MongoError, MongoServerSelectionError, MongoNetworkError, MongoNotConnectedError } =
  mongoose.mongo

/** MongoDB's many ways of being away are one to Parter. Everything else is an answer and passes unchanged. */
function translate(error: unknown): unknown {
  if (!(error instanceof MongoError || error instanceof mongoose.Error.MongooseServerSelectionError)) return error
  // insertMany wraps a broken connection in an error about no document in particular.
  const noneRefused = error instanceof MongoBulkWriteError && [error.writeErrors].flat().length === 0
  const away =
    noneRefused ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoNetworkError ||
    error instanceof MongoNotConnectedError ||
    error.name === 'MongoWaitQueueTimeoutError' ||
    error.name === 'MongoTopologyClosedError' ||
    error.hasErrorLabel('RetryableWriteError') ||
    error.hasErrorLabel('PoolRequestedRetry')
  return away
    ? new StoreUnavailable('unreachable', `MongoDB cannot be reached: ${error.message}`, { cause: error })
    : error
}

/** The answer, or a typed error in time. A paused server answers nothing at all, which no time-out of its driver mends. */
export function withDeadline<T>(what: string, answer: Promise<T>, withinMs = STORE_DEADLINE_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // It may be we who were busy, as at a start: an answer that has come meanwhile is taken before this.
      setImmediate(() => {
        reject(new StoreUnavailable('deadline', `The store did not answer ${what} within ${withinMs} ms`))
      })
    }, withinMs)
    answer.then(
      (answered) => {
        clearTimeout(timer)
        resolve(answered)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(translate(error))
      },
    )
  })
}

import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory.ts'
import type { Home } from './home.ts'

/** One sign-in on one device. The cookie's token is kept only as a hash. */
export interface Session {
  readonly tokenHash: string
  readonly personId: PersonId
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  readonly device: string
}

type SessionDocument = Omit<Session, 'tokenHash'> & { readonly _id: string }

const sessionSchema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    startedAt: { type: Number, required: true },
    lastSeenAt: { type: Number, required: true },
    device: { type: String },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'sessions' },
)
sessionSchema.index({ personId: 1 })
sessionSchema.index({ startedAt: 1 })

export interface SessionStore {
  insert(session: Session): Promise<void>
  find(tokenHash: string): Promise<Session | undefined>
  ofPerson(personId: PersonId): Promise<readonly Session[]>
  /** Remembers that the session is in use; a session that has ended meanwhile stays ended. */
  touch(session: Session): Promise<void>
  remove(tokenHash: string): Promise<void>
  removeOfPerson(personId: PersonId): Promise<void>
  removeStartedBefore(at: Instant): Promise<void>
}

export function sessionStore(home: Home): SessionStore {
  const model = home.connection.model<SessionDocument>('Session', sessionSchema)
  return {
    async insert({ tokenHash, ...session }) {
      await model.insertMany([{ _id: tokenHash, ...session }])
    },

    async find(tokenHash) {
      const document = await model.findOne({ _id: tokenHash }).lean<SessionDocument>()
      return document === null ? undefined : toSession(document)
    },

    async ofPerson(personId) {
      return (await model.find({ personId }).lean<SessionDocument[]>()).map(toSession)
    },

    async touch({ tokenHash, ...session }) {
      await model.replaceOne({ _id: tokenHash }, session)
    },

    async remove(tokenHash) {
      await model.deleteOne({ _id: tokenHash })
    },

    async removeOfPerson(personId) {
      await model.deleteMany({ personId })
    },

    async removeStartedBefore(at) {
      await model.deleteMany({ startedAt: { $lt: at } })
    },
  }
}

const toSession = ({ _id, ...document }: SessionDocument): Session => ({ tokenHash: _id, ...document })

import { Schema } from 'mongoose'
import type { Language, PersonId, Role } from '../domain/directory.ts'
import type { Home } from './home.ts'

/** How somebody signs in and what they may do. */
export interface Account {
  readonly personId: PersonId
  readonly version: number
  /** Lower case. */
  readonly login: string
  /** argon2id. */
  readonly passwordHash: string
  readonly roles: readonly Role[]
  readonly disabled: boolean
  /** As this person has chosen it; absent: Polish. */
  readonly language?: Language
}

type AccountDocument = Omit<Account, 'personId'> & { readonly _id: PersonId }

const accountSchema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    login: { type: String, required: true },
    passwordHash: { type: String, required: true },
    roles: { type: [String], required: true },
    disabled: { type: Boolean, required: true },
    language: { type: String },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'accounts' },
)
accountSchema.index({ login: 1 }, { unique: true })

export interface AccountStore {
  all(): Promise<readonly Account[]>
  byLogin(login: string): Promise<Account | undefined>
  insert(accounts: readonly Account[]): Promise<void>
  /** Writes the next version; false when somebody else has written it first. */
  replace(next: Account): Promise<boolean>
}

export function accountStore(home: Home): AccountStore {
  const model = home.connection.model<AccountDocument>('Account', accountSchema)
  return {
    async all() {
      return (await model.find({}).lean<AccountDocument[]>()).map(toAccount)
    },

    async byLogin(login) {
      const document = await model.findOne({ login }).lean<AccountDocument>()
      return document === null ? undefined : toAccount(document)
    },

    async insert(accounts) {
      await model.insertMany(accounts.map(({ personId, ...account }) => ({ _id: personId, ...account })))
    },

    async replace({ personId, ...next }) {
      const { matchedCount } = await model.replaceOne({ _id: personId, version: next.version - 1 }, next)
      return matchedCount === 1
    },
  }
}

const toAccount = ({ _id, ...document }: AccountDocument): Account => ({ personId: _id, ...document })

import { Schema } from 'mongoose'
import {
  type Directory,
  directoryOf,
  type Employee,
  type Matter,
  type Office,
  type Place,
  type Unit,
} from '../domain/directory/directory.ts'
import { Refusal } from '../domain/errors.ts'
import { policyProblems } from '../domain/request/escalation.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

/**
 * The directory is one document: it is read whole at start and held in memory, and an import replaces it at once,
 * so that nobody is ever called by half a directory.
 */
interface DirectoryDocument {
  readonly _id: 'directory'
  readonly version: number
  readonly office: Office
  readonly employees: readonly Employee[]
  readonly units: readonly Unit[]
  readonly matters: readonly Matter[]
  readonly places: readonly Place[]
}

const { Mixed } = Schema.Types

const directorySchema = new Schema<DirectoryDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    office: { type: Mixed, required: true },
    employees: { type: Mixed, required: true },
    units: { type: Mixed, required: true },
    matters: { type: Mixed, required: true },
    places: { type: Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'directory' },
)

/** Whatever way it comes in by: an import, the first start, a restore. */
function refuseWrongPolicies({ office, units }: Directory): void {
  const policies = [office.policy, office.routingPolicy, ...[...units.values()].map(({ policy }) => policy ?? [])]
  const problems = policies.flatMap(policyProblems)
  if (problems.length > 0) throw new Refusal('badInput', { problems })
}

export interface DirectoryStore {
  read(): Promise<Directory | undefined>
  /** Replaces the whole directory. Refuses when somebody else has replaced it meanwhile: nothing of theirs is lost. */
  write(directory: Directory): Promise<void>
}

export function directoryStore(backend: StoreBackend): DirectoryStore {
  const model = backend.connection.model<DirectoryDocument>('Directory', directorySchema)
  return {
    async read() {
      const document = await model.findOne({ _id: 'directory' }).lean<DirectoryDocument>()
      return document === null ? undefined : directoryOf(document)
    },

    async write(directory) {
      refuseWrongPolicies(directory)
      const known = await model.findOne({ _id: 'directory' }).select({ version: 1 }).lean<{ version: number }>()
      // Days on which the office is closed have a store and a calendar of their own.
      const { closedDays: _elsewhere, ...office } = directory.office
      const document = {
        version: (known?.version ?? 0) + 1,
        office,
        employees: [...directory.employees.values()],
        units: [...directory.units.values()],
        matters: [...directory.matters.values()],
        places: [...directory.places.values()],
      }
      const isWritten = known
        ? (await model.replaceOne({ _id: 'directory', version: known.version }, document)).matchedCount === 1
        : !(await reportingDuplicate(model.insertMany([{ _id: 'directory' as const, ...document }])))
      if (!isWritten) throw new Refusal('changedMeanwhile')
    },
  }
}

import mongoose from 'mongoose'
import { duplicateOf } from '../documentApi/duplicate.ts'
import type { StoredDocument } from './codec.ts'
import { damagedDocument, explain, isUnreadable, type PlainError, ThreadError } from './faults.ts'
import { ID_INDEX, type IndexSpec, sqliteIndexName } from './indexSql.ts'

/* What SQLite refuses, told as MongoDB tells it, with its codes and fields: callers need not know the backend. */

const { MongoServerError } = mongoose.mongo

export function duplicateKey(collection: string, spec: IndexSpec, document: StoredDocument): Error {
  const duplicate = duplicateOf(spec, document)
  const dup = JSON.stringify(duplicate.keyValue)
  const message = `E11000 duplicate key error collection: ${collection} index: ${spec.name} dup key: ${dup}`
  return new MongoServerError({ message, errmsg: message, code: 11000, index: 0, ...duplicate })
}

export function indexConflict(collection: string, spec: IndexSpec): Error {
  const message = `An index named "${spec.name}" exists on "${collection}" with another definition; a migration must give the new one another name`
  return new MongoServerError({ message, errmsg: message, code: 86, codeName: 'IndexKeySpecsConflict' })
}

interface RefusedStatement {
  readonly error: PlainError
  /** What was to be written, where it was one document. */
  readonly document: StoredDocument | undefined
}

export function refusalOf(
  { error, document }: RefusedStatement,
  collection: string,
  indexes: Iterable<IndexSpec> = [],
): Error {
  if (document && isUnreadable(error))
    return damagedDocument(String(document._id), collection, 'it is no JSON any more')
  if (!document || !error.code.startsWith('SQLITE_CONSTRAINT')) return explain(new ThreadError(error))
  const named = [...indexes].find(({ name }) => error.message.includes(`'${sqliteIndexName(collection, name)}'`))
  return duplicateKey(collection, named ?? ID_INDEX, document)
}

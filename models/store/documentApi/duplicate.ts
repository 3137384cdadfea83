import type { StoredDocument } from '../embedded/codec.ts'
import type { IndexSpec } from '../embedded/indexSql.ts'

const valueAt = (document: StoredDocument, path: string): unknown =>
  path.split('.').reduce<unknown>((value, field) => (value as StoredDocument | undefined)?.[field], document) ?? null

/** Which fields collide, and with what value, as MongoDB tells it. */
export const duplicateOf = (spec: IndexSpec, document: StoredDocument) => ({
  keyPattern: spec.key,
  keyValue: Object.fromEntries(Object.keys(spec.key).map((path) => [path, valueAt(document, path)])),
})

import type { StoredDocument } from '../embedded/codec.ts'
import { checkPath, UnsupportedQuery } from './documentApi.ts'

export type Projection = (document: StoredDocument) => StoredDocument

/** `{ _id: 1 }`, the only projection that spares reading the documents. */
export const wantsIdsOnly = (projection: unknown): boolean => {
  const [first, ...others] = Object.entries(projection ?? {})
  return others.length === 0 && first?.[0] === '_id' && Boolean(first[1])
}

/** Whole fields that are kept, or left out. */
export function readProjection(projection: unknown): Projection | undefined {
  const entries = Object.entries((projection ?? {}) as StoredDocument)
  for (const [field, value] of entries) {
    if (checkPath(field).includes('.')) throw new UnsupportedQuery(`A projection inside a field ("${field}")`)
    if (value !== 0 && value !== 1 && typeof value !== 'boolean')
      throw new UnsupportedQuery(`The projection of "${field}" by an operator`)
  }
  if (entries.length === 0) return undefined
  const { _id, ...fields } = Object.fromEntries(entries)
  const [first = _id, ...others] = Object.values(fields).map(Boolean)
  if (others.some((keep) => keep !== first)) throw new UnsupportedQuery('A projection that both includes and excludes')
  const isKept = (field: string): boolean =>
    field === '_id' ? Boolean(_id ?? true) : Object.hasOwn(fields, field) === Boolean(first)
  return (document) => Object.fromEntries(Object.entries(document).filter(([field]) => isKept(field)))
}

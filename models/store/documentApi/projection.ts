import type { StoredDocument } from '../embedded/codec.ts'
import { checkPath, UnsupportedQuery } from './documentApi.ts'

/** The fields named by a projection, as a tree: `{ 'a.b': 1 }` is `a -> b -> leaf`. */
interface Tree {
  readonly [field: string]: Tree | true
}

export type Projection = (document: StoredDocument) => StoredDocument

function plant(paths: readonly string[]): Tree {
  const tree: { [field: string]: Tree | true } = {}
  for (const path of paths) {
    let branch: { [field: string]: Tree | true } = tree
    const fields = path.split('.')
    const leaf = fields.pop() ?? path
    for (const field of fields) {
      const next = branch[field]
      if (next === true) throw new UnsupportedQuery(`A projection of "${path}" and of a field around it`)
      branch = branch[field] = { ...next }
    }
    branch[leaf] = true
  }
  return tree
}

const isObject = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** MongoDB walks through arrays: inclusion keeps the objects in them, exclusion keeps everything else as it is. */
function prune(value: unknown, tree: Tree, including: boolean): unknown {
  if (Array.isArray(value)) {
    const items = including ? value.filter((item) => isObject(item) || Array.isArray(item)) : value
    return items.map((item) => prune(item, tree, including))
  }
  if (!isObject(value)) return value
  const kept: StoredDocument = {}
  for (const [field, item] of Object.entries(value)) {
    const below = Object.hasOwn(tree, field) ? tree[field] : undefined
    if (below === undefined ? !including : below === true && including) kept[field] = item
    if (below === undefined || below === true) continue
    // A scalar where the projection expects an object is left out by inclusion, left alone by exclusion.
    if (typeof item === 'object' && item !== null && (isObject(item) || Array.isArray(item)))
      kept[field] = prune(item, below, including)
    else if (!including) kept[field] = item
  }
  return kept
}

/** `{ _id: 1 }`, the only projection that spares reading the documents. */
export const wantsIdsOnly = (projection: unknown): boolean => {
  const [first, ...others] = Object.entries(projection ?? {})
  return others.length === 0 && first?.[0] === '_id' && Boolean(first[1])
}

export function readProjection(projection: unknown): Projection | undefined {
  if (projection === undefined || projection === null) return undefined
  const entries = Object.entries(projection as StoredDocument)
  const wanted = new Map<string, boolean>()
  for (const [path, value] of entries) {
    if (value !== 0 && value !== 1 && typeof value !== 'boolean')
      throw new UnsupportedQuery(`The projection of "${path}" by an operator`)
    wanted.set(checkPath(path), Boolean(value))
  }
  if (wanted.size === 0) return undefined
  const fields = [...wanted].filter(([path]) => path !== '_id')
  const including = fields[0]?.[1] ?? wanted.get('_id') ?? true
  if (fields.some(([, keep]) => keep !== including))
    throw new UnsupportedQuery('A projection that both includes and excludes')
  const keepId = wanted.get('_id') ?? true
  const named = fields.map(([path]) => path)
  const tree = plant(keepId === including ? [...named, '_id'] : named)
  return (document) => prune(document, tree, including) as StoredDocument
}

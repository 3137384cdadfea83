import { Buffer } from 'node:buffer'
import mongoose from 'mongoose'
import {
  checksum,
  MARKS,
  NOTHING,
  type Row,
  type SqlValue,
  type StoredDocument,
  timeText,
  withoutNul,
} from './codec.ts'

// Once: behind this name is a getter, and every object that is written asks.
const { Binary } = mongoose.mongo

const isBson = (value: object, type: string): boolean => '_bsontype' in value && value._bsontype === type

/** What cannot be kept; on its way out each level says in which of its fields. */
class Unkeepable extends TypeError {
  constructor(
    private readonly what: string,
    private readonly path = '',
  ) {
    super(
      `The store cannot keep ${what} (field "${path}"): it keeps null, boolean, finite number, string, Date, ObjectId, Buffer, array and object`,
    )
  }

  within(field: string): Unkeepable {
    return new Unkeepable(this.what, this.path === '' ? field : `${field}.${this.path}`)
  }
}

const within = (error: unknown, field: string): unknown => (error instanceof Unkeepable ? error.within(field) : error)

function encodeDate(date: Date): string {
  const time = date.getTime()
  if (Number.isNaN(time)) throw new Unkeepable('an invalid Date')
  return MARKS.date + timeText(time)
}

/** What is compared as a whole; undefined: an array or an object. */
function encodeScalar(value: unknown): string | number | null | undefined {
  if (typeof value === 'string') return MARKS.string + withoutNul(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Unkeepable(String(value))
    return value
  }
  if (value === null) return null
  if (typeof value === 'boolean') return MARKS.boolean + Number(value)
  if (typeof value !== 'object') throw new Unkeepable(`a ${typeof value}`)
  if (isPlain(value) || Array.isArray(value)) return undefined
  if (value instanceof Date) return encodeDate(value)
  if (isBson(value, 'ObjectId')) return MARKS.objectId + String(value)
  if (Buffer.isBuffer(value) || value instanceof Uint8Array) return MARKS.binary + Buffer.from(value).toString('base64')
  if (value instanceof Binary) return MARKS.binary + Buffer.from(value.value()).toString('base64')
  if (hasToBson(value)) return encodeScalar(value.toBSON())
  if ('_bsontype' in value || value instanceof RegExp || value instanceof Map)
    throw new Unkeepable(value.constructor.name)
  return undefined
}

/** As nearly everything that is written is: nothing else has to be asked of it. */
const isPlain = (value: object): boolean =>
  Object.getPrototypeOf(value) === Object.prototype && !('_bsontype' in value) && !('toBSON' in value)

const hasToBson = (value: object): value is { toBSON(): unknown } =>
  'toBSON' in value && typeof value.toBSON === 'function'

/**
 * The JSON of what is kept, written at once: making an object of it for `JSON.stringify` takes half as long again, and
 * every change of a request writes all of it.
 */
function textOf(value: unknown): string {
  const scalar = encodeScalar(value)
  if (typeof scalar === 'string') return NEEDS_ESCAPE.test(scalar) ? JSON.stringify(scalar) : `"${scalar}"`
  if (scalar !== undefined) return String(scalar)
  if (Array.isArray(value)) return `[${Array.from(value, (item) => textOf(item ?? null)).join()}]`
  const inner = value as object
  return hasToBson(inner) ? textOf(inner.toBSON()) : fieldsText(inner)
}

/** Surrogates too: JSON escapes those that stand alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON escapes
const NEEDS_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/

function fieldsText(value: object): string {
  let text = ''
  let field = ''
  try {
    for (field of Object.keys(value)) {
      const name = nameText(field)
      const item = (value as StoredDocument)[field]
      if (item !== undefined) text += `${text === '' ? '' : ','}${name}:${textOf(item)}`
    }
  } catch (error) {
    throw within(error, field)
  }
  return `{${text}}`
}

/** The names of fields, which are few, as they are written. */
const names = new Map<string, string>()
const MOST_NAMES = 5_000

function nameText(field: string): string {
  const known = names.get(field)
  if (known !== undefined) return known
  if (field === '__proto__' || field.startsWith('$') || /["\\.\0]/.test(field))
    throw new Unkeepable('a field of this name')
  const text = JSON.stringify(field)
  if (names.size < MOST_NAMES) names.set(field, text)
  return text
}

/** A whole number beyond 2^53 is written in decimal, which SQLite reads as that integer: compare with the same. */
const asSqlNumber = (value: number): SqlValue =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 63 ? BigInt(String(value)) : value

/** A value to compare with: what a filter may ask for, or an `_id`. Null is `NOTHING`. */
export function encodeOperand(value: unknown, path: string): SqlValue {
  if (value === null) return NOTHING
  try {
    const encoded = encodeScalar(value)
    if (typeof encoded === 'number') return asSqlNumber(encoded)
    if (typeof encoded === 'string') return encoded
  } catch (error) {
    throw within(error, path)
  }
  throw new Unkeepable('a comparison with an array or object', path)
}

/** `_id` lives in its own column, so that a replacement need not repeat it. */
export function encodeDocument(document: StoredDocument, id: SqlValue): Row {
  const { _id, ...fields } = document
  const text = fieldsText(fields)
  return [id, text, checksum(id, text)]
}

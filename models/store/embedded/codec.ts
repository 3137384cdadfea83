import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import mongoose from 'mongoose'
import { StoreDamaged } from '../unavailable.ts'
import { damagedDocument } from './faults.ts'

// Once: behind these names are getters, and every object that is written asks.
const { Binary, ObjectId } = mongoose.mongo

export type StoredDocument = { [field: string]: unknown }
/** What SQLite compares: a number as it is, everything else as text that begins with the mark of its type. */
export type SqlValue = string | number | bigint
export type Row = readonly [id: SqlValue, text: string, sum: number]

/**
 * Types keep MongoDB's sort order because the marks sort as MongoDB sorts the types: numbers (no mark, and SQLite sorts
 * numbers before text), strings, binary, ObjectId, boolean, Date. Text in SQLite sorts by UTF-8 bytes, as in MongoDB.
 */
export const MARKS = { string: ':', binary: '<', objectId: '@', boolean: 'B', date: 'D' } as const

/** Null and a missing field are one value to MongoDB's equality, uniqueness and sort: below every number. */
export const NOTHING = Number.NEGATIVE_INFINITY

/** The greatest distance of a JavaScript date from 1970; makes those before 1970 sort as text too. */
const FARTHEST = 8_640_000_000_000_000

const timeText = (time: number): string => (time < 0 ? `0${padded(time + FARTHEST)}` : `1${padded(time)}`)
const padded = (time: number): string => String(time).padStart(16, '0')
const textTime = (text: string): number => (text[0] === '0' ? Number(text.slice(1)) - FARTHEST : Number(text.slice(1)))

const isBson = (value: object, type: string): boolean => '_bsontype' in value && value._bsontype === type

function refuse(path: string, what: string): never {
  throw new TypeError(
    `The store cannot keep ${what} (field "${path}"): it keeps null, boolean, finite number, string, Date, ObjectId, Buffer, array and object`,
  )
}

function encodeDate(date: Date, path: string): string {
  const time = date.getTime()
  if (Number.isNaN(time)) refuse(path, 'an invalid Date')
  return MARKS.date + timeText(time)
}

/** A value that is text to SQLite, or no scalar at all: then undefined. */
function encodeMarked(value: object, path: string): string | undefined {
  if (value instanceof Date) return encodeDate(value, path)
  if (isBson(value, 'ObjectId')) return MARKS.objectId + String(value)
  if (Buffer.isBuffer(value) || value instanceof Uint8Array) return MARKS.binary + Buffer.from(value).toString('base64')
  if (value instanceof Binary) return MARKS.binary + Buffer.from(value.value()).toString('base64')
  return undefined
}

/** As SQLite compares it: null where it has nothing to compare by, an array or object as its text in JSON. */
function encodeValue(value: unknown, path: string): string | number | null {
  if (typeof value === 'string') return MARKS.string + withoutNul(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(path, String(value))
  if (value === null) return null
  if (typeof value === 'boolean') return MARKS.boolean + Number(value)
  if (typeof value === 'object') return encodeMarked(value, path) ?? objectText(value, path)
  return refuse(path, `a ${typeof value}`)
}

/** Has nothing in it that JSON writes in another way. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

/** The JSON of most of what there is, which needs no place to be told by; undefined: `textOf` has to look closer. */
function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${MARKS.string}${value}"` : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value === 'boolean') return value ? `"${MARKS.boolean}1"` : `"${MARKS.boolean}0"`
  return value === null ? 'null' : undefined
}

/** The JSON of a value, in one walk: there is no object between a document and its text. */
function textOf(value: unknown, path: string): string {
  if (typeof value !== 'object' || value === null) return plainText(value) ?? JSON.stringify(encodeValue(value, path))
  const marked = encodeMarked(value, path)
  return marked === undefined ? objectText(value, path) : `"${marked}"`
}

function objectText(value: object, path: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item ?? null, path))}]`
  if ('toBSON' in value && typeof value.toBSON === 'function') return textOf(value.toBSON(), path)
  if ('_bsontype' in value || value instanceof RegExp || value instanceof Map) refuse(path, value.constructor.name)
  return fieldsText(value, path)
}

const below = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`)

function fieldsText(value: object, path: string, left?: string): string {
  let text = ''
  for (const field of Object.keys(value)) {
    const item = (value as StoredDocument)[field]
    if (field === left) continue
    const name = nameText(field, path)
    if (item === undefined) continue
    text += `${text === '' ? '' : ','}${name}${plainText(item) ?? textOf(item, below(path, field))}`
  }
  return `{${text}}`
}

/** Documents have the same few names over and over; whoever makes up new ones does not fill the memory. */
const names = new Map<string, string>()
const MOST_NAMES = 5_000

function nameText(field: string, path: string): string {
  const known = names.get(field)
  if (known !== undefined) return known
  if (field === '__proto__' || field.startsWith('$') || /["\\.\0]/.test(field))
    refuse(below(path, field), 'a field of this name')
  if (names.size >= MOST_NAMES) names.clear()
  const text = `${JSON.stringify(field)}:`
  names.set(field, text)
  return text
}

/**
 * SQLite's JSON ends a text at U+0000. For comparing, it is written as two characters that sort where it sorts;
 * `\u0001` is the escape, so it is written as two as well.
 */
const withoutNul = (text: string): string =>
  text.includes('\0') || text.includes('\x01') ? text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01') : text
const withNul = (text: string): string =>
  text.includes('\x01') ? text.replaceAll('\x01\x01', '\0').replaceAll('\x01\x02', '\x01') : text

/** A whole number beyond 2^53 is written in decimal, which SQLite reads as that integer: compare with the same. */
const asSqlNumber = (value: number): SqlValue =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 63 ? BigInt(String(value)) : value

/** A value to compare with: what a filter may ask for, or an `_id`. Null is `NOTHING`. */
export function encodeOperand(value: unknown, path: string): SqlValue {
  if (value === null) return NOTHING
  if (typeof value === 'object' && encodeMarked(value, path) === undefined)
    return refuse(path, 'a comparison with an array or object')
  return asSqlValue(encodeValue(value, path))
}

const asSqlValue = (encoded: string | number | null): SqlValue =>
  encoded === null ? NOTHING : typeof encoded === 'number' ? asSqlNumber(encoded) : encoded

/** What the column of a field holds: `NOTHING` for a stored null, SQL's NULL where the document has no such field. */
export function columnValue(document: StoredDocument, path: string): SqlValue | null {
  let value: unknown = document
  for (const field of path.split('.')) value = isPlain(value) && Object.hasOwn(value, field) ? value[field] : undefined
  return value === undefined ? null : asSqlValue(encodeValue(value, path))
}

const isPlain = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('_bsontype' in value)

/** Covers the id too, so that a document found under another's id is noticed. */
const checksum = (id: SqlValue, text: string): number => crc32(text, crc32(String(id)))

/** `_id` lives in its own column, so that a replacement need not repeat it. */
export function encodeDocument(document: StoredDocument, id: SqlValue): Row {
  const text = fieldsText(document, '', '_id')
  return [id, text, checksum(id, text)]
}

function decodeText(text: string): unknown {
  const content = text.slice(1)
  switch (text[0]) {
    case MARKS.string:
      return withNul(content)
    case MARKS.objectId:
      return new ObjectId(content)
    case MARKS.boolean:
      return content === '1'
    case MARKS.date:
      return new Date(textTime(content))
    case MARKS.binary:
      return new Binary(Buffer.from(content, 'base64'))
    default:
      throw new StoreDamaged(`A stored value has no mark of its type: ${JSON.stringify(text.slice(0, 40))}`)
  }
}

function decodeValue(value: unknown): unknown {
  if (typeof value === 'string') return decodeText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = decodeValue(value[at])
    return value
  }
  const fields = value as StoredDocument
  for (const field in fields) fields[field] = decodeValue(fields[field])
  return fields
}

/** A value read back by itself, as `distinct` does. */
export const decodeOperand = (value: SqlValue): unknown =>
  value === NOTHING ? null : typeof value === 'string' ? decodeText(value) : Number(value)

export function decodeDocument([id, text, sum]: Row, collection: string): StoredDocument {
  if (checksum(id, text) !== Number(sum))
    throw damagedDocument(typeof id === 'string' ? id.slice(1) : String(id), collection, 'its checksum does not match')
  return { _id: decodeOperand(id), ...(decodeValue(JSON.parse(text)) as StoredDocument) }
}

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

export const timeText = (time: number): string => (time < 0 ? `0${padded(time + FARTHEST)}` : `1${padded(time)}`)
const padded = (time: number): string => String(time).padStart(16, '0')
const textTime = (text: string): number => (text[0] === '0' ? Number(text.slice(1)) - FARTHEST : Number(text.slice(1)))

/**
 * SQLite's JSON ends a text at U+0000. For comparing, it is written as two characters that sort where it sorts;
 * `\u0001` is the escape, so it is written as two as well.
 */
export const withoutNul = (text: string): string =>
  text.includes('\0') || text.includes('\x01') ? text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01') : text
const withNul = (text: string): string =>
  text.includes('\x01') ? text.replaceAll('\x01\x01', '\0').replaceAll('\x01\x02', '\x01') : text

/** Covers the id too, so that a document found under another's id is noticed. */
export const checksum = (id: SqlValue, text: string): number => crc32(text, crc32(String(id)))

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

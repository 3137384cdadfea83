import type { ColumnAnswer, ListAnswers } from '../../../models/wire/listImport.ts'

/** The bytes of the file as they are, in Base64. */
export interface ListFile {
  readonly name: string
  readonly bytes: string
}

export const isListFile = (value: unknown): value is ListFile => {
  if (typeof value !== 'object' || value === null) return false
  const { name, bytes } = value as Partial<ListFile>
  return typeof name === 'string' && typeof bytes === 'string'
}

/** The server looks at them closely; here it is enough that they are of this kind. */
export function isAnswersLike(value: unknown): value is ListAnswers {
  if (typeof value !== 'object' || value === null) return false
  const { columns = [], people = [] } = value as Partial<ListAnswers>
  return Array.isArray(columns) && columns.every(isColumnAnswer) && Array.isArray(people)
}

function isColumnAnswer(value: unknown): value is ColumnAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { index, as, take = [] } = value as Partial<ColumnAnswer>
  return typeof index === 'number' && typeof as === 'string' && Array.isArray(take)
}

/** In Base64, which JSON can carry, in pieces that do not fill the stack. */
export async function bytesOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}

const PIECE = 8_192

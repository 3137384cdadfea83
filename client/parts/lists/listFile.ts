import type { ColumnAnswer, ListAnswers } from '../../../models/wire/listImport.ts'
import { computer } from '../../state/browserStorage.ts'

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

const REMEMBERED = 'importColumns'
const MOST_REMEMBERED = 20

type Remembered = readonly (readonly [headings: string, columns: readonly ColumnAnswer[]])[]

interface Headed {
  readonly columns: readonly { readonly heading: string }[]
}

const headingsOf = ({ columns }: Headed): string => columns.map(({ heading }) => heading).join('\u{1F}')

/** A program writes the same headings each month: what they mean is asked once on this computer. */
export function rememberedColumns(preview: Headed): readonly ColumnAnswer[] | undefined {
  const columns = remembered().find(([key]) => key === headingsOf(preview))?.[1]
  return Array.isArray(columns) && columns.every(isColumnAnswer) ? columns : undefined
}

/** What the columns mean, and none of what stands in them: which values count is asked each time. */
export function rememberColumns(preview: Headed, columns: readonly ColumnAnswer[]): void {
  const headings = headingsOf(preview)
  const others = remembered().filter(([key]) => key !== headings)
  const meanings = columns.map(({ index, as }) => ({ index, as }))
  computer.write(REMEMBERED, [[headings, meanings] as const, ...others].slice(0, MOST_REMEMBERED))
}

function remembered(): Remembered {
  const kept = computer.read(REMEMBERED)
  return Array.isArray(kept) ? (kept.filter(Array.isArray) as unknown as Remembered) : []
}

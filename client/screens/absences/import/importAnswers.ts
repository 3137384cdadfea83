import { IMPORT_FIELDS, type ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ColumnAnswer, ColumnQuestion, ListQuestion } from '../../../../models/wire/listImport.ts'
import { words } from '../words.ts'
import { answersOf, columnAnswer } from './importDraft.ts'

/** What somebody has answered about a column, or what is proposed to them. */
export function columnAnswerFor(question: ColumnQuestion): ColumnAnswer | undefined {
  const given = columnAnswer(question.index)
  const as = given?.as ?? question.suggested
  if (as === 'ignored') return { index: question.index, as }
  if (as !== 'values') return given
  return given?.take ? given : valuesAnswer(question)
}

/** With the values ticked that usually count. */
export function valuesAnswer({ index, values = [] }: ColumnQuestion): ColumnAnswer {
  const take = values.filter(({ isTaken }) => isTaken).map(({ value }) => value)
  const leave = values.filter(({ isTaken }) => !isTaken).map(({ value }) => value)
  return { index, as: 'values', take, leave }
}

/** Two columns that are the same field: nobody knows which of them holds. */
export const isTwice = ({ index, as }: ColumnAnswer): boolean =>
  as !== 'ignored' &&
  as !== 'values' &&
  (answersOf().columns ?? []).some((each) => each.index !== index && each.as === as)

export function isAnswered(question: ListQuestion): boolean {
  if (question.kind === 'column') {
    const known = columnAnswerFor(question)
    if (!known || isTwice(known)) return false
    return known.as !== 'values' || (known.take?.length ?? 0) > 0
  }
  if (question.kind === 'person') return answersOf().people?.some(({ name }) => name === question.name) ?? false
  const { sheet, codePage, dayOrder, openEnd, severalDays } = answersOf()
  if (question.kind === 'sheet') return sheet !== undefined
  if (question.kind === 'codePage') return codePage !== undefined
  if (question.kind === 'dayOrder') return dayOrder !== undefined
  if (question.kind === 'openEnd') return openEnd !== undefined
  return severalDays !== undefined
}

export const fieldsOf = (kind: ImportKind): readonly FieldName[] => IMPORT_FIELDS[kind]

type FieldName = keyof typeof words.value.import.fields

const isField = (as: string): as is FieldName => as in words.value.import.fields

/** How a column is read, in words. */
export function fieldName(as: string): string {
  const { import: text } = words.value
  if (isField(as)) return text.fields[as]
  return as === 'values' || as === 'empty' || as === 'asked' ? text[as] : text.ignored
}

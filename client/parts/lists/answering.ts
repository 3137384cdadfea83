import type { ColumnAnswer, ColumnQuestion, ListAnswers, ListQuestion } from '../../../models/wire/listImport.ts'
import { listWords } from './words.ts'

/** Where the answers about a list are kept, and what its columns may be. */
export interface Answering {
  readonly answers: ListAnswers
  answer(more: ListAnswers): void
  readonly fields: readonly string[]
  /** In words; undefined: no field of this list. */
  fieldName(field: string): string | undefined
  /** About a column by whose values rows count or not. */
  whichValues(heading: string): string
}

export const columnAnswer = ({ answers }: Answering, index: number): ColumnAnswer | undefined =>
  answers.columns?.find((each) => each.index === index)

export const answerColumn = ({ answers, answer }: Answering, column: ColumnAnswer): void =>
  answer({ columns: [...(answers.columns ?? []).filter(({ index }) => index !== column.index), column] })

/** What somebody has answered about a column, or what is proposed to them. */
export function columnAnswerFor(answering: Answering, question: ColumnQuestion): ColumnAnswer | undefined {
  const given = columnAnswer(answering, question.index)
  const as = given?.as ?? question.suggested
  if (as === undefined) return undefined
  if (as !== 'values') return given ?? { index: question.index, as }
  return given?.take ? given : valuesAnswer(question)
}

/** With the values ticked that usually count. */
export function valuesAnswer({ index, values = [] }: ColumnQuestion): ColumnAnswer {
  const take = values.filter(({ isTaken }) => isTaken).map(({ value }) => value)
  const leave = values.filter(({ isTaken }) => !isTaken).map(({ value }) => value)
  return { index, as: 'values', take, leave }
}

/** Two columns that are the same field: nobody knows which of them holds. */
export const isTwice = ({ answers }: Answering, { index, as }: ColumnAnswer): boolean =>
  as !== 'ignored' && as !== 'values' && (answers.columns ?? []).some((each) => each.index !== index && each.as === as)

export function isAnswered(answering: Answering, question: ListQuestion): boolean {
  const { answers } = answering
  if (question.kind === 'column') {
    const known = columnAnswerFor(answering, question)
    if (!known || isTwice(answering, known)) return false
    return known.as !== 'values' || (known.take?.length ?? 0) > 0
  }
  if (question.kind === 'managers')
    return question.units.every(({ unit }) => answers.managers?.some((each) => each.unit === unit))
  if (question.kind === 'namesakes')
    return question.names.every(({ name }) => answers.namesakes?.some((each) => each.name === name))
  if (question.kind === 'person') return answers.people?.some(({ name }) => name === question.name) ?? false
  return answers[question.kind] !== undefined
}

/** What is proposed and was left as it is becomes the answer. */
export function takeProposals(answering: Answering, questions: readonly ListQuestion[]): void {
  for (const question of questions) {
    const proposed = question.kind === 'column' ? columnAnswerFor(answering, question) : undefined
    if (proposed) answerColumn(answering, proposed)
  }
}

/** Whoever is proposed as a manager is chosen from the beginning: it is seen, and can be changed. */
export function proposeManagers(answering: Answering, questions: readonly ListQuestion[]): void {
  for (const question of questions) {
    if (question.kind !== 'managers') continue
    const known = answering.answers.managers ?? []
    const proposed = question.units.flatMap(({ unit, suggested }) =>
      suggested === undefined || known.some((each) => each.unit === unit) ? [] : [{ unit, person: suggested }],
    )
    if (proposed.length > 0) answering.answer({ managers: [...known, ...proposed] })
  }
}

/** How a column is read, in words. */
export function readAs(answering: Answering, as: string): string {
  const text = listWords.value
  return answering.fieldName(as) ?? (as === 'values' || as === 'empty' || as === 'asked' ? text[as] : text.ignored)
}

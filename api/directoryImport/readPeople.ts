import type { ListAnswers } from '../../models/wire/listImport.ts'
import { readShape, type Understood } from '../lists/readShape.ts'
import type { ReadingContext } from '../lists/rowReader.ts'
import type { ListedPerson } from './listedPerson.ts'
import { peopleRows } from './peopleRows.ts'
import { PEOPLE_SHAPE } from './peopleShape.ts'

interface Reading {
  readonly file: string
  readonly answers: ListAnswers
  readonly context: ReadingContext
  isUnit(name: string): boolean
}

/** A telephone list as it stands there: nothing of it is compared with the directory yet. */
export const readPeople = ({ isUnit, ...reading }: Reading): Promise<Understood<readonly ListedPerson[]>> =>
  readShape({
    ...reading,
    shape: PEOPLE_SHAPE,
    rowsOf: (columns, table) => peopleRows(columns, table, { isUnit }),
  })

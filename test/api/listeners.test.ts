import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { smallOffice } from '../support/smallOffice.ts'

test('a change of the directory is in force and told, although one who hears of it fails', () => {
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })
  const directory = new OfficeDirectory({ directory: smallOffice(), version: 1 }, log)
  const heard: number[] = []
  directory.onReplaced(() => {
    throw new Error('This screen cannot be told.')
  })
  directory.onReplaced(async () => {
    throw new Error('Nor can this one.')
  })
  directory.onReplaced(() => heard.push(directory.version))
  expect(() => directory.replace({ directory: smallOffice(), version: 2 })).not.toThrow()
  expect(heard).toEqual([2])
  return new Promise(setImmediate).then(() => expect(errors).toHaveLength(2))
})

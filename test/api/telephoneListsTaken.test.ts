import type { ListAnswers, ListQuestion } from '../../models/wire/listImport.ts'
import { TEXT_LISTS } from '../lists/telephoneLists/textLists.ts'
import { WORKBOOK_LISTS } from '../lists/telephoneLists/workbookLists.ts'
import { itemsSeenBy } from '../support/directoryEdits.ts'
import { bringsInList, previews } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

const LISTS = [...TEXT_LISTS, ...WORKBOOK_LISTS]
const MOST_ROUNDS = 4

/** What somebody says who takes what is proposed, and the first where nothing is. */
function answerTo(question: ListQuestion): ListAnswers {
  if (question.kind === 'managers')
    return {
      managers: question.units.map(({ unit, candidates, suggested }) => ({
        unit,
        person: suggested ?? candidates[0]?.id ?? '',
      })),
    }
  if (question.kind === 'namesakes')
    return { namesakes: question.names.map(({ name }) => ({ name, are: 'different' as const })) }
  if (question.kind === 'floors') return { floors: 'firstDigit' }
  if (question.kind === 'floor') return { floor: 1 }
  // Everybody in these lists is somebody else than the people of the tests' office.
  if (question.kind === 'person') return { people: [{ name: question.name, personId: null, isNew: true }] }
  throw new Error(`Nobody answers ${question.kind} here.`)
}

test.each(LISTS.map((list) => [list.what, list] as const))(
  '%s: everybody in it is taken into the directory',
  async (_what, list) => {
    const office = await startOffice()
    const admin = await office.visitor('admin')
    const file = await list.file()
    let answers: ListAnswers = list.answers ?? {}
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { questions } = (await previews(admin, file, { answers })).body
      if (questions.length === 0) break
      const people = [...(answers.people ?? []), ...questions.flatMap((each) => answerTo(each).people ?? [])]
      answers = Object.assign({}, answers, ...questions.map(answerTo), { people })
    }
    const { body } = await bringsInList(admin, file, { answers })
    expect(body).toMatchObject({ added: list.people.length })
    const { employees } = await itemsSeenBy(admin)
    const names = employees.map(({ item }) => item.name)
    for (const person of list.people) expect(names).toContain(/^\d+ (.+?) \|/.exec(person)?.[1])
  },
)

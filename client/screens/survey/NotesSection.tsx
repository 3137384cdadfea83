import { CLIENT_NOTES, type ClientNote } from '../../../models/domain/visit/clientNotes.ts'
import type { SurveysView } from '../../../models/wire/survey.ts'
import { surveyWords } from '../../parts/survey/words.ts'
import { said as inWords, texts } from '../../state/language.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'

type Row = SurveysView['said']['places'][number]

/** How often clients pressed each of their buttons: what the office should explain better, or give more time for. */
export function NotesSection({ said }: { readonly said: SurveysView['said'] }) {
  const words = surveyWords.value.notes
  const rows: readonly Row[] = [
    { placeId: '', name: { pl: surveyWords.value.whole, en: surveyWords.value.whole }, counts: said.whole },
    ...said.places,
  ]
  const isEmpty = Object.values(said.whole).every((count) => count === 0)
  const hidesSome = rows.some(({ counts }) => Object.values(counts).includes(null))
  return (
    <section class="stack" aria-labelledby="survey-notes">
      <h2 id="survey-notes">{words.title}</h2>
      {isEmpty ? (
        <p class="soft">{words.none}</p>
      ) : (
        <div class="sheet panel">
          <DataTable
            caption={words.table}
            columns={[
              { key: 'place', title: words.place, cell: ({ name }) => (name ? inWords(name) : words.placeGone) },
              ...CLIENT_NOTES.map(columnOf),
            ]}
            rows={rows}
            rowKey={({ placeId }) => placeId}
            isCardsWhenNarrow
          />
        </div>
      )}
      <p class="soft">{words.counted}</p>
      {hidesSome ? <p class="soft">{surveyWords.value.fewHint}</p> : null}
    </section>
  )
}

const columnOf = (note: ClientNote): Column<Row> => ({
  key: note,
  title: texts.value.visit.clientNotes[note],
  cell: ({ counts }) => counts[note] ?? '–',
  isNumber: true,
})

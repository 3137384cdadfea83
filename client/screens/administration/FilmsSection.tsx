import { IconCheck, IconMinus } from '@tabler/icons-preact'
import { FILM_ENDINGS } from '../../../models/domain/films/films.ts'
import type { FilmsView } from '../../../models/wire/films.ts'
import { texts } from '../../state/language.ts'
import { useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { filmWords } from './filmWords.ts'

const MEGABYTE = 1_000_000

/** Which films in sign language clients see, which are missing, and where to put them. */
export function FilmsSection() {
  const words = filmWords.value
  const { known, again } = useQuery<FilmsView>('/films')
  const { view, fault } = known
  return (
    <section class="sheet panel stack-s" aria-labelledby="films-title">
      <h2 id="films-title">{words.title}</h2>
      <p>{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={() => void again()}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined ? null : view.folder === undefined ? <p>{words.noFolder}</p> : <Listed view={view} />}
    </section>
  )
}

function Listed({ view: { folder = '', films, others } }: { readonly view: FilmsView }) {
  const words = filmWords.value
  const there = films.filter(({ file }) => file !== undefined).length
  return (
    <>
      <p class="strong">{words.count(there, films.length)}</p>
      <p class="films-folder">{words.folder(folder)}</p>
      <p class="soft">{words.names}</p>
      {others.length === 0 ? null : <Notice kind="warn">{words.others(others.join(', '))}</Notice>}
      <ul class="films-list">
        {films.map(({ slot, file, bytes = 0 }) => (
          <li key={slot}>
            {file === undefined ? (
              <IconMinus size={20} aria-hidden="true" />
            ) : (
              <IconCheck size={20} aria-hidden="true" />
            )}
            <span>
              {words.sentences[slot]}:{' '}
              <span class="soft">
                {file === undefined ? words.missing(`${slot}.${FILM_ENDINGS[0]}`) : words.there(file, sizeText(bytes))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const sizeText = (bytes: number): string =>
  new Intl.NumberFormat(texts.value.locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    Math.max(0.1, bytes / MEGABYTE),
  )

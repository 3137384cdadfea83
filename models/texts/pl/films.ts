import type { FilmSlot } from '../../domain/films/films.ts'

/** The office's own films in sign language, one a sentence of the client's display: for whoever puts them there. */
export const films = {
  title: 'Filmy w języku migowym',
  lead: 'Przy każdym zdaniu na ekranie klienta może stać krótki film urzędu. Gdzie filmu nie ma, nie widać nic.',
  folder: (path: string) => `Folder na serwerze: ${path}`,
  noFolder: 'Ten serwer nie ma folderu na filmy: proszę ustawić DATA_DIR.',
  names:
    'Pliki MP4 albo WebM o nazwach z tej listy. Nowy plik widać najpóźniej po minucie. Kopia zapasowa ich nie obejmuje.',
  there: (file: string, size: string) => `${file}, ${size}`,
  missing: (file: string) => `brak pliku ${file}`,
  others: (files: string) => `Te pliki nie są żadnym z filmów albo są puste: ${files}.`,
  failed: 'Nie udało się sprawdzić filmów.',
  count: (there: number, all: number) => `Jest ${there} z ${all}.`,
  sentences: {
    welcome: 'Powitanie, gdy nikt nie czeka',
    called: 'Ktoś jest wzywany',
    onTheWay: 'Ktoś już idzie',
    longer: 'Trwa to dłużej: co można wybrać',
    here: 'Ktoś jest przy kliencie',
    wayOut: 'Pomoc przy wyjściu',
    done: 'Koniec wizyty',
  } satisfies Record<FilmSlot, string>,
}

export type FilmsTexts = typeof films

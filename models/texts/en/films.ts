import type { FilmsTexts } from '../pl/films.ts'

export const films: FilmsTexts = {
  title: 'Films in sign language',
  lead: 'Beside each sentence of the client’s display there can be a short film of the office. Where there is none, nothing is shown.',
  folder: (path) => `Folder on the server: ${path}`,
  noFolder: 'This server has no folder for films: please set DATA_DIR.',
  names:
    'MP4 or WebM files named as in this list. A new one is shown after a minute at most. Backups do not hold them.',
  there: (file, size) => `${file}, ${size}`,
  missing: (file) => `no file ${file}`,
  others: (files) => `These files are none of the films, or are empty: ${files}.`,
  failed: 'The films could not be looked at.',
  count: (there, all) => `There are ${there} of ${all}.`,
  sentences: {
    welcome: 'The welcome, when nobody waits',
    called: 'Somebody is being called',
    onTheWay: 'Somebody is on the way',
    longer: 'It takes longer: what can be chosen',
    here: 'Somebody is with the client',
    wayOut: 'Help on the way out',
    done: 'The end of the visit',
  },
}

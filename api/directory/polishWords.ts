import { stemOf } from './polishStem.ts'

/** Said at every counter, and says nothing about the matter. Written without Polish letters. */
const STOP_WORDS = new Set(
  [
    'a aby albo ale az bardzo bez bo by byc byl byla bylo czy da dla do gdy gdzie go i ich ile im inny iz ja jak jaka',
    'jaki jakie jakis jakas jako je jego jej jest jestem jeszcze juz kiedy kto ktos ktora ktore ktory ktorego ktorej',
    'ma mam mamy mi mial miala mnie moc moge moj moja moje mojego mojej moich mozna mu musze my na nad nam nas nasz',
    'nasza nasze nie niech nim o od ona one oni ono oraz pan pani pana po pod przed przez przy sa sam sama sie skad sobie',
    'swoj swoja swoje swojego swojej ta tak tam te tego tej ten teraz tez to tu tutaj tych tylko tym u w we wiec wlasnie z',
    'za ze zeby znowu',
    'chce chcemy chcialbym chcialabym chcialam chcialem chcieliby chcielibysmy potrzebuje potrzebny potrzebna potrzebne',
    'potrzeba prosze prosic poprosic dzien dobry sprawa sprawe sprawie sprawy przyszlam przyszedlem przychodze',
    'the of or for to and in an at by is it zawsze',
    'zalatwic zalatwienie dotyczy dotyczace dotyczaca kwestii kwestia ws ds urzad urzedu urzedzie urzedem',
  ].flatMap((line) => line.split(' ')),
)

/** Lower case, without Polish letters: `Żłobek` is `zlobek`, because people type both. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')

    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

/** Nothing longer is a word of an office: what is, a key that stuck, is read in pieces. */
const WORD = /[\p{L}\p{N}]{1,40}/gu

/**
 * The words that carry the meaning, in the order said. Where nothing else was said, even a stop word counts: somebody
 * who has typed only `na` must see something.
 */
export function wordsOf(text: string): readonly string[] {
  const words = joined(folded(text)).match(WORD) ?? []
  const meaning = words.filter((word) => !STOP_WORDS.has(word))
  return meaning.length > 0 ? meaning : words
}

/** The stems of those words. */
export const stemsOf = (text: string): readonly string[] => wordsOf(text).map(stemOf)

/** What is one word although it is written as two: 800+, 500 plus, DN-1, e-dowód, pokój 214. */
const joined = (text: string): string =>
  text
    .replace(/(\d+)\s*(\+|plus\b)/g, '$1plus')
    .replace(/\b(pok|pokoj|pokoju|wew|wewn|wewnetrzny|nr|numer|tel|telefon)\.?\s+(?=\d)/g, '')
    .replace(/\b(\p{L}{2,3})[-\s](\d)\b/gu, '$1$2')
    .replace(/\be-(?=\p{L})/gu, 'e')

import { Refusal } from '../../models/domain/errors.ts'

/** What is guessed first, as whole passwords or with a number, a year or a sign before or after. */
const GUESSED_WORDS = new Set(
  `password passwort pass passw0rd haslo mojehaslo tajnehaslo nowehaslo starehaslo secret sekret tajne tajemnica
  qwerty qwertyuiop qwertz asdf asdfgh asdfghjkl zxcvbn zxcvbnm zaqwsx zaqxsw qazwsx qazwsxedc wsxedc edcrfv admin
  administrator adminadmin root toor user uzytkownik login test testtest tester guest gosc welcome witam witaj letmein
  wpuscmnie iloveyou kocham kochamcie kochamciebie kochanie misiek misiaczek kotek kotku piesek zabka sloneczko slonko
  monkey dragon master shadow sunshine princess football baseball basketball superman batman starwars pokemon michael
  jordan jessica ashley charlie freedom whatever trustno trustnoone computer komputer internet samsung google
  facebook microsoft windows server default changeme change zmienmnie zmien polska poland polskapolska warszawa krakow
  lodz wroclaw poznan gdansk szczecin katowice lublin bialystok legia wisla lechia marcin mateusz karolina
  agnieszka katarzyna magdalena malgorzata barbara krzysztof grzegorz tomasz piotr pawel bartek bartosz
  kasia basia ania monika natalia patrycja paulina justyna dominika wiktoria zuzanna oliwia damian kamil lukasz
  michal jakub kuba adrian daniel dawid robert andrzej stanislaw janusz zbigniew matrix killer hunter ranger
  soccer hockey thomas maggie buster pepper ginger summer winter spring autumn lato zima wiosna jesien
  styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien january february
  march april june july august september october november december monday poniedzialek wtorek sroda czwartek piatek
  sobota niedziela jezus maryja jezuschrystus maryjo aniolek diabel cholera dupa dupadupa kurwa kurwamac
  blink linkinpark metallica nirvana mercedes ferrari porsche toyota volkswagen forever family rodzina mamusia
  tatus mama tata mamatata abc abcd abcdef abcdefg abcdefgh abcabc aaaaaa correcthorsebatterystaple letmeinnow access security
  urzad urzedu urzadgminy urzadmiasta urzadmiejski gmina gminy miasto miasta powiat starostwo sekretariat sekretarz burmistrz wojt prezydent
  parter parterparter bok biuro biuroobslugi interesant klient winda schody pokoj referat ratusz urzednik
  pracownik kierownik nadzor dyrektor ewidencja podatki dowod sprawa`
    .normalize('NFD')
    .split(/\s+/),
)

/** Rows of the keyboard, the alphabet and the digits, both ways: any run along them is guessed early. */
const RUNS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
]
const PAIRS = new Set(RUNS.flatMap((run) => [...run].slice(1).flatMap((each, i) => [run[i] + each, each + run[i]])))

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  ł: 'l',
}

/**
 * Refuses what is guessed first: common words with decorations, runs on the keyboard, few different characters, and
 * the words of this office. No rule about capitals or signs: length and not being guessable is what counts.
 */
export function mustBeHardToGuess(password: string, localWords: readonly string[]): void {
  if (isGuessable(password, localWords)) throw new Refusal('weakPassword')
}

export function isGuessable(password: string, localWords: readonly string[] = []): boolean {
  const plain = plainOf(password)
  if (new Set(plain).size < 5 || isRepeated(plain) || isRun(plain)) return true
  const local = new Set(
    localWords.flatMap((words) => plainOf(words).split(/[^a-z0-9]+/)).filter((word) => word.length > 2),
  )
  const isKnown = (word: string): boolean => GUESSED_WORDS.has(word) || local.has(word)
  return candidates(plain).some((word) => isKnown(word) || isTwice(word, isKnown))
}

/** The word inside the decorations, read as it stands and with signs read as the letters they look like. */
function candidates(plain: string): readonly string[] {
  const bare = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return [
    plain,
    bare,
    lookedLike(plain),
    lookedLike(bare),
    plain.replace(/[^a-z]/g, ''),
    lookedLike(plain).replace(/[^a-z]/g, ''),
  ]
}

/** Two guessed words in a row: "urzadgmina2026". */
function isTwice(word: string, isKnown: (word: string) => boolean): boolean {
  for (let cut = 3; cut <= word.length - 3; cut += 1)
    if (isKnown(word.slice(0, cut)) && isKnown(word.slice(cut))) return true
  return false
}

const plainOf = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l')

const lookedLike = (text: string): string => [...text].map((each) => LOOKALIKES[each] ?? each).join('')

function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size += 1)
    if (
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .startsWith(text) &&
      size <= 4
    )
      return true
  return false
}

/** Three quarters of it, or more, goes along a row of keys. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).filter((each, index) => PAIRS.has(`${text[index]}${each}`) || each === text[index])
  return steps.length >= (text.length - 1) * 0.75
}

import type { Language } from '../../models/domain/directory.ts'

/** What can be well or not, in the order of the page. */
export interface Health {
  readonly store: boolean
  readonly runner: boolean
  readonly page: boolean
  /** Absent: the office has set no mail server. */
  readonly mail?: boolean
}

export const callsArrive = ({ store, runner, page }: Health): boolean => store && runner && page

interface Words {
  readonly title: string
  readonly all: string
  readonly some: string
  readonly noMail: string
  readonly parts: Readonly<Record<keyof Health, string>>
  readonly well: string
  readonly ill: string
  lastPage(ms: number): string
}

const WORDS: Readonly<Record<Language, Words>> = {
  pl: {
    title: 'Stan Partera',
    all: 'Parter działa: wezwania docierają.',
    some: 'Parter nie działa w całości. Proszę wzywać telefonicznie i powiadomić administratora.',
    noMail:
      'Wezwania docierają, ale poczta nie działa: kierownik bez otwartej strony nie dostanie wiadomości. Proszę powiadomić administratora.',
    parts: { store: 'Zapis', runner: 'Pilnowanie terminów', page: 'Próbne wezwanie co minutę', mail: 'Poczta' },
    well: 'działa',
    ill: 'nie działa',
    lastPage: (ms) => `ostatnie przeszło całą drogę w ${ms} ms`,
  },
  en: {
    title: 'State of Parter',
    all: 'Parter works: calls arrive.',
    some: 'Parter does not work as a whole. Please call by telephone and tell the administrator.',
    noMail:
      'Calls arrive, but mail does not work: a manager without an open page gets no message. Please tell the administrator.',
    parts: { store: 'Storage', runner: 'Watching the deadlines', page: 'A test call every minute', mail: 'Mail' },
    well: 'works',
    ill: 'does not work',
    lastPage: (ms) => `the last one went the whole way in ${ms} ms`,
  },
}

/** A page without scripts, because it has to be readable when much else is not. */
export function healthPage(health: Health, pageMs: number | undefined, language: Language): string {
  const words = WORDS[language]
  const state = !callsArrive(health) ? words.some : health.mail === false ? words.noMail : words.all
  const all = Object.entries(words.parts) as [keyof Health, string][]
  const parts = all.filter(([part]) => health[part] !== undefined)
  const rows = parts.map(
    ([part, name]) => `<li>${name}: <strong>${health[part] ? words.well : words.ill}</strong></li>`,
  )
  const last = pageMs === undefined ? '' : `<p>${words.parts.page}: ${words.lastPage(Math.round(pageMs))}.</p>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title></head>
<body><main>
<h1>${words.title}</h1>
<p>${state}</p>
<ul>${rows.join('')}</ul>
${last}
</main></body>
</html>
`
}

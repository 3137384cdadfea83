import type { Language } from '../../../models/domain/directory/directory.ts'
import { textsFor } from '../../../models/texts/texts.ts'

/** What can be well or not, in the order of the page. */
export interface Health {
  readonly store: boolean
  readonly runner: boolean
  readonly page: boolean
  /** Absent: there is no other server. */
  readonly servers?: boolean
  /** Absent: the office has set no mail server. */
  readonly mail?: boolean
  /** Absent: the office has no sign-in server, or has it switched off. */
  readonly signOn?: boolean
}

export const callsArrive = ({ store, runner, page }: Health): boolean => store && runner && page

function stateOf(health: Health): 'some' | 'noServers' | 'noMail' | 'noSignOn' | 'all' {
  if (!callsArrive(health)) return 'some'
  if (health.servers === false) return 'noServers'
  if (health.mail === false) return 'noMail'
  return health.signOn === false ? 'noSignOn' : 'all'
}

/** A page without scripts, because it has to be readable when much else is not. */
export function healthPage(health: Health, pageMs: number | undefined, language: Language): string {
  const words = textsFor(language).health
  const state = words[stateOf(health)]
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

/** One line of a table of routes: names in the path begin with a colon and stand for one part each. */
interface Line {
  readonly method: string
  readonly path: string
}

interface Named<Name, Of> {
  readonly name: Name
  readonly line: Of
  /** What stands in the address where the path has a name. Reading it throws what cannot be read. */
  params(): Readonly<Record<string, string>>
}

type FindRoute<Name, Of> = (method: string, path: string) => Named<Name, Of> | undefined

/**
 * Finds the line for an address at once, however long the table is. Only what is written just so is found: an address in
 * another case, or with a slash behind it, is nobody's, whatever the routers behind it would make of it.
 */
export function routeFinder<Name extends string, Of extends Line>(
  table: Readonly<Record<Name, Of>>,
): FindRoute<Name, Of> {
  const plain = new Map<string, Named<Name, Of>>()
  const named = new Map<string, { name: Name; line: Of; parts: readonly string[] }[]>()
  for (const [name, line] of Object.entries(table) as [Name, Of][]) {
    const parts = line.path.split('/')
    const alike = keyOf(line.method, parts)
    if (!line.path.includes(':')) plain.set(`${line.method} ${line.path}`, { name, line, params: () => ({}) })
    else named.set(alike, [...(named.get(alike) ?? []), { name, line, parts }])
  }
  return (asked, path) => {
    const method = asked === 'HEAD' ? 'get' : asked.toLowerCase()
    const found = plain.get(`${method} ${path}`)
    if (found) return found
    const parts = path.split('/')
    const match = named.get(keyOf(method, parts))?.find((each) => each.parts.every((part, at) => fits(part, parts[at])))
    return match && { name: match.name, line: match.line, params: () => paramsOf(match.parts, parts) }
  }
}

/** Those with as many parts and the same first one are told apart by the others. */
const keyOf = (method: string, parts: readonly string[]): string => `${method} ${parts[1]} ${parts.length}`

const fits = (part: string, said: string | undefined): boolean => (part.startsWith(':') ? said !== '' : part === said)

const paramsOf = (parts: readonly string[], said: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parts.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), decodeURIComponent(said[at] ?? '')]] : [])),
  )

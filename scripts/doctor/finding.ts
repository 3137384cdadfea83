/** `unset`: nothing is wrong, and something that an office may want is not there. Only `wrong` keeps Parter from working. */
export type State = 'well' | 'unset' | 'attention' | 'wrong'

/** What the doctor says of one thing. */
export interface Finding {
  readonly what: string
  readonly state: State
  readonly said: string
  /** What to do about it. */
  readonly remedy?: string
}

type Said = Omit<Finding, 'what'>

export const well = (said: string): Said => ({ state: 'well', said })
export const unset = (said: string, remedy: string): Said => ({ state: 'unset', said, remedy })
export const attention = (said: string, remedy: string): Said => ({ state: 'attention', said, remedy })
export const wrong = (said: string, remedy: string): Said => ({ state: 'wrong', said, remedy })

/** One thing that is looked at. Whatever it throws is a finding too. */
export interface Look<Around> {
  readonly what: string
  /** Absent: everybody wants to know it. */
  isWanted?(around: Around): boolean
  look(around: Around): Said | Promise<Said>
}

export async function findings<Around>(looks: readonly Look<Around>[], around: Around): Promise<readonly Finding[]> {
  return Promise.all(
    looks
      .filter((each) => each.isWanted?.(around) ?? true)
      .map(async ({ what, look }) => {
        try {
          return { what, ...(await look(around)) }
        } catch (error) {
          return { what, ...attention(reasonOf(error), 'This could not be looked at: the reason stands above.') }
        }
      }),
  )
}

export const reasonOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return typeof message === 'string' && message !== '' ? message : String(code ?? error)
}

const WORDS: { readonly [S in State]: string } = { well: 'ok', unset: 'not set', attention: 'LOOK', wrong: 'WRONG' }
const [NAME_WIDTH, STATE_WIDTH] = [14, 9]

export function linesOf({ what, state, said, remedy }: Finding): readonly string[] {
  const first = `${what.padEnd(NAME_WIDTH)}${WORDS[state].padEnd(STATE_WIDTH)}${said}`
  return remedy === undefined ? [first] : [first, `${' '.repeat(NAME_WIDTH + STATE_WIDTH)}${remedy}`]
}

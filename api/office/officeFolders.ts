import { join } from 'node:path'
import type { BackendAddress } from '../../models/store/storeBackend.ts'
import { holdsStore, kindOfStore, moveStore, type StoreKind } from '../../models/store/storeFolder.ts'

/** Where the stores are: in one place that was named, or in the home, where a real office and the sample have each a folder. */
export type StorePlace = BackendAddress | { readonly home: string }

/** What a start asks for; neither: the real office if there is one, else the sample. */
export interface StartOptions {
  readonly newOffice: boolean
  readonly sampleOffice: boolean
}

export interface Opening {
  readonly address: BackendAddress
  /** Known where each has its folder; elsewhere the store itself says it. */
  readonly kind?: 'office' | 'sample'
  /** What whoever starts Parter should know of the folders. */
  readonly news: readonly string[]
}

export const foldersIn = (home: string) => ({ office: join(home, 'office'), sample: join(home, 'sample') })

/** What is opened by a start. A store that an earlier version left in the home itself is moved to its folder first. */
export function openingOf(place: StorePlace, { newOffice, sampleOffice }: StartOptions): Opening {
  if (!('home' in place)) return { address: place, news: [] }
  const { home } = place
  const folders = foldersIn(home)
  const { stays, news }: Left = holdsStore(home) ? settle(home) : { news: [] }
  const isOffice = newOffice || (!sampleOffice && (holdsStore(folders.office) || stays === 'office'))
  const kind = isOffice ? 'office' : 'sample'
  if (stays === 'unreadable' && !isOffice) return { address: { dataDir: home }, news }
  return { address: { dataDir: stays === kind ? home : folders[kind] }, kind, news }
}

/** What a command means that names no store: the real office if there is one, else the sample. Moves nothing. */
export function presentStore(place: StorePlace): BackendAddress {
  if (!('home' in place)) return place
  const { home } = place
  const { office, sample } = foldersIn(home)
  const former = holdsStore(home) ? kindOfStore(home) : undefined
  if (holdsStore(office)) return { dataDir: office }
  if (former === 'office' || former === 'unreadable') return { dataDir: home }
  return { dataDir: holdsStore(sample) ? sample : former === undefined ? office : home }
}

/** What became of the store in the home itself. */
interface Left {
  readonly news: readonly string[]
  /** It is opened where it is. */
  readonly stays?: StoreKind
}

/** Moves it into its folder, unless that is taken: nothing is ever written over. */
function settle(home: string): Left {
  const kind = kindOfStore(home)
  if (kind === 'unreadable') return { news: [], stays: kind }
  const target = foldersIn(home)[kind]
  const name = kind === 'office' ? 'office' : 'sample office'
  if (holdsStore(target))
    return { news: [`Another ${name} of an earlier Parter is in ${home}. It stays there; DATA_DIR=${home} opens it.`] }
  if (!moveStore(home, target)) return { news: [], stays: kind }
  return { news: [`The ${name} of an earlier Parter was moved from ${home} to ${target}.`] }
}

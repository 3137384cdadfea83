import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { FILM_ENDINGS, FILM_SLOTS, type FilmSlot } from '../../models/domain/films/films.ts'
import { addressOfFilm, type FilmsView } from '../../models/wire/films.ts'
import { optional } from '../requests/requestView.ts'

interface Film {
  readonly file: string
  readonly bytes: number
}

/** More in one folder are no films of an office. */
const MOST_FILES = 200

interface FilmsDeps {
  readonly log: Logger
  readonly folder: string | undefined
}

/** The office's own films, as they lie in their folder: looked at again and again, so that nobody has to restart anything. */
export class Films {
  private films = new Map<FilmSlot, Film>()
  private others: readonly string[] = []
  private fault: string | undefined

  constructor(private readonly deps: FilmsDeps) {}

  load(): Promise<void> {
    return this.look()
  }

  async look(): Promise<void> {
    const { folder } = this.deps
    if (folder === undefined) return
    const names = (await this.namesIn(folder)).slice(0, MOST_FILES)
    const films = new Map<FilmSlot, Film>()
    const used = new Set<string>()
    for (const slot of FILM_SLOTS)
      for (const file of FILM_ENDINGS.map((ending) => `${slot}.${ending}`).filter((name) => names.includes(name))) {
        used.add(file)
        const bytes = await sizeOf(join(folder, file))
        if (bytes > 0 && !films.has(slot)) films.set(slot, { file, bytes })
        else if (bytes === 0) used.delete(file)
      }
    this.films = films
    this.others = names.filter((name) => !used.has(name) && !name.startsWith('.'))
  }

  /** Absent: there is none, and nothing is shown. */
  addressOf(slot: FilmSlot): string | undefined {
    return this.films.has(slot) ? addressOfFilm(slot) : undefined
  }

  /** Where the file of a sentence is. */
  fileOf(slot: FilmSlot): { readonly folder: string; readonly file: string } | undefined {
    const { folder } = this.deps
    const film = this.films.get(slot)
    return film && folder !== undefined ? { folder, file: film.file } : undefined
  }

  view(): FilmsView {
    return {
      ...optional('folder', this.deps.folder),
      films: FILM_SLOTS.map((slot) => ({ slot, ...this.films.get(slot) })),
      others: this.others,
    }
  }

  /** No folder: no film. One that cannot be read is said once. */
  private async namesIn(folder: string): Promise<readonly string[]> {
    try {
      const names = await readdir(folder)
      this.fault = undefined
      return names.sort()
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'ENOENT' && code !== this.fault) this.deps.log.warn({ code }, 'the folder of films cannot be read')
      this.fault = code
      return []
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.size : 0
}

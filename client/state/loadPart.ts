import { loadEverySentence } from './language.ts'
import { loadChunk } from './loadChunk.ts'

/** A part of the screens that comes later than the first script, and with it every sentence that it may say. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  const [part] = await Promise.all([loadChunk(load), loadEverySentence()])
  return part
}

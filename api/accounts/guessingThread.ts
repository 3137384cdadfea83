import { once } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'

/** As long as somebody may need to think of another password. */
const KEPT_MS = 60_000

export interface Question {
  readonly passwords: readonly string[]
  readonly words: readonly string[]
}

export interface Guesses {
  readonly guessesLog10: number
  /** The lists and patterns that it is made of. */
  readonly found: readonly string[]
}

/**
 * How many tries passwords take, found out in a thread of its own, which begins with the first question: its lists of words
 * take a second and 50 MB. It is kept for a while, since whoever is told that their password is weak says another one.
 */
export class GuessingThread {
  private thread: Worker | undefined
  private asked = 0
  private rest: NodeJS.Timeout | undefined

  async guessesOf(question: Question): Promise<readonly Guesses[]> {
    clearTimeout(this.rest)
    this.thread ??= this.begin()
    const { port1: here, port2: there } = new MessageChannel()
    this.asked += 1
    try {
      this.thread.postMessage({ ...question, there }, [there])
      const [guesses] = (await Promise.race([once(here, 'message'), broken(here)])) as [readonly Guesses[]]
      return guesses
    } finally {
      here.close()
      this.asked -= 1
      if (this.asked === 0) this.rest = setTimeout(() => this.end(), KEPT_MS).unref()
    }
  }

  private begin(): Worker {
    const thread = new Worker(new URL('./threads/passwordGuesses.mjs', import.meta.url))
    // The question under way keeps the process, not the thread.
    thread.unref()
    const forget = (): void => {
      if (this.thread === thread) this.thread = undefined
    }
    return thread.once('error', forget).once('exit', forget)
  }

  private end(): void {
    const { thread } = this
    this.thread = undefined
    void thread?.terminate()
  }
}

/** A thread that ends with a question open closes its channel. */
async function broken(channel: MessageChannel['port1']): Promise<never> {
  await once(channel, 'close')
  throw new Error('The thread that guesses passwords has ended')
}

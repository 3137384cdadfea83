// In a thread of its own: the lists of words take a second and 50 MB, and a long password more than another second, in which
// the office must not wait.
import { parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as polish from '@zxcvbn-ts/language-pl'

/** What stands behind cannot make the beginning easier to guess, and the work grows with the square of the length. */
const MOST_LOOKED_AT = 64

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...polish.dictionary },
  graphs: common.adjacencyGraphs,
  maxLength: MOST_LOOKED_AT,
})

parentPort?.on('message', ({ passwords, words, there }) => {
  there.postMessage(
    passwords.map((password) => {
      const { guessesLog10, sequence } = estimator.check(password, words)
      return { guessesLog10, found: sequence.map(({ pattern, dictionaryName }) => dictionaryName ?? pattern) }
    }),
  )
})

// In which order the files of tests run. The last of them runs alone, so that a long one must not be begun late: first what
// waits for minutes of real time, then what starts browsers and servers, then the rest; within each as jest itself would.
import { sep } from 'node:path'
import TestSequencer from '@jest/test-sequencer'

const LONG = ['browser/hiddenTab', 'browser', 'faults', 'store'].map((part) => `/test/${part}`.replaceAll('/', sep))

export default class extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}

function rank({ path }) {
  const found = LONG.findIndex((part) => path.includes(part))
  return found === -1 ? LONG.length : found
}

/**
 * The most work that was done while nothing else had its turn, in milliseconds: no more than went by on the clock, while the
 * core may have been somebody else's, and no more than this process worked, whose other threads work too.
 */
export async function longestTurn(act: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let isDone = false
  let [began, last] = [performance.now(), process.cpuUsage()]
  const look = () => {
    const { user, system } = process.cpuUsage(last)
    longest = Math.max(longest, Math.min(performance.now() - began, (user + system) / 1_000))
    began = performance.now()
    last = process.cpuUsage()
    if (!isDone) setImmediate(look)
  }
  setImmediate(look)
  await act().catch(() => undefined)
  isDone = true
  look()
  return longest
}

/** The first times the program itself is still being compiled; and a core that others use as well makes every turn longer. */
export async function bestOf(times: number, enough: number, act: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < times && best >= enough; time += 1) best = Math.min(best, await longestTurn(act))
  return best
}

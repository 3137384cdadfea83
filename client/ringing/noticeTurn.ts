let turn: Promise<unknown> = Promise.resolve()

/**
 * One after the other, in the order of the facts. A call that is answered while its notification is being drawn must not
 * stay on the screen. And Chromium forgets a notification that is asked for while another is being drawn.
 */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = turn.then(act)
  turn = done.catch(() => undefined)
  return done
}

/* A clock that goes on while the tab is hidden: browsers slow down the timers of a page, not those of its worker. */

type Order = { readonly id: number; readonly everyMs: number } | { readonly id: number; readonly stop: true }

const running = new Map<number, ReturnType<typeof setInterval>>()

addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  clearInterval(running.get(order.id))
  if ('stop' in order) running.delete(order.id)
  else
    running.set(
      order.id,
      setInterval(() => postMessage(order.id), order.everyMs),
    )
})

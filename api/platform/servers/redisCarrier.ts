import { createClient } from '@redis/client'
import { seconds } from '../../../models/domain/clock.ts'
import type { Carrier, OpenCarrier } from './pokes.ts'

const AGAIN_AFTER_MS = { first: 100, most: seconds(1) }
const PING_EVERY_MS = seconds(5)
/** A connection that has died without a word, or a Redis that hangs: two questions were not answered. */
const SILENT_MS = seconds(11)

/**
 * Redis' publish and subscribe. It may be away when this server starts, and come and go: it is asked for again and
 * again, and what was to be carried meanwhile is not kept.
 */
export const redisCarrier =
  (url: string): OpenCarrier =>
  ({ channel, hear, troubled }): Carrier => {
    let isTroubled = false
    const talker = createClient({
      url,
      disableOfflineQueue: true,
      pingInterval: PING_EVERY_MS,
      socket: {
        connectTimeout: AGAIN_AFTER_MS.most,
        socketTimeout: SILENT_MS,
        reconnectStrategy: (tries) => Math.min(AGAIN_AFTER_MS.first * 2 ** tries, AGAIN_AFTER_MS.most),
      },
    })
    // What waits here is that it listens: that is asked for again with each new connection.
    const listener = talker.duplicate({ disableOfflineQueue: false })
    for (const client of [talker, listener]) {
      client.on('error', (error: unknown) => {
        if (!isTroubled) troubled(error)
        isTroubled = true
      })
      client.on('ready', () => {
        isTroubled &&= !(talker.isReady && listener.isReady)
      })
      // It rejects when it is closed before Redis was ever there.
      client.connect().catch(() => undefined)
    }
    listener.subscribe(channel, hear).catch(() => undefined)
    return {
      isWell: () => talker.isReady && listener.isReady,
      carry: (text) => void talker.publish(channel, text).catch(() => undefined),
      async close() {
        for (const client of [talker, listener]) client.destroy()
      },
    }
  }

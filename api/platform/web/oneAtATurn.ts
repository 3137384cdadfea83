import { type ServerOptions, WebSocketServer } from 'ws'

/**
 * Takes one message of each line in a turn. By itself `ws` takes everything that has arrived: thousands, if somebody sends
 * them in one breath, before anybody else is answered.
 */
export class OneAtATurn extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, allowSynchronousEvents: false })
  }
}

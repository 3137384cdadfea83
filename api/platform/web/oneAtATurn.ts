import { type ServerOptions, WebSocketServer } from 'ws'

/**
 * Takes one message of each connection in a turn. By itself `ws` takes all that has arrived: thousands, if somebody sends
 * them in one breath, before anybody else is answered.
 */
export class OneAtATurn extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, allowSynchronousEvents: false })
  }
}

import type { BellScreen } from '../../models/wire/bellScreen.ts'
import type { Answer } from '../../models/wire/events.ts'
import { type DeviceSocket, pairedConnection } from './display.ts'
import { hungUp } from './hungUp.ts'
import type { TestOffice } from './startOffice.ts'

/** A tablet beside the door of a place: it shows the bell and the code of the moment, and rings without one. */
export class BellTablet {
  private screen: BellScreen | undefined

  private constructor(
    private readonly office: TestOffice,
    private readonly socket: DeviceSocket,
  ) {
    socket.on('device:screen', (screen) => {
      if (screen.kind === 'bell') this.screen = screen
    })
    socket.on('bell:changed', (screen) => {
      this.screen = screen
    })
  }

  static async put(office: TestOffice, placeId = 'desk'): Promise<BellTablet> {
    const connection = await pairedConnection(office, 'bell', placeId)
    const tablet = new BellTablet(office, connection.socket)
    await connection.connected
    await tablet.shows()
    return tablet
  }

  /** When everything that was said to it has been heard. */
  async shows(): Promise<BellScreen> {
    await this.office.settle()
    await this.socket.emitWithAck('device:report', { sound: 'armed', staysAwake: true })
    if (!this.screen) throw new Error('It shows nothing.')
    return this.screen
  }

  async code(): Promise<string> {
    return (await this.shows()).onSite?.code ?? ''
  }

  ring(ticket = 'T'.repeat(22), needs: readonly string[] = []): Promise<Answer> {
    return this.socket.emitWithAck('bell:ring', { ticket, needs })
  }

  send(event: 'bell:ring' | 'bell:takeBack', said: unknown): Promise<Answer> {
    return this.socket.emitWithAck(event, said)
  }

  /** No power, or no network. */
  async lose(): Promise<void> {
    await hungUp(this.socket)
    await this.office.settle()
  }
}

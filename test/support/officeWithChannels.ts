import type { OfficePerson } from './officePerson.ts'
import { ORIGIN } from './pocketPhone.ts'
import { startOffice, type TestOffice } from './startOffice.ts'
import type { TestReceiver } from './testReceiver.ts'

export interface OfficeWithChannels {
  readonly office: TestOffice
  readonly admin: OfficePerson
  readonly receiver: TestReceiver
}

/** An office that sends messages to this program alone, and is known to telephones by its address. */
export async function officeWithChannels(
  receiver: TestReceiver,
  wishes: Parameters<typeof startOffice>[0] = {},
): Promise<OfficeWithChannels> {
  const office = await startOffice({ webhooks: receiver.service, publicOrigin: ORIGIN, ...wishes })
  return { office, admin: await office.visitor('admin'), receiver }
}

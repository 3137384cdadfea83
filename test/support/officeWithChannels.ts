import type { OfficePerson } from './officePerson.ts'
import { ORIGIN, PocketPhone } from './pocketPhone.ts'
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

/** Ewa, called by her channel: her telephone, and the link by which she answers. */
export async function calledByChannel(receiver: TestReceiver) {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  return { where, phone, clerk, id, answerUrl }
}

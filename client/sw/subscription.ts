import type { PushKeyView } from '../../models/wire/push.ts'
import type { Me } from '../../models/wire/views.ts'
import { scope } from './scope.ts'
import { get, post } from './server.ts'

/** The browser has changed its subscription by itself: without a word to the office no call would come any more. */
export async function renewSubscription(): Promise<void> {
  const view = await get<PushKeyView>('/push/key')
  const me = await get<Me>('/session')
  if (!view || !me) return
  const options = { userVisibleOnly: true, applicationServerKey: view.key }
  const { endpoint, keys } = (await scope.registration.pushManager.subscribe(options)).toJSON()
  await post('/push/subscriptions', { endpoint, keys }, { personId: me.person.id })
}

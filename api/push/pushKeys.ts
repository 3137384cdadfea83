import webPush from 'web-push'
import type { PushKeyStore, PushKeys } from '../../models/store/pushKeyStore.ts'

/** The office's keys, made at its first start: browsers bind their subscriptions to them, so they never change. */
export async function pushKeysOf(store: PushKeyStore): Promise<PushKeys> {
  return (await store.read()) ?? (await store.keep(webPush.generateVAPIDKeys()))
}

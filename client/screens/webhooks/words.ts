import type { WebhookTexts } from '../../../models/texts/pl/webhooks.ts'
import type { TryView, WebhookView } from '../../../models/wire/webhooks.ts'
import { loadTexts } from '../../state/language.ts'

export const webhookWords = await loadTexts(
  async (language): Promise<WebhookTexts> => (await import(`../../../models/texts/${language}/webhooks.ts`)).webhooks,
)

/** A channel by whose it is: there may be one of the same name for everybody. */
export const nameOf = ({ name, person }: Pick<WebhookView, 'name' | 'person'>): string =>
  person ? webhookWords.value.channelOf(person.name, name) : name

/** Faster than anybody counts: a second and more is said as such by the same number. */
export const took = ({ status = 0, tookMs = 0 }: TryView): readonly [number, string] => [status, `${tookMs} ms`]

export const whyOf = ({ why = 'noConnection', status = 0 }: TryView): string => webhookWords.value.why[why](status)

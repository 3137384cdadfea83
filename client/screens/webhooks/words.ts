import type { WebhookTexts } from '../../../models/texts/pl/webhooks.ts'
import type { TryView } from '../../../models/wire/webhooks.ts'
import { loadTexts } from '../../state/language.ts'

export const webhookWords = await loadTexts(
  async (language): Promise<WebhookTexts> => (await import(`../../../models/texts/${language}/webhooks.ts`)).webhooks,
)

/** Faster than anybody counts: a second and more is said as such by the same number. */
export const took = ({ status = 0, tookMs = 0 }: TryView): readonly [number, string] => [status, `${tookMs} ms`]

export const whyOf = ({ why = 'noConnection', status = 0 }: TryView): string => webhookWords.value.why[why](status)

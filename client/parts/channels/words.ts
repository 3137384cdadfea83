import type { OwnChannelsTexts } from '../../../models/texts/pl/ownChannels.ts'
import { loadTexts } from '../../state/language.ts'

export const ownChannelWords = await loadTexts(
  async (language): Promise<OwnChannelsTexts> =>
    (await import(`../../../models/texts/${language}/ownChannels.ts`)).ownChannels,
)

import type { Language, PersonId } from '../../models/domain/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Accounts } from './accounts.ts'

/** In which language Parter speaks to somebody who is not before a screen; the screens follow it too. */
export async function changeLanguage(accounts: Accounts, personId: PersonId, language: Language): Promise<void> {
  for (;;) {
    const account = accounts.get(personId)
    if (!account) throw new Refusal('notFound', { where: 'account' })
    if (account.language === language) return
    if (await accounts.replace({ ...account, version: account.version + 1, language })) return
    await accounts.load()
  }
}

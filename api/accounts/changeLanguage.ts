import type { Language, PersonId } from '../../models/domain/directory/directory.ts'
import type { Accounts } from './accounts.ts'

/** In which language Parter speaks to somebody who is not before a screen; the screens follow it too. */
export async function changeLanguage(accounts: Accounts, personId: PersonId, language: Language): Promise<void> {
  await accounts.change(personId, (account) => (account.language === language ? account : { ...account, language }))
}

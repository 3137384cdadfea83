import type { AccountView } from '../../../../models/wire/accountList.ts'
import type { SlipsView } from '../../../../models/wire/invitations.ts'

export interface PanelProps {
  readonly account: AccountView
  /** Asks anew how it stands: the news of it may be slower than the one who pressed. */
  readonly again: () => Promise<void>
}

/** Of panels that make links. */
export interface LinkPanelProps extends PanelProps {
  /** The office has a mail server. */
  readonly canMail: boolean
  readonly onMade: (made: SlipsView) => void
}

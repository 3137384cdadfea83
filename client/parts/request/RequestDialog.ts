import type { RequestView } from '../../../models/wire/views.ts'

/** What every dialog about one request is given. */
export interface RequestDialog {
  readonly request: RequestView
  readonly onClose: () => void
}

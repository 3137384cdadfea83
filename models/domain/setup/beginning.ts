/** What a new installation can begin with, beside an office of its own. */
export type OtherBeginning = 'sample' | 'backup'

/** How far it has come; it ends with `done` or `failed`, and after `failed` the new office is as it was. */
export type BeginningPhase = 'receiving' | 'checking' | 'copying' | 'opening' | 'done' | 'failed'

/** Why nothing came of it: each has a sentence. */
export type BeginningFault = 'interrupted' | 'tooLarge' | 'notWhole' | 'sample' | 'noRoom' | 'claimed' | 'other'

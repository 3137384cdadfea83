/** The first entry of the security log at which its chain does not hold, and how. */
export interface LogBreak {
  readonly seq: number
  readonly how:
    | 'missing'
    | 'changed'
    | 'inserted'
    | 'objectChanged'
    | 'objectRemoved'
    | 'beginningRemoved'
    | 'endRemoved'
}

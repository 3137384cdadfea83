/** `here`: it listens to this machine alone; the sample always does. */
export interface OfficeAddresses {
  readonly reach: 'office' | 'here' | 'sample'
  /** What is opened on the other computers; any of them, where there are several. */
  readonly urls: readonly string[]
}

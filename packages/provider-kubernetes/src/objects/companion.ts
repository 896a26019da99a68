/** An object that a unit makes beside the one that it is called after. */
export interface Companion {
  /** As Kubernetes calls it: `NetworkPolicy`. */
  readonly kind: string
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.namespace`. @default that of the unit */
  readonly namespace?: string
  /** The setting of the unit that names an entry in place of it: `serviceAccount`. */
  readonly named?: string
  /** What the unit says to do without it. */
  readonly without?: string
}

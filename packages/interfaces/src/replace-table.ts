/**
 * Type → paths of properties. A type may end in `*`: `kubernetes:*`. Indices are left out, so that every entry of a
 * list is meant: `disks.size`.
 */
export type PropertiesOfTypes = Readonly<Record<string, readonly string[]>>

/** What is known of how a provider changes its resources, without asking it. What is in no list is not known. */
export interface ReplaceTable {
  /** What it was made from: `@pulumi/aws 7.48.0`. */
  readonly source: string
  /** Properties that a new resource is needed for. */
  readonly replaces: PropertiesOfTypes
  /** Properties that can change on what exists. `*` means all others. */
  readonly updates?: PropertiesOfTypes
  /** Properties that the provider fills in where the program says nothing. */
  readonly fills?: PropertiesOfTypes
  /**
   * The same of resources only on which the provider has noted that it did: type → the property that says so → those
   * filled in.
   */
  readonly fillsWhere?: Readonly<Record<string, PropertiesOfTypes>>
  /**
   * Of what the provider deletes the old one before it makes the new one, since both would have one name: type → the
   * property that gives the name → those that stay the same then. Without the property the provider makes up a name.
   */
  readonly deletesFirst?: Readonly<Record<string, PropertiesOfTypes>>
  /**
   * Properties that need a new resource and that, left out, are a setting of its provider: type → property → that
   * setting. Another value there is another value here.
   */
  readonly ofProvider?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

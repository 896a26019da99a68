/** The name that a child had before its key was another one, for Pulumi to know it by. */
export const aliasOf = (prefix: string, formerly: string | undefined): { readonly name: string }[] =>
  formerly === undefined ? [] : [{ name: `${prefix}-${formerly}` }]

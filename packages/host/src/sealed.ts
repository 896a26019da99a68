/** What stands in place of a `secure:` value, which only Pulumi can decrypt. */
export const SEALED = '[sealed]'

/** The kinds of units of IAM. */
export type IamCatalogue = {}

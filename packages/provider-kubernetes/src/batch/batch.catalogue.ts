/** The kinds of the group batch. */
export type BatchCatalogue = {}

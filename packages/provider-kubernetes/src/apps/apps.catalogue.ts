/** The kinds of the group apps. */
export type AppsCatalogue = {}

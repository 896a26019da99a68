/** The kinds of units of Elastic Load Balancing. */
export type ElbCatalogue = {}

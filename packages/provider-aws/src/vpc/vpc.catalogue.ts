/** The kinds of units of VPC. */
export type VpcCatalogue = {}

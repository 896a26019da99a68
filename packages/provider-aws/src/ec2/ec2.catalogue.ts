/** The kinds of units of EC2. */
export type Ec2Catalogue = {}

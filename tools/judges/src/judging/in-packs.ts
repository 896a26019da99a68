/** The same rule in the packs of cdk-nag that are made from frameworks: NIST 800-53, HIPAA and PCI DSS. */
export const inPacks = (...rules: readonly string[]): readonly string[] =>
  ['NIST.800.53.R5', 'HIPAA.Security', 'PCI.DSS.321'].flatMap((pack) => rules.map((rule) => `${pack}-${rule}`))

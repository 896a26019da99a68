import type { ReplaceTable } from '@konductor/interfaces'

/** Which changes make a value anew. */
export const replacements: ReplaceTable = {
  source: '@pulumi/random 4.21.2',
  replaces: {
    'random:index/randomPassword:RandomPassword': [
      'keepers',
      'length',
      'lower',
      'minLower',
      'minNumeric',
      'minSpecial',
      'minUpper',
      'numeric',
      'overrideSpecial',
      'special',
      'upper',
    ],
    'random:index/randomPet:RandomPet': ['keepers', 'length', 'prefix', 'separator'],
    'random:index/randomId:RandomId': ['byteLength', 'keepers', 'prefix'],
  },
}

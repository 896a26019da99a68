const versions = [
  'v1alpha1',
  'v1alpha2',
  'v1alpha3',
  'v1beta1',
  'v1beta2',
  'v1beta3',
  'v1',
  'v2alpha1',
  'v2beta1',
  'v2beta2',
  'v2',
  'v3',
]

/**
 * The other versions of the same API that objects may have been made with: those that nearly all makers of custom
 * resources use. An object is one and the same in all of them.
 */
export const otherVersions = (apiVersion: string): readonly string[] => {
  const group = apiVersion.slice(0, apiVersion.lastIndexOf('/') + 1)
  return versions.map((version) => `${group}${version}`).filter((other) => other !== apiVersion)
}

import type { Finding } from '@konductor/interfaces'

const keyOf = ({ _tag, at }: Finding): string => `${_tag} ${at}`

/**
 * What the reader of the file and the check say: one mistake that both of them see is one finding. Two that the check
 * finds at one place are two, such as two controls that one setting gives up.
 */
export const together = (ofFile: readonly Finding[], ofCheck: readonly Finding[]): readonly Finding[] => {
  const seen = new Set(ofFile.map(keyOf))
  return [...ofFile, ...ofCheck.filter((found) => !seen.has(keyOf(found)))]
}

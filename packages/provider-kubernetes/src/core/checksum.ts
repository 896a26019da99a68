import { createHash } from 'node:crypto'

type Texts = Readonly<Record<string, string>>

/** SHA-256 of data, the same whatever order its keys are written in. */
export const checksum = (data: Texts, binaryData: Texts = {}): string => {
  const sorted = [data, binaryData].map((map) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

import { createHash } from 'node:crypto'

/** What a URN says of its resource. */
export interface Identity {
  /** `aws:s3/bucket:Bucket` */
  readonly type: string
  readonly name: string
}

export const identityOf = (urn: string): Identity => {
  const [, , types = '', ...name] = urn.split('::')
  return { type: types.split('$').at(-1) ?? '', name: name.join('::') }
}

/** What tells physical names apart, the same for the same text on every run. */
export const suffix = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 7)

import { RunError } from '@pulumi/pulumi/errors.js'

/**
 * A name, if it is text. An Output would turn into a sentence about Outputs, and be the name.
 *
 * @throws RunError where it is anything else, naming what it is for.
 */
export const plainName = (of: string, name: unknown): string => {
  if (typeof name === 'string' && name !== '') return name
  throw new RunError(
    `${of} needs a name that is text and known at once, and got ${name === '' ? 'none' : 'something else, such as an Output'}; name it in words of your own and pass the Output as an argument`,
  )
}

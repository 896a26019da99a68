import type { Reference } from '@konductor/interfaces'
import { RunError } from '@pulumi/pulumi/errors.js'
import { all, type Input, type Output } from '@pulumi/pulumi/output.js'

interface InNamespace {
  readonly namespace: Output<string>
}

/**
 * A value of what a reference stands for, for an object that can name it within its own namespace alone. Of this stack
 * that is judged before anything is built; of another it is known only now.
 *
 * @param here The namespace of the object.
 * @throws RunError where the other stack has it in another one: the Output fails by that, and with it the object.
 */
export const fromSameNamespace = (
  value: Input<string>,
  reference: Reference | undefined,
  offer: InNamespace,
  here: Input<string>,
): Input<string> =>
  reference?.from === undefined
    ? value
    : all([value, offer.namespace, here]).apply(([known, there, own]) => {
        if (there !== own) throw otherNamespace(reference, there, own)
        return known
      })

const otherNamespace = ({ at, unit }: Reference, there: string, here: string): Error => {
  const error = new RunError(
    `${at}: ${unit} is in the namespace ${there}, and this is in ${here}: Kubernetes looks for it in the same one; put both into one namespace`,
  )
  // Pulumi prints the trace of what fails when the program has ended: the message says all.
  error.stack = error.message
  return error
}

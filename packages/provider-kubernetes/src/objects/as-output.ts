import type { Input } from '@pulumi/pulumi'
import { Output, output } from '@pulumi/pulumi/output.js'

/** Text as an output. One that is an output already stays as it is: Pulumi's `output` makes two more of it. */
export const asOutput = (text: Input<string>): Output<string> => (isOutput(text) ? text : output(text))

const isOutput = (text: Input<string>): text is Output<string> => Output.isInstance(text)

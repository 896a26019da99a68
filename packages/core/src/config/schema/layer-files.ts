import { read } from '../../check/read.ts'
import type { StackInput } from '../../check/tree/stack-source.ts'

/** The files that a stack names as its layers, weakest first, by their paths from the folder of Pulumi.yaml. */
export const layerFiles = (stack: StackInput): readonly string[] => [...new Set(read(stack).layers)]

import { Component } from '@konductor/core'
import { formatPath } from '@konductor/core/config'
import type { ComponentOptions } from '@konductor/interfaces'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { overrideFaults } from './override-faults.ts'

/** The base of what makes objects: no override takes name, namespace or pods from one without a word. */
export abstract class ObjectComponent extends Component {
  /** @throws ResourceError when an override would, as configuration refuses it (`RefusedOverride`). */
  protected constructor(type: string, name: string, args: object, opts: ComponentOptions = {}) {
    super(type, name, args, opts)
    const { override } = opts
    // The arguments say whether it makes pods, in the words of configuration.
    const [first] = override === undefined ? [] : overrideFaults({ ...args, override })
    if (first === undefined) return
    const { _tag, because, fix, below = [] } = first
    throw new ResourceError(`${_tag}: ${name}: ${formatPath(below)}: ${because}; ${fix}`, this, true)
  }
}

import type { Problem } from '@konductor/interfaces'
import { isFields, type Fields } from './fields.ts'
import { formatPlace, originsOf, type Origins } from './origins.ts'
import { left, right, type Read } from './outcome.ts'
import type { Project } from './project.ts'
import { readText } from './read-text.ts'
import { stackFile, stacksOf } from './stacks-of.ts'
import { readYaml } from './yaml/read-yaml.ts'

/** A stack's file: all its settings, and those under `config:`. */
export interface StackFile {
  readonly fields: Fields
  readonly config: Fields
  readonly origins: Origins
  /** It is not there. */
  readonly missing?: Problem
}

const problem = (_tag: string, at: string, because: string, fix: string): Read<never> => {
  const one: Problem = { _tag, at, because, fix }
  return left([one])
}

const missing = (project: Project, stack: string, file: string): Problem => {
  const others = stacksOf(project)
  return {
    _tag: 'NoStackFile',
    at: file,
    because: `the stack ${stack} has no file`,
    fix:
      others.length === 0
        ? `make ${file}, or a stack with \`pulumi stack init ${stack}\``
        : `name a stack that has one (${others.join(', ')}), or make ${file}`,
  }
}

/** A stack that says nothing. */
const nothing: StackFile = { fields: {}, config: {}, origins: originsOf(new Map()) }

/**
 * Reads the file of a stack, and refuses what has no settings in it.
 *
 * @param optional Whether a file that is not there, or is empty, is no more than that, as it is to Pulumi.
 */
export const readStackFile = (project: Project, stack: string, optional = false): Read<StackFile> => {
  if (!/^[\w.-]+$/.test(stack))
    return problem(
      'BadStackName',
      'stack',
      'a stack has a name of letters, digits, dots, dashes and underscores',
      'name the stack alone, without its organization and project',
    )
  const file = stackFile(project, stack)
  const text = readText(project.root, file)
  if (text._tag === 'Left') return text
  if (text.right === undefined) {
    const none = missing(project, stack, file)
    return optional ? right({ ...nothing, missing: none }) : left([none])
  }
  const document = readYaml(text.right, { file, dialect: 'pulumi' })
  if (document._tag === 'Left') return document
  const { value: fields, origins } = document.right
  if (optional && fields === null) return right(nothing)
  if (!isFields(fields))
    return problem(
      'BadStackFile',
      `${file}:1:1`,
      fields === null ? 'the file is empty' : 'the file holds no settings by name',
      'begin it with a line `config:`, and put the settings below it, indented',
    )
  const noText = Object.keys(fields).find((name) => origins.get([name])?.noTextKey === true)
  if (noText !== undefined) {
    const at = `${noText} (${formatPlace(origins.get([noText]) ?? { file, line: 1, column: 1 })})`
    return problem('BadStackFile', at, 'Pulumi takes only texts for keys here', 'put quotes around it, or take it out')
  }
  const config = fields['config'] ?? {}
  const origin = origins.get(['config'])
  if (!isFields(config))
    return problem(
      'BadStackFile',
      `config (${origin === undefined ? file : formatPlace(origin)})`,
      'the configuration holds no settings by name',
      'write each setting as `key: value`',
    )
  return right({ fields, config, origins })
}

import type { MachineArgs } from './machine-args.ts'

/** What a {@link LaunchTemplate} is made from. */
export interface LaunchTemplateArgs extends MachineArgs {
  readonly description?: string | undefined
}

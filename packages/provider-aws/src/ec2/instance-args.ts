import type { Input } from '@pulumi/pulumi'
import type { MachineArgs } from './machine-args.ts'

/** What a {@link SecureInstance} is made from. */
export interface SecureInstanceArgs extends MachineArgs {
  readonly subnetId: Input<string>
  /** What its tag `Name` says, and those of its volumes begin with. @default the logical name */
  readonly nameTag?: string | undefined
  /** Whether it is replaced when `amiParameter` names another image. @default false */
  readonly followAmi?: boolean | undefined
  /** @default one that EC2 chooses */
  readonly privateIp?: Input<string> | undefined
  /** @default true */
  readonly sourceDestCheck?: boolean | undefined
  /** @default true */
  readonly disableApiTermination?: boolean | undefined
  /** Whether other user data replaces it; otherwise it is stopped and started, and what ran does not run again. @default false */
  readonly userDataReplaceOnChange?: boolean | undefined
}

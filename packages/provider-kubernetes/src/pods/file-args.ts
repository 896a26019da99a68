import type { Input } from '@pulumi/pulumi'
import type { Quantity } from '../core/quantity.ts'

/** A token for somebody else than the API server: a cloud, a vault. */
export interface TokenArgs {
  /** Whom it is for. */
  readonly audience: string
  /** Seconds until it is renewed. @default 3600 */
  readonly expirationSeconds?: number | undefined
  /** Its file. @default 'token' */
  readonly path?: string | undefined
}

/** What a volume holds; exactly one of the sources. */
export interface VolumeArgs {
  /** `metadata.name` of a config map. */
  readonly configMap?: Input<string> | undefined
  /** `metadata.name` of a secret. */
  readonly secret?: Input<string> | undefined
  /** `metadata.name` of a persistent volume claim. */
  readonly claim?: Input<string> | undefined
  /** Empty, and gone with the pod; the size that evicts the pod when it is passed. `true`: 128Mi. */
  readonly temporary?: boolean | Quantity | undefined
  /** Whether what is temporary is kept in memory, and counts as the container's. @default false */
  readonly inMemory?: boolean | undefined
  /** A folder or file of the node: what is in there is everybody's. */
  readonly hostPath?: string | undefined
  /** Fields of the pod, by file: `labels` → `metadata.labels`. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  readonly token?: TokenArgs | undefined
  /** Entries of a config map or secret and the files that they become. @default all, each as a file of its name */
  readonly items?: Readonly<Record<string, string>> | undefined
  /** Permissions of files from config maps, secrets, fields and tokens, in octal. @default '0440' */
  readonly mode?: string | undefined
  /** Whether the pod starts without the config map or secret, too. @default false */
  readonly optional?: boolean | undefined
}

/** What is mounted at a path. */
export interface FileArgs extends VolumeArgs {
  /** A volume of the pod, by name: so that several containers share it. */
  readonly volume?: string | undefined
  /** One file or folder of the volume. */
  readonly subPath?: string | undefined
  /** @default false for claims, what is temporary and volumes by name; the rest is never written to */
  readonly readOnly?: boolean | undefined
}

import type { Input } from '@pulumi/pulumi'

type Labels = Readonly<Record<string, Input<string>>>

/** Who is at the other end: a network, or pods. */
export type PeerArgs =
  | {
      /** A network outside of the cluster: `10.0.0.0/16`. */
      readonly cidr: string
      /** Parts of it that are left out. */
      readonly except?: readonly string[]
    }
  | {
      /** Labels of pods. @default all pods */
      readonly pods?: Labels
      /** Name of their namespace. @default the namespace of the policy, unless `namespaces` is said */
      readonly namespace?: Input<string>
      /** Labels of their namespaces, in place of a name; empty for all. */
      readonly namespaces?: Labels
    }

/** Ports at the receiving end: a number, the name that a container gives it, or more about it. */
export type PolicyPortArgs =
  | number
  | string
  | {
      readonly port: number | string
      /** The last one, of several. */
      readonly to?: number
      /** @default 'TCP' */
      readonly protocol?: 'TCP' | 'UDP' | 'SCTP'
    }

/** What may come in. */
export interface IngressRuleArgs {
  /** From whom. @default everybody */
  readonly from?: readonly PeerArgs[]
  /** At which ports. @default all */
  readonly ports?: readonly PolicyPortArgs[]
}

/** What may go out. */
export interface EgressRuleArgs {
  /** To whom. @default everybody */
  readonly to?: readonly PeerArgs[]
  /** At which ports. @default all */
  readonly ports?: readonly PolicyPortArgs[]
}

/** What a network policy does, whatever it is called. */
export interface NetworkPolicyArgs {
  /** Labels of the pods that it is about. @default all of its namespace */
  readonly pods?: Labels
  /** By name. Said, even with no rule, nothing else comes in. */
  readonly ingress?: Readonly<Record<string, IngressRuleArgs>>
  /** By name. Said, even with no rule, nothing else goes out. */
  readonly egress?: Readonly<Record<string, EgressRuleArgs>>
}

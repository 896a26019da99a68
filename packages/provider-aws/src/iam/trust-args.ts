import type { Input } from '@pulumi/pulumi'
import type { SourceAccountRule } from './services-without-source.ts'

/** A service of AWS that may work as a role. */
export interface ServiceTrust {
  /** `ecs-tasks.amazonaws.com`. */
  readonly service: string
  /** Only for these resources. */
  readonly sourceArns?: readonly Input<string>[] | undefined
  /**
   * Whether it has to say for whose account it asks: `always`, only that it is right `whereSent`, or `never`, which is
   * given up.
   *
   * @default 'always', but for services that are known not to say it
   */
  readonly sourceAccount?: SourceAccountRule | undefined
}

/** Another account, or parts of it. */
export interface AccountTrust {
  /** Its id; `*` is everybody in the world. */
  readonly account: Input<string>
  /** Names of roles in it, with their paths. @default whoever the account lets */
  readonly roles?: readonly string[] | undefined
  /** What the other side has to say, so that nobody else can make it come here. */
  readonly externalId?: Input<string> | undefined
  /** Only members of these organizations. */
  readonly organizations?: readonly string[] | undefined
  /** Only who has given a second factor. */
  readonly mfa?: boolean | undefined
}

/** Whose tokens are believed. */
export interface TokenIssuer {
  readonly arn: Input<string>
  /** Its address without `https://`. */
  readonly issuer: Input<string>
}

/** Workflows of a GitHub repository. */
export interface GithubTrust {
  readonly oidcProvider: TokenIssuer
  /** `acme/platform`. */
  readonly repository: string
  readonly branches?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly environments?: readonly string[] | undefined
  /** Also for pull requests, whose code nobody has looked at. @default false */
  readonly pullRequests?: boolean | undefined
  /** @default 'sts.amazonaws.com' */
  readonly audience?: string | undefined
}

/** Pipelines of a GitLab project. */
export interface GitlabTrust {
  readonly oidcProvider: TokenIssuer
  /** `acme/platform`, with all its groups. */
  readonly project: string
  readonly branches?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  /** @default 'https://gitlab.com' */
  readonly audience?: string | undefined
}

/** Service accounts of an EKS cluster, by pod identity. */
export interface PodIdentityTrust {
  /** ARN of the cluster. @default every cluster of the account */
  readonly clusterArn?: Input<string> | undefined
  readonly namespace: string
  readonly serviceAccount: string
}

/** Service accounts of a Kubernetes cluster, by the tokens of its issuer (IRSA). */
export interface IrsaTrust {
  readonly oidcProvider: TokenIssuer
  readonly namespace: string
  readonly serviceAccount: string
}

/** Whoever else has an OIDC issuer. */
export interface OidcTrust {
  readonly oidcProvider: TokenIssuer
  readonly audiences: readonly string[]
  /** `*` stands for anything. */
  readonly subjects: readonly string[]
}

/** Who may work as a role. */
export interface TrustArgs {
  readonly services?: readonly (string | ServiceTrust)[] | undefined
  readonly accounts?: readonly AccountTrust[] | undefined
  /** ARNs of roles. */
  readonly roles?: readonly Input<string>[] | undefined
  readonly github?: readonly GithubTrust[] | undefined
  readonly gitlab?: readonly GitlabTrust[] | undefined
  readonly podIdentity?: readonly PodIdentityTrust[] | undefined
  readonly irsa?: readonly IrsaTrust[] | undefined
  readonly oidc?: readonly OidcTrust[] | undefined
}

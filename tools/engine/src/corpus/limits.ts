/** What a preview does and a plan never does; no program of the corpus can show it. */
export interface Limit {
  readonly what: string
  readonly because: string
}

export const limits: readonly Limit[] = [
  {
    what: 'Inputs that a provider adds or refuses (defaults, checks, automatic names)',
    because: 'They are made inside of the provider’s plugin. The plan shows what the program registers.',
  },
  {
    what: 'What an update changes of what a provider computes, against a state',
    because:
      'Only the provider knows. The program is told what was computed before, and what is made of it is said to be one that may change.',
  },
  {
    what: 'What a resource that is looked up, or another stack, has by now, against a state',
    because: 'A plan has no cloud to ask. Unless an answer is given, it is what it was when it was last deployed.',
  },
  {
    what: 'Hooks around deletions',
    because: 'What is deleted is found by comparing, when the program has ended.',
  },
  {
    what: 'Policy packs',
    because: 'They are run by the engine, with their own SDK. Assert on the plan, or run them in the preview.',
  },
  {
    what: 'Conflicts of aliases, imports and migrations of state',
    because:
      'They show on what a stack already has. On an empty stack the engine accepts conflicting aliases, imports and migrations, and so does the plan.',
  },
  {
    what: 'Warnings of the engine about the machine: plugins on PATH, versions of plugins and of Pulumi',
    because: 'A plan uses neither.',
  },
  {
    what: 'Positions in the source',
    because: 'The SDK is spared the stack traces that they come from.',
  },
  {
    what: 'Texts that are not UTF-8, in SDKs that can send them',
    because: 'A plan is JSON. The planner tells the SDK that it takes none, as older engines do.',
  },
]
